import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  link,
  mkdir,
  open,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../store';

const HEARTBEAT_MILLISECONDS = 5_000;
/** After this silence a holder on another machine (or container) counts as gone. */
const SILENCE_MILLISECONDS = 60_000;

const holderSchema = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  startedAt: z.string(),
  /** When the kernel says the process began; tells a reused pid apart. `null` where the system does not say. */
  processStart: z.string().nullable(),
  url: z.string().nullable(),
});
type Holder = z.output<typeof holderSchema>;

export interface FolderLock {
  readonly announce: (url: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * Takes a folder for this process alone. The embedded database has no lock of its own, and two writers ruin it.
 *
 * @throws {StoreError} If a living process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'geju.lock');
  const self: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    startedAt: new Date().toISOString(),
    processStart: processStart(process.pid),
    url: null,
  };
  while (!(await create(path, self))) {
    const holder = await readHolder(path);
    if (holder && (await isAlive(path, holder))) throw taken(folder, path, holder);
    if (holder) await removeStale(path, holder);
  }
  const heartbeat = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(() => undefined),
    HEARTBEAT_MILLISECONDS,
  );
  heartbeat.unref();

  return {
    announce: async (url) => {
      if ((await readHolder(path))?.token !== self.token) return;
      await writeFile(`${path}.${self.token}`, toText({ ...self, url }));
      await rename(`${path}.${self.token}`, path);
    },
    release: async () => {
      clearInterval(heartbeat);
      if ((await readHolder(path))?.token === self.token) await unlink(path);
    },
  };
}

/** A file appears under its name only when it is whole: it is written aside and linked. */
async function create(path: string, self: Holder): Promise<boolean> {
  const aside = `${path}.${self.token}`;
  await writeFile(aside, toText(self));
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return await createWithoutLinks(path, self, error);
  } finally {
    await unlink(aside);
  }
}

/** Some network and FAT file systems have no hard links. */
async function createWithoutLinks(path: string, self: Holder, cause: unknown): Promise<boolean> {
  const refused = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];
  if (!refused.includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
  try {
    const file = await open(path, 'wx');
    await file.writeFile(toText(self));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** `null` where there is no lock (any more) or nobody can be read from it. */
async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = holderSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : { ...UNKNOWN_HOLDER };
}

const UNKNOWN_HOLDER: Holder = { token: '', pid: 0, host: '', startedAt: '', processStart: null, url: null };

async function isAlive(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const { mtimeMs } = await stat(path);
    return Date.now() - mtimeMs < SILENCE_MILLISECONDS;
  }
  if (!signalReaches(holder.pid)) return false;
  const start = processStart(holder.pid);
  return start === null || holder.processStart === null || start === holder.processStart;
}

/** A process that dies while it removes a stale lock leaves its gate closed; it is opened after this time. */
const GATE_MILLISECONDS = 10_000;
const GATE_POLL_MILLISECONDS = 20;

/**
 * Removes the lock of a holder that is gone. Only one process at a time may, behind a gate, and it looks again once it is
 * through: else one that was slow would remove the lock of the one that has just taken over.
 */
async function removeStale(path: string, holder: Holder) {
  const gate = `${path}.takeover`;
  await enter(gate);
  try {
    const now = await readHolder(path);
    if (now?.token === holder.token) await unlink(path);
  } finally {
    await rmdir(gate).catch(() => undefined);
  }
}

/** Makes a folder, which only one process can. */
async function enter(gate: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(gate);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const since = await stat(gate).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    );
    if (since !== null && Date.now() - since > GATE_MILLISECONDS) await rmdir(gate).catch(() => undefined);
    else await new Promise((resolve) => setTimeout(resolve, GATE_POLL_MILLISECONDS));
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and start time of a process, from Linux's /proc; `null` elsewhere. */
function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
    return fields?.[19] === undefined ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

function taken(folder: string, path: string, holder: Holder): StoreError {
  const whoZh = holder.url ? `，其服务地址为 ${holder.url}` : '';
  const whoEn = holder.url ? ` and serves at ${holder.url}` : '';
  return new StoreError({
    zh: `数据目录 ${folder} 正被进程 ${holder.pid}（主机 ${holder.host}，自 ${holder.startedAt} 起）使用${whoZh}。请先停止它，或用 GEJU_DATA 指定另一个目录。若确认它已不存在，可删除 ${path}。`,
    en: `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host} since ${holder.startedAt}${whoEn}. Stop it first, or name another folder by GEJU_DATA. If you are sure it is gone, delete ${path}.`,
  });
}

function toText(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
