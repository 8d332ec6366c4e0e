import type { MultiPolygon } from 'geojson';
import { indexPolygon } from './polygon-index';

const TRIES_PER_POINT = 30;

/**
 * Points spread evenly over the inside of a shape, always the same ones (Halton sequence in bases 2 and 3).
 *
 * @returns Longitude and latitude in degrees; fewer than `count`, or none, for shapes that fill little of their box.
 */
export function sampleInside(shape: MultiPolygon, count: number): [number, number][] {
  const polygons = shape.coordinates.map(indexPolygon);
  const west = Math.min(...polygons.map(({ bbox }) => bbox[0]));
  const south = Math.min(...polygons.map(({ bbox }) => bbox[1]));
  const east = Math.max(...polygons.map(({ bbox }) => bbox[2]));
  const north = Math.max(...polygons.map(({ bbox }) => bbox[3]));
  const points: [number, number][] = [];
  for (let i = 1; points.length < count && i <= count * TRIES_PER_POINT; i++) {
    const x = west + (east - west) * halton(i, 2);
    const y = south + (north - south) * halton(i, 3);
    if (polygons.some(({ contains }) => contains(x, y))) points.push([x, y]);
  }
  return points;
}

function halton(index: number, base: number): number {
  let fraction = 1;
  let result = 0;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    fraction /= base;
    result += fraction * (rest % base);
  }
  return result;
}
