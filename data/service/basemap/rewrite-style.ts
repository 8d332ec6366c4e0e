import { BASEMAP_ROOT } from './basemap-source';

/** Addresses of a style's parts, which clients name by number. */
export interface NamedAddresses {
  /** Tile templates. */
  readonly tiles: readonly string[];
  readonly glyphs: string | null;
  readonly sprites: readonly string[];
}

export interface TileJson {
  readonly tiles?: readonly string[];
  readonly [name: string]: unknown;
}

interface Style {
  readonly version?: unknown;
  readonly sources?: Readonly<Record<string, StyleSource>>;
  readonly glyphs?: string;
  readonly sprite?: string | readonly { readonly id: string; readonly url: string }[];
  readonly layers?: readonly { readonly source?: string }[];
}

interface StyleSource extends TileJson {
  readonly type?: string;
  readonly url?: string;
}

/** Members of a TileJSON that a style's source may have. */
const TILE_JSON_MEMBERS = ['minzoom', 'maxzoom', 'bounds', 'scheme', 'tileSize', 'encoding', 'attribution'];
const TILED = new Set(['vector', 'raster', 'raster-dem']);

/**
 * Puts this origin in the place of every address of a style. Sources that cannot be handed on (pictures, films, GeoJSON
 * from elsewhere) are left out with their layers.
 *
 * @param base Address of the style, which relative addresses in it refer to; `null` for a file.
 * @throws {Error} If it is no MapLibre style.
 */
export async function rewriteStyle(
  given: object,
  base: URL | null,
  readTileJson: ReadTileJson,
): Promise<{ readonly style: object; readonly addresses: NamedAddresses }> {
  const style = given as Style;
  if (style.version !== 8 || !Array.isArray(style.layers)) {
    throw new Error('it is no MapLibre style of version 8');
  }
  const { sources, tiles } = await rewriteSources(style.sources ?? {}, base, readTileJson);
  const { glyphs } = style;
  const sprites = toSprites(style.sprite);
  const ownSprites = sprites.map(({ id }, number) => ({ id, url: `${BASEMAP_ROOT}/sprite/${number}` }));
  return {
    style: {
      ...style,
      sources,
      layers: style.layers.filter(({ source }) => source === undefined || source in sources),
      ...(glyphs === undefined ? {} : { glyphs: `${BASEMAP_ROOT}/glyphs/{fontstack}/{range}` }),
      ...(sprites.length === 0 ? {} : { sprite: ownSprites }),
    },
    addresses: {
      tiles,
      glyphs: glyphs === undefined ? null : absolute(glyphs, base),
      sprites: sprites.map(({ url }) => absolute(url, base)),
    },
  };
}

type ReadTileJson = (address: string) => Promise<TileJson>;

async function rewriteSources(
  given: Readonly<Record<string, StyleSource>>,
  base: URL | null,
  readTileJson: ReadTileJson,
) {
  const tiles: string[] = [];
  const sources: Record<string, object> = {};
  for (const [id, source] of Object.entries(given)) {
    const whole = source.url === undefined ? source : await withTileJson(source, base, readTileJson);
    const template = whole.tiles?.[0];
    if (TILED.has(whole.type ?? '') && template !== undefined) {
      const number = tiles.push(absolute(template, base)) - 1;
      sources[id] = { ...plainAttribution(whole), tiles: [`${BASEMAP_ROOT}/tiles/${number}/{z}/{x}/{y}`] };
    } else if (whole.type === 'geojson' && typeof whole['data'] === 'object') {
      sources[id] = plainAttribution(whole);
    }
  }
  return { sources, tiles };
}

async function withTileJson(
  source: StyleSource,
  base: URL | null,
  readTileJson: ReadTileJson,
): Promise<StyleSource> {
  const { url, ...own } = source;
  const address = absolute(url!, base);
  if (!/^https?:/.test(address)) return own;
  const tileJson = await readTileJson(address);
  const members = TILE_JSON_MEMBERS.filter((name) => name in tileJson).map(
    (name) => [name, tileJson[name]] as const,
  );
  const tiles = tileJson.tiles?.map((template) => absolute(template, new URL(address)));
  return { ...Object.fromEntries(members), ...own, ...(tiles === undefined ? {} : { tiles }) };
}

/** Attributions are shown as they are by some programs: they keep their words and lose their tags. */
function plainAttribution(source: StyleSource): StyleSource {
  const { attribution } = source;
  if (typeof attribution !== 'string') return source;
  return { ...source, attribution: attribution.replaceAll(/<[^>]*>?/g, '').replaceAll(/[<>]/g, '') };
}

function toSprites(sprite: Style['sprite']): readonly { readonly id: string; readonly url: string }[] {
  return typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? []);
}

/** Braces of a template stay as they are. */
function absolute(address: string, base: URL | null): string {
  if (base === null || /^[a-z]+:/i.test(address)) return address;
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
