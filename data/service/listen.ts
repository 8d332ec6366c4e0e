import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { StoreError } from '#data/store/store';

/** Time for a request to arrive whole: files of some gigabytes come through slow lines. */
const LONGEST_UPLOAD_MILLISECONDS = 3_600_000;

interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Listens for requests.
 *
 * @throws {StoreError} If the address cannot be had; the sentences say what to do.
 */
export function listen(fetch: Parameters<typeof serve>[0]['fetch'], address: Address): Promise<Server> {
  const { host, port } = address;
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: LONGEST_UPLOAD_MILLISECONDS };
    const server = serve({ fetch, port, hostname: host, serverOptions }, () => resolve(server)) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, address)));
  });
}

/**
 * Tries an address, before work that takes long is done in vain.
 *
 * @throws {StoreError} If it cannot be had.
 */
export function checkAddress(address: Address): Promise<void> {
  const { host, port } = address;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, address)));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

function toListenError(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  if (error.code === 'EADDRINUSE') {
    return new StoreError(
      {
        zh: `端口 ${port} 已被占用。请停止占用它的程序，或另设端口，例如：PORT=${port + 1} npm start`,
        en: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      },
      error,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StoreError(
      {
        zh: `无法在 ${host}:${port} 上监听（${error.code}）。请检查 HOST 与 PORT；1024 以下的端口需要管理员权限。`,
        en: `Cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT; ports below 1024 need administrator rights.`,
      },
      error,
    );
  }
  return error;
}
