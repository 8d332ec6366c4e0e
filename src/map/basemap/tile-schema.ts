/** Id of the source of the base map's tiles. */
export const BASEMAP_SOURCE = 'basemap';

/** Layers of the vector tiles this style is made for. */
export const TILE_LAYERS = {
  /** Polygons; `kind`: park, wood, bank, field, industrial, square. */
  land: 'land',
  /** Polygons; `kind`: river, lake, canal. */
  water: 'water',
  /** Polygons; `height` in meters. */
  building: 'building',
  /** Lines; `class`, `bridge`, `name`, `name_en`. */
  road: 'road',
  /** Points; `kind`, `name`, `name_en`. */
  place: 'place',
} as const;

/** Classes of roads that carry traffic, widest first. */
export const ROAD_CLASSES = ['express', 'arterial', 'collector', 'local', 'lane'] as const;
