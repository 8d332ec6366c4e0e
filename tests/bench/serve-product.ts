import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

export interface ServedProduct {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the product as `npm start` does and waits until it answers. */
export async function serveProduct(settings: Readonly<Record<string, string>>): Promise<ServedProduct> {
  const port = await freePort();
  const service = spawn(process.execPath, [TSX, 'data/service/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATABASE_URL: '', ...settings },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(`${url}/api/v1/incidents/months`);
  return {
    url,
    close: async () => {
      const gone = once(service, 'exit');
      service.kill('SIGTERM');
      await gone;
    },
  };
}

/** Fills a folder with a sample district. */
export async function seedSample(folder: string, incidents: number): Promise<void> {
  const seeding = spawn(process.execPath, [TSX, 'data/district/cli.ts', '--incidents', String(incidents)], {
    cwd: ROOT,
    env: { ...process.env, GEJU_DATA: folder, DATABASE_URL: '' },
    stdio: 'ignore',
  });
  const [code] = (await once(seeding, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the sample district could not be made: exit code ${String(code)}`);
}

async function untilAnswered(url: string): Promise<void> {
  for (;;) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
