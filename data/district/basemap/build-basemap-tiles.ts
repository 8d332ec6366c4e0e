import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

import type { Geography } from '../geography';
import { collectFeatures } from './collect-features';
import { BASEMAP_LAYERS, EXTENT, MAX_ZOOM, MIN_ZOOM, type BasemapLayer, type BasemapTile } from './layers';
import type { TileFeature } from './tile-feature';

/** Beyond a tile's edge, in units of its extent: enough for the widest line, so that no seam shows. */
const BUFFER = 64;
/** Simplification in units of the extent: points keep to half a screen pixel. */
const TOLERANCE = 3;

/**
 * Cuts the district's base map into vector tiles, level by level; empty tiles are left out. Nothing is kept in memory
 * but the geography's features and the tile at hand.
 */
export function* buildBasemapTiles(geography: Geography): Generator<BasemapTile> {
  const features = collectFeatures(geography);
  const bounds = boundsOf(geography);
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const layers = Object.values(BASEMAP_LAYERS).map((name) => ({ name, index: indexOf(features[name], z) }));
    const range = tilesAt(bounds, z);
    for (let x = range.fromX; x <= range.toX; x++) {
      for (let y = range.fromY; y <= range.toY; y++) {
        const body = encode(layers, z, x, y);
        if (body) yield { z, x, y, body };
      }
    }
  }
}

interface LayerIndex {
  readonly name: BasemapLayer;
  readonly index: GeoJSONVT | null;
}

/** The features of one level, ready to be cut. */
function indexOf(features: readonly TileFeature[], z: number): GeoJSONVT | null {
  const own = features.filter(({ properties: { from, to } }) => from <= z && z <= to);
  if (own.length === 0) return null;
  return new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: own.map((feature) => ({ ...feature, properties: feature.properties.attributes })),
    },
    // One level more than is cut: at its last level geojson-vt does not simplify.
    { maxZoom: z + 1, indexMaxZoom: Math.min(z, 10), buffer: BUFFER, tolerance: TOLERANCE, extent: EXTENT },
  );
}

function encode(layers: readonly LayerIndex[], z: number, x: number, y: number): Uint8Array | null {
  const filled: Record<string, GeoJSONVTTile> = {};
  for (const { name, index } of layers) {
    const tile = index?.getTile(z, x, y);
    if (tile && tile.features.length > 0) filled[name] = tile;
  }
  return Object.keys(filled).length === 0 ? null : fromGeojsonVt(filled, { version: 2, extent: EXTENT });
}

interface TileRange {
  readonly fromX: number;
  readonly toX: number;
  readonly fromY: number;
  readonly toY: number;
}

/** West, south, east, north of everything drawn, in degrees. */
function boundsOf({ roads, projection }: Geography): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { line } of roads) {
    for (const [x, y] of [line[0]!, line.at(-1)!]) {
      const [longitude, latitude] = projection.toDegrees(x, y);
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  return [west, south, east, north];
}

function tilesAt(
  [west, south, east, north]: readonly [number, number, number, number],
  z: number,
): TileRange {
  const count = 2 ** z;
  const column = (longitude: number): number => Math.floor(((longitude + 180) / 360) * count);
  const row = (latitude: number): number => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * count);
  };
  return { fromX: column(west), toX: column(east), fromY: row(north), toY: row(south) };
}
