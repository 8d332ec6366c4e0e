import { cp, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { parseValue, PARSED_OIDS } from '../wire-values';
import { mountCopyDevice, type EmscriptenFileSystem } from './copy-device';
import type {
  EmbeddedAnswer,
  EmbeddedFailure,
  EmbeddedRequest,
  EmbeddedWorkerData,
  NumberedRequest,
} from './embedded-messages';

/**
 * The thread that runs the embedded database, so that a heavy statement does not hold up the service's own work.
 * Paths here are relative: a worker's loader knows no aliases.
 */
const { folder } = workerData as EmbeddedWorkerData;
const port = parentPort!;
const answer = (message: EmbeddedAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

const identity = (value: unknown) => value as string;
/** Parameters arrive as text already; only arrays would be serialized by the driver, and they come as text too. */
const serializers = Object.fromEntries(
  PARSED_OIDS.concat(1082, 1184, 25, 1043).map((oid) => [oid, identity]),
);
const parsers = Object.fromEntries(PARSED_OIDS.map((oid) => [oid, (text: string) => parseValue(oid, text)]));

/**
 * `wal_level=minimal` lets a load into an emptied table skip the log. A single-user server never makes checkpoints of
 * its own accord, so the store asks for them (see snapshot-schedule); what the log no longer needs is then removed.
 */
const SETTINGS = [
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_recycle=off',
  'wal_init_zero=off',
  'min_wal_size=32MB',
  'maintenance_work_mem=256MB',
  'work_mem=32MB',
  'jit=off',
];
const START = [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])];

function toFailure(error: unknown): EmbeddedFailure {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return {
    message: typeof message === 'string' ? message : String(error),
    code: typeof code === 'string' ? code : null,
  };
}

async function openDatabase() {
  const database = await PGlite.create(folder, { startParams: START, serializers, parsers });
  await database.exec(`SET timezone TO 'UTC'`);
  const { FS } = database.Module as unknown as { readonly FS: EmscriptenFileSystem };
  return { database, device: mountCopyDevice(FS) };
}

type Opened = Awaited<ReturnType<typeof openDatabase>>;

async function perform({ database, device }: Opened, id: number, request: EmbeddedRequest) {
  switch (request.op) {
    case 'query':
      return (
        await database.query<Record<string, unknown>>(request.sql, [...request.parameters], { parsers })
      ).rows;
    case 'run':
      await database.exec(request.sql);
      return [];
    case 'commit':
      await database.query('SELECT 1');
      await database.exec('COMMIT');
      return [];
    case 'copy-in':
      device.feed(request.bytes);
      await database.exec(request.sql.replace(/FROM STDIN/i, `FROM '${device.path}'`));
      return [];
    case 'copy-out':
      device.drainTo((bytes) => answer({ kind: 'chunk', id, bytes }, [bytes.buffer]));
      await database.exec(request.sql.replace(/TO STDOUT/i, `TO '${device.path}'`));
      device.flush();
      return [];
    case 'copy-files':
      await database.exec('CHECKPOINT');
      await rm(request.target, { recursive: true, force: true });
      await cp(folder, request.target, { recursive: true, mode: constants.COPYFILE_FICLONE });
      return [];
    case 'close':
      await database.close();
      return [];
  }
}

async function serve() {
  let opened: Opened;
  try {
    opened = await openDatabase();
  } catch (error) {
    answer({ kind: 'unopened', failure: toFailure(error) });
    return;
  }
  let turn = Promise.resolve();
  port.on('message', ({ id, request }: NumberedRequest) => {
    turn = turn.then(async () => {
      try {
        answer({ kind: 'done', id, rows: await perform(opened, id, request) });
      } catch (error) {
        answer({ kind: 'failed', id, failure: toFailure(error) });
      }
      if (request.op === 'close') port.close();
    });
  });
  answer({ kind: 'ready' });
}

await serve();
