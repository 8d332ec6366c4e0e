import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN_FOLDER = '/usr/lib/postgresql';
const FIRST_SUPPORTED = 14;

/** A PostgreSQL server of our own in a temporary folder. */
export interface PostgresqlCluster {
  /** Makes an empty database and gives its address. */
  readonly createDatabase: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Folder of PostgreSQL's programs as Debian installs them, or the reason why there is none. */
export function findPostgresql(): { readonly folder: string } | { readonly reason: string } {
  const versions = existsSync(DEBIAN_FOLDER)
    ? readdirSync(DEBIAN_FOLDER)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const version = versions.find(
    (one) => one >= FIRST_SUPPORTED && existsSync(`${DEBIAN_FOLDER}/${one}/bin/initdb`),
  );
  if (version === undefined) {
    return {
      reason: `no PostgreSQL ${FIRST_SUPPORTED} or newer below ${DEBIAN_FOLDER} (apt-get install postgresql)`,
    };
  }
  if (userInfo().uid === 0 && !existsSync('/usr/sbin/runuser') && !existsSync('/sbin/runuser')) {
    return { reason: 'PostgreSQL does not run as root, and runuser is not installed' };
  }
  return { folder: `${DEBIAN_FOLDER}/${version}/bin` };
}

export async function startPostgresql(programs: string): Promise<PostgresqlCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'geju-pg-'));
  const asServer = await serverUser(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  await asServer(`${programs}/initdb`, [
    '-D',
    data,
    '-U',
    'geju',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  await asServer(`${programs}/pg_ctl`, ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  const address = (database: string) => `postgresql://geju@127.0.0.1:${port}/${database}`;
  return {
    createDatabase: async (name) => {
      const client = new pg.Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
      await client.end();
      return address(name);
    },
    stop: async () => {
      await asServer(`${programs}/pg_ctl`, ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Run = (program: string, parameters: readonly string[]) => Promise<unknown>;

/** The server refuses to run as root; Debian's package brings the user `postgres` for it. */
async function serverUser(folder: string): Promise<Run> {
  if (userInfo().uid !== 0) return (program, parameters) => run(program, [...parameters]);
  const { stdout } = await run('id', ['-u', 'postgres']);
  await chown(folder, Number(stdout), -1);
  return (program, parameters) =>
    run('runuser', ['-u', 'postgres', '--', program, ...parameters], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
