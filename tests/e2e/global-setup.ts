import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INCIDENTS = '20000';
const READY_WITHIN_MILLISECONDS = 300_000;
const root = join(import.meta.dirname, '../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

/**
 * Starts the product as a user would, over a smaller sample district in a fresh folder, and tells the tests its
 * address. `GEJU_E2E_URL` set beforehand points them at a service that runs already.
 */
// eslint-disable-next-line import-x/no-default-export -- Playwright asks for one
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env['GEJU_E2E_URL']) return () => Promise.resolve();
  const folder = await mkdtemp(join(tmpdir(), 'geju-e2e-'));
  const port = await freePort();
  const env = { ...process.env, GEJU_DATA: folder, PORT: String(port), DATABASE_URL: '' };
  await finish(
    spawn(process.execPath, [tsx, 'data/district/cli.ts', '--incidents', INCIDENTS], {
      cwd: root,
      env,
      stdio: 'inherit',
    }),
  );
  const service = spawn(process.execPath, [tsx, 'data/service/start.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${url}/api/v1/district`, service);
  process.env['GEJU_E2E_URL'] = url;
  return async () => {
    const gone = once(service, 'exit');
    service.kill('SIGTERM');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
}

async function finish(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the sample district could not be made: exit code ${String(code)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitUntilReady(url: string, service: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS;
  while (Date.now() < deadline) {
    if (service.exitCode !== null) throw new Error(`the service ended with code ${service.exitCode}`);
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the service did not answer within ${READY_WITHIN_MILLISECONDS / 1000} s`);
}
