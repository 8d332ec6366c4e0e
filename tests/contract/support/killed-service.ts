import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { z } from 'zod';

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const CHILD = fileURLToPath(new URL('./service-child.ts', import.meta.url));

/** A service in a process of its own. */
export interface KilledService {
  readonly child: ChildProcess;
  readonly send: (method: string, path: string, body?: unknown) => Promise<unknown>;
}

export async function startChild(folder: string): Promise<KilledService> {
  const child = spawn(process.execPath, ['--import', LOADER, CHILD, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = line.toString().trim();
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  return { child, send };
}

/** Those still running, should a test end before it has killed them. */
export const running = new Set<ChildProcess>();

export async function kill({ child }: KilledService): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** An answer as the contract reads it. */
export function readBy<S extends z.ZodType>(
  { answer }: { readonly answer: { readonly kind: string; readonly schema?: S } },
  body: unknown,
): z.output<S> {
  return answer.schema!.parse(body);
}
