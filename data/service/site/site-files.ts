import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.pbf',
  '.svg',
  '.txt',
  '.wasm',
]);
/** The worker that mocks the service is for development only. */
const LEFT_OUT = new Set(['mockServiceWorker.js']);

export interface SiteFile {
  readonly mediaType: string;
  readonly etag: string;
  /** Named after its content, so that it never changes. */
  readonly isHashed: boolean;
  readonly body: () => Promise<Uint8Array>;
  /** `null` where compressing gains nothing. */
  readonly gzipped: (() => Promise<Uint8Array>) | null;
}

/**
 * The files of the built web app, by their path with a leading slash. Only what was found here is ever given out, so
 * no path can lead out of the folder.
 */
export async function listSiteFiles(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !LEFT_OUT.has(entry.name));
  const listed = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    return [address, await toSiteFile(path, address)] as const;
  });
  return new Map(await Promise.all(listed));
}

async function toSiteFile(path: string, address: string): Promise<SiteFile> {
  const extension = extname(path).toLowerCase();
  const { mtimeMs, size } = await stat(path);
  const read = () => readFile(path);
  return {
    mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream',
    etag: `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`,
    isHashed: address.startsWith('/assets/'),
    body: read,
    gzipped: COMPRESSIBLE.has(extension) ? once(async () => compress(await read(), { level: 9 })) : null,
  };
}

/** Compressed at the first request and kept: the app is some megabytes in all. */
function once(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let made: Promise<Uint8Array> | null = null;
  return () => (made ??= make());
}
