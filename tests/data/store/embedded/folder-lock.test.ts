import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '#data/store/embedded/folder-lock';
import { StoreError } from '#data/store/store';
import { makeTemporaryFolder, type TemporaryFolder } from '#tests/contract/support/temporary-folder';

describe('lockFolder', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await makeTemporaryFolder();
  });
  afterEach(() => folder.remove());
  const path = () => join(folder.path, 'geju.lock');
  const holder = (changes: object) =>
    JSON.stringify({
      token: 'other',
      pid: process.pid,
      host: hostname(),
      startedAt: '2026-01-01T00:00:00.000Z',
      processStart: null,
      url: null,
      ...changes,
    });

  /** A process that has lived and is gone. */
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid!;
  }

  it('refuses a second holder in both languages, naming process and address', async () => {
    const lock = await lockFolder(folder.path);
    await lock.announce('http://127.0.0.1:8080');
    const refusal = await lockFolder(folder.path).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(StoreError);
    const { message, zh } = refusal as StoreError;
    for (const sentence of [message, zh]) {
      expect(sentence).toContain(String(process.pid));
      expect(sentence).toContain('http://127.0.0.1:8080');
      expect(sentence).toContain('GEJU_DATA');
    }
    expect(zh).toContain('正被进程');
    await lock.release();
  });

  it('leaves nothing behind when it is released, and can be taken again', async () => {
    await (await lockFolder(folder.path)).release();
    await expect(readFile(path())).rejects.toThrow();
    await (await lockFolder(folder.path)).release();
  });

  it('takes over from a process that is dead', async () => {
    await writeFile(path(), holder({ pid: await deadPid() }));
    const lock = await lockFolder(folder.path);

    expect(JSON.parse(await readFile(path(), 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it('takes over where another process has got the number of the dead one', async () => {
    await writeFile(path(), holder({ processStart: 'some-other-boot:1' }));
    const taking = lockFolder(folder.path);

    if (process.platform === 'linux') await (await taking).release();
    else await expect(taking).rejects.toBeInstanceOf(StoreError);
  });

  it('believes a holder on another machine until it has been silent for a minute', async () => {
    await writeFile(path(), holder({ host: 'elsewhere', pid: 1 }));
    await expect(lockFolder(folder.path)).rejects.toThrow(/elsewhere/);
    const longAgo = new Date(Date.now() - 120_000);
    await utimes(path(), longAgo, longAgo);
    await (await lockFolder(folder.path)).release();
  });

  it('lets exactly one of many have a stale lock', async () => {
    const pid = await deadPid();
    for (let round = 0; round < 6; round++) {
      await writeFile(path(), holder({ pid }));
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder.path)));
      const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');

      expect(won).toHaveLength(1);
      await won[0]!.value.release();
    }
  });

  it('opens a gate that a process left closed when it died', async () => {
    await writeFile(path(), holder({ pid: await deadPid() }));
    const gate = `${path()}.takeover`;
    await mkdir(gate);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(gate, longAgo, longAgo);
    await (await lockFolder(folder.path)).release();
  });
});
