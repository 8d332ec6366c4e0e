import { readFile } from 'node:fs/promises';
import { problem, ProblemError } from '../endpoint/problem-error';
import type { RequestContext } from '../endpoint/route';
import { BASEMAP_ROOT, type BasemapSource } from './basemap-source';
import { fetchUpstream, UpstreamError } from './fetch-upstream';
import { rewriteStyle, type NamedAddresses, type TileJson } from './rewrite-style';
import { createTileRelay, upstreamProblem, type TileRelay } from './tile-relay';

const MAX_STYLE_BYTES = 5_000_000;
const MAX_PART_BYTES = 4_000_000;
const KEEP_MILLISECONDS = 3_600_000;
const JSON_TYPES = ['application/', 'text/plain'];
const PART_TYPES = ['application/', 'image/', 'text/plain'];
const TILE = /^\/tiles\/(\d{1,3})\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})$/;
const GLYPHS = /^\/glyphs\/([^/]{1,200})\/(\d{1,6}-\d{1,6})$/;
const SPRITE = /^\/sprite\/(\d{1,2})((?:@2x)?\.(?:json|png))$/;

export interface StyleSettings {
  /** Address of the style, or path of a file. */
  readonly location: URL | string;
  readonly key: string | null;
  readonly cacheFolder: string;
}

interface LoadedStyle {
  readonly loadedAt: number;
  readonly style: object;
  readonly addresses: NamedAddresses;
  readonly relays: readonly TileRelay[];
}

/** A MapLibre style whose tiles, glyphs and sprites all come through this origin. */
export function createStyleSource(settings: StyleSettings): BasemapSource {
  let loaded: Promise<LoadedStyle> | null = null;
  const current = async (): Promise<LoadedStyle> => {
    const kept = await loaded?.catch(() => null);
    if (!kept || Date.now() - kept.loadedAt > KEEP_MILLISECONDS) loaded = loadStyle(settings);
    return loaded!.catch((error: unknown) => Promise.reject(toProblem(error)));
  };
  return {
    basemap: { kind: 'style', url: `${BASEMAP_ROOT}/style.json` },
    answer: async (path, request) => {
      const style = await current();
      if (path !== '/style.json') return answerPart(path, style, settings);
      const own = `"${originOf(request)}${BASEMAP_ROOT}/`;
      return new Response(JSON.stringify(style.style).replaceAll(`"${BASEMAP_ROOT}/`, own), {
        headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
      });
    },
  };
}

async function loadStyle(settings: StyleSettings): Promise<LoadedStyle> {
  const { location, key, cacheFolder } = settings;
  const base = location instanceof URL ? location : null;
  const text = base
    ? await readUpstream(base.href, settings, MAX_STYLE_BYTES, JSON_TYPES)
    : await readFile(location, 'utf8');
  const readTileJson = async (address: string) => {
    const body = await readUpstream(address, settings, MAX_PART_BYTES, JSON_TYPES);
    return JSON.parse(body.toString()) as TileJson;
  };
  const { style, addresses } = await rewriteStyle(JSON.parse(text.toString()) as object, base, readTileJson);
  const trustedHost = trustedHostOf(settings);
  const relays = addresses.tiles.map((template) =>
    createTileRelay({ template, key, trustedHost, cacheFolder }),
  );
  return { loadedAt: Date.now(), style, addresses, relays };
}

async function answerPart(
  path: string,
  { addresses, relays }: LoadedStyle,
  settings: StyleSettings,
): Promise<Response | null> {
  const tile = TILE.exec(path);
  if (tile) {
    return (await relays[Number(tile[1])]?.answer(Number(tile[2]), Number(tile[3]), Number(tile[4]))) ?? null;
  }
  const address = glyphAddress(path, addresses) ?? spriteAddress(path, addresses);
  if (address === null) return null;
  const body = await readUpstream(address, settings, MAX_PART_BYTES, PART_TYPES);
  return new Response(Buffer.from(body), {
    headers: { 'content-type': partType(path), 'cache-control': 'public, max-age=86400' },
  });
}

function trustedHostOf({ location }: StyleSettings): string {
  return location instanceof URL ? location.host : '';
}

async function readUpstream(
  address: string,
  settings: StyleSettings,
  maxBytes: number,
  mediaTypes: readonly string[],
) {
  const key = encodeURIComponent(settings.key ?? '');
  const url = new URL(address.replaceAll(/\{key\}|%7Bkey%7D/g, key));
  try {
    return (await fetchUpstream({ url, trustedHost: trustedHostOf(settings), maxBytes, mediaTypes })).body;
  } catch (error) {
    throw error instanceof UpstreamError ? upstreamProblem(error) : error;
  }
}

function glyphAddress(path: string, { glyphs }: NamedAddresses): string | null {
  const [, fonts, range] = GLYPHS.exec(path) ?? [];
  if (fonts === undefined || range === undefined || glyphs === null) return null;
  return glyphs
    .replace('{fontstack}', encodeURIComponent(decodeURIComponent(fonts)))
    .replace('{range}', range);
}

function spriteAddress(path: string, { sprites }: NamedAddresses): string | null {
  const [, number, suffix] = SPRITE.exec(path) ?? [];
  const sprite = number === undefined ? undefined : sprites[Number(number)];
  if (sprite === undefined || suffix === undefined) return null;
  const [address = '', query] = sprite.split('?');
  return `${address}${suffix}${query === undefined ? '' : `?${query}`}`;
}

function partType(path: string): string {
  if (path.endsWith('.json')) return 'application/json';
  return path.endsWith('.png') ? 'image/png' : 'application/x-protobuf';
}

/** Styles want whole addresses. A proxy in front says how the browser reached it. */
function originOf(request: RequestContext): string {
  const url = new URL(request.req.url);
  const isSecure = request.req.header('x-forwarded-proto') === 'https';
  return isSecure ? `https://${url.host}` : url.origin;
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new ProblemError(
    problem(502, 'basemap-broken', {
      en: `The style named by GEJU_BASEMAP cannot be used: ${why}`,
      zh: `GEJU_BASEMAP 指定的样式无法使用：${why}`,
    }),
  );
}
