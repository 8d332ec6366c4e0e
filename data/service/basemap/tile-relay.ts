import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { problem, ProblemError } from '../endpoint/problem-error';
import { fetchUpstream, UpstreamError } from './fetch-upstream';
import { createTileCache } from './tile-cache';

const MAX_TILE_BYTES = 2_000_000;
const MAX_ZOOM = 22;
const BACK_OFF_MILLISECONDS = 60_000;
/** What services answer when a key is wrong, used up or asked too often. */
const REFUSALS = new Set([401, 403, 418, 429]);
const MEDIA_TYPES = [
  'image/',
  'application/x-protobuf',
  'application/vnd.mapbox-vector-tile',
  'application/octet-stream',
];

/** Tiles of one named source: a client says which tile, never from where. */
export interface TileRelay {
  readonly answer: (z: number, x: number, y: number) => Promise<Response>;
}

export interface RelaySettings {
  /** Template with `{z}`, `{x}`, `{y}`, and `{key}` and `{s}` where the service wants them. */
  readonly template: string;
  readonly key: string | null;
  readonly trustedHost: string;
  readonly cacheFolder: string;
}

export function createTileRelay({ template, key, trustedHost, cacheFolder }: RelaySettings): TileRelay {
  const name = createHash('sha256').update(template).digest('hex').slice(0, 16);
  const cache = createTileCache(join(cacheFolder, 'basemap', name));
  let refusedUntil = 0;

  const fetchTile = async (z: number, x: number, y: number): Promise<Uint8Array> => {
    if (Date.now() < refusedUntil) throw new UpstreamError('the service refused a moment ago');
    const url = new URL(fillTemplate(template, key, z, x, y));
    try {
      const request = { url, trustedHost, maxBytes: MAX_TILE_BYTES, mediaTypes: MEDIA_TYPES };
      return (await fetchUpstream(request)).body;
    } catch (error) {
      const { status } = error as UpstreamError;
      if (status !== null && REFUSALS.has(status)) refusedUntil = Date.now() + BACK_OFF_MILLISECONDS;
      throw error;
    }
  };

  return {
    answer: async (z, x, y) => {
      if (!isTile(z, x, y)) return new Response(null, { status: 204 });
      const cached = await cache.read(`${z}/${x}/${y}`);
      if (cached && !cached.isStale) return toResponse(cached.body);
      try {
        const body = await fetchTile(z, x, y);
        await cache.write(`${z}/${x}/${y}`, body);
        return toResponse(body);
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        if (cached) return toResponse(cached.body);
        if (error.status === 404) return new Response(null, { status: 204 });
        throw upstreamProblem(error);
      }
    },
  };
}

export function upstreamProblem(error: UpstreamError): ProblemError {
  return new ProblemError(
    problem(502, 'basemap-away', {
      en: `The base map's service does not answer: ${error.message}`,
      zh: `底图服务没有正常响应：${error.message}`,
    }),
  );
}

function isTile(z: number, x: number, y: number): boolean {
  return z <= MAX_ZOOM && x < 2 ** z && y < 2 ** z;
}

function fillTemplate(template: string, key: string | null, z: number, x: number, y: number): string {
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{-y}', String(2 ** z - 1 - y))
    .replaceAll('{s}', String((x + y) % 8))
    .replaceAll('{key}', encodeURIComponent(key ?? ''));
}

function toResponse(body: Uint8Array): Response {
  if (body.length === 0) return new Response(null, { status: 204 });
  return new Response(Buffer.from(body), {
    headers: { 'cache-control': 'public, max-age=86400', ...sniff(body) },
  });
}

/** The media type by what the bytes are, not by what somebody said they are. */
function sniff(body: Uint8Array): Record<string, string> {
  const head = Buffer.from(body.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\u0089PNG')) return { 'content-type': 'image/png' };
  if (head.startsWith('\u00ff\u00d8\u00ff')) return { 'content-type': 'image/jpeg' };
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return { 'content-type': 'image/webp' };
  if (head.startsWith('GIF8')) return { 'content-type': 'image/gif' };
  const isGzip = head.startsWith('\u001f\u008b');
  return {
    'content-type': 'application/vnd.mapbox-vector-tile',
    ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
  };
}
