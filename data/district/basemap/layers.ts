/*
 * The layers of the sample district's base map: Mapbox Vector Tiles 2.1, extent 4096, one tile a file, zoom levels
 * `MIN_ZOOM` to `MAX_ZOOM`; beyond the last the map enlarges it. An attribute not listed for a level is absent there.
 */

export const MIN_ZOOM = 9;
export const MAX_ZOOM = 15;
export const EXTENT = 4096;

/** Names of the layers. */
export const BASEMAP_LAYERS = {
  /** Polygons. `kind`: one of `LAND_KINDS`. */
  land: 'land',
  /** Polygons. `kind`: river, lake, canal. */
  water: 'water',
  /** Lines along the shores, without the mouths where waters meet. `kind` as in `water`. From zoom 11. */
  waterline: 'waterline',
  /**
   * Polygons. At zoom 12 whole rows and quarters in one, without attributes; from 13 single buildings; from 14 with
   * `height` in meters and `use`.
   */
  building: 'building',
  /**
   * Lines. `class`: express, arterial, collector, local, lane, rail or metro; `bridge`: true on bridges, else absent;
   * `name` in Chinese and `name_en` in English where the road has a name.
   */
  road: 'road',
  /**
   * Points. `kind`: `water` and `green` for the names of waters and parks, each once, in the middle of what they name;
   * else the kind of place. `name`, `name_en`; `rank` 1 (always worth showing) to 3.
   */
  place: 'place',
} as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[keyof typeof BASEMAP_LAYERS];

/** Grounds in the order they are to be drawn. */
export const LAND_KINDS = ['field', 'industrial', 'square', 'wood', 'park', 'bank'] as const;

/** One tile of the base map. */
export interface BasemapTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Uncompressed Mapbox Vector Tile. */
  readonly body: Uint8Array;
}
