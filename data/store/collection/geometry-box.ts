import type { Geometry, Position } from 'geojson';

/** `[west, south, east, north]`; `null` for a geometry without a position. */
export type Box = readonly [number, number, number, number] | null;

/** The box of a geometry in its own coordinates. */
export function geometryBox(geometry: Geometry | null): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  if (geometry) widenByGeometry(box, geometry);
  return box[0] > box[2] ? null : box;
}

function widenByGeometry(box: [number, number, number, number], geometry: Geometry) {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) widenByGeometry(box, part);
  } else {
    widen(box, geometry.coordinates);
  }
}

type Nested = Position | readonly Nested[];

function widen(box: [number, number, number, number], coordinates: Nested) {
  if (typeof coordinates[0] !== 'number') {
    for (const part of coordinates as readonly Nested[]) widen(box, part);
    return;
  }
  const [x, y] = coordinates as Position;
  box[0] = Math.min(box[0], x!);
  box[1] = Math.min(box[1], y!);
  box[2] = Math.max(box[2], x!);
  box[3] = Math.max(box[3], y!);
}
