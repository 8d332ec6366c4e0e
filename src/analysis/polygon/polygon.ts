/** Vertices in planar meters, `[x, y]` each; closed (last equals first) or not, both are read alike. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** Outer ring first, then its holes. */
export type Polygon = readonly Ring[];

/** Polygons that belong to one unit. */
export type MultiPolygon = readonly Polygon[];

/** The ring without a repeated last vertex. */
export function openRing(ring: Ring): Ring {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length > 1 && first![0] === last![0] && first![1] === last![1] ? ring.slice(0, -1) : ring;
}

/** Area of a ring in square meters by the shoelace formula: positive counter-clockwise, negative clockwise. */
export function signedRingArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    // Relative to the first vertex: products of full national coordinates would cost six digits.
    twice += (xj - originX) * (yi - originY) - (xi - originX) * (yj - originY);
  }
  return twice / 2;
}

/** Area of a polygon in square meters, holes taken off, whichever way its rings run. */
export function polygonArea(polygon: Polygon): number {
  return polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(signedRingArea(ring)), 0);
}

/** Area of all polygons in square meters; parts that overlap count twice. */
export function multiPolygonArea(polygons: MultiPolygon): number {
  return polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
}

/** Length of all rings in meters, holes included. */
export function polygonPerimeter(polygon: Polygon): number {
  return polygon.reduce((sum, ring) => sum + ringLength(openRing(ring)), 0);
}

function ringLength(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
}

/** Center of area in meters; `null` where the area is zero. It may lie outside a bent polygon. */
export function multiPolygonCentroid(polygons: MultiPolygon): [x: number, y: number] | null {
  const origin = polygons[0]?.[0]?.[0];
  if (!origin) return null;
  let area = 0;
  let momentX = 0;
  let momentY = 0;
  for (const polygon of polygons) {
    polygon.forEach((ring, i) => {
      const moments = ringMoments(ring, origin);
      const sign = Math.sign(moments.area) * (i === 0 ? 1 : -1);
      area += sign * moments.area;
      momentX += sign * moments.x;
      momentY += sign * moments.y;
    });
  }
  return area === 0 ? null : [origin[0] + momentX / area, origin[1] + momentY / area];
}

function ringMoments(ring: Ring, [originX, originY]: readonly [number, number]) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const ax = ring[j]![0] - originX;
    const ay = ring[j]![1] - originY;
    const bx = ring[i]![0] - originX;
    const by = ring[i]![1] - originY;
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += (cross * (ax + bx)) / 6;
    y += (cross * (ay + by)) / 6;
  }
  return { area, x, y };
}

/** Smallest rectangle around all vertices, meters; infinite the wrong way round where there are none. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Bounds of the outer and inner rings of all polygons. */
export function boundsOf(polygons: MultiPolygon): Bounds {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (const [x, y] of ring) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
  }
  return { west, south, east, north };
}
