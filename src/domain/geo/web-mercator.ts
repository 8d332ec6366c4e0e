const RADIANS = Math.PI / 180;
const EARTH_CIRCUMFERENCE_METERS = 40_075_016.686;
const TILE_PIXELS = 512;

/** Web Mercator on the unit square MapLibre uses: `[0, 0]` upper left, `[1, 1]` lower right. */
export function toMercator(longitude: number, latitude: number): [x: number, y: number] {
  const sine = Math.sin(latitude * RADIANS);
  return [longitude / 360 + 0.5, 0.5 - Math.atanh(sine) / (2 * Math.PI)];
}

/** Inverse of `toMercator`: longitude, latitude in degrees. */
export function fromMercator(x: number, y: number): [longitude: number, latitude: number] {
  return [(x - 0.5) * 360, Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) / RADIANS];
}

/** Meters on the ground under one CSS pixel. */
export function metersPerPixel(latitude: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_METERS * Math.cos(latitude * RADIANS)) / (TILE_PIXELS * 2 ** zoom);
}

/** The zoom at which a length on the ground takes as many pixels as asked. */
export function zoomForLength(latitude: number, lengthMeters: number, pixels: number): number {
  return Math.log2((metersPerPixel(latitude, 0) * pixels) / lengthMeters);
}
