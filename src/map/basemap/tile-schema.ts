/** Id of the source of the base map's tiles. */
export const BASEMAP_SOURCE = 'basemap';

/** Layers of the vector tiles this style is made for: those of the sample district. */
export const TILE_LAYERS = {
  /** Polygons in drawing order; `kind`: field, industrial, square, wood, park, bank. */
  land: 'land',
  /** Polygons; `kind`: river, lake, canal. */
  water: 'water',
  /** Lines along the shores, without the mouths where waters meet. */
  waterline: 'waterline',
  /** Polygons: whole rows at zoom 12, then single buildings; from 14 with `height` in meters. */
  building: 'building',
  /** Lines; `class`, `bridge`, `name`, `name_en`. */
  road: 'road',
  /** Points; `kind`: `water`, `green` or a kind of place; `name`, `name_en`, `rank` 1 to 3. */
  place: 'place',
} as const;

/** Classes of roads that carry traffic, widest first. */
export const ROAD_CLASSES = ['express', 'arterial', 'collector', 'local', 'lane'] as const;
