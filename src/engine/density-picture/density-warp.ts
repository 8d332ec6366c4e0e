import type { Projection } from '@/domain/geo/transverse-mercator';
import { toMercator } from '@/domain/geo/web-mercator';

/** Coefficients of 1, x, y, x², xy, y², x³, x²y, xy², y³ for each of the two outputs. */
export type CubicMap = readonly [u: readonly number[], v: readonly number[]];

/** Rectangle of planar meters. */
export interface MeterExtent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * From a metric rectangle to Web Mercator. `unit` is the rectangle on 0 to 1, x to the east and y to the north;
 * `local` is Web Mercator about `origin` on about −1 to 1, y to the south. Local numbers stay exact in 32 bits where
 * plain Mercator would jump by meters.
 */
export interface DensityWarp {
  /** Mercator coordinates of `local` zero, and what one local unit measures in them. */
  readonly origin: readonly [number, number];
  readonly scale: number;
  readonly toLocal: CubicMap;
}

const SAMPLES = 9;

/**
 * Fits the warp of a rectangle by least squares. A city's patch of the transverse Mercator bends against Web Mercator
 * nearly as a parabola: the cubic keeps to a millimeter over 20 km and to 2 cm over 60 km.
 */
export function buildDensityWarp(projection: Projection, extent: MeterExtent): DensityWarp {
  const units: [number, number][] = [];
  const mercators: [number, number][] = [];
  for (let row = 0; row < SAMPLES; row++) {
    for (let column = 0; column < SAMPLES; column++) {
      const unit: [number, number] = [column / (SAMPLES - 1), row / (SAMPLES - 1)];
      units.push(unit);
      mercators.push(toMercator(...projection.toDegrees(...toMeters(extent, unit))));
    }
  }
  const origin = toMercator(...projection.toDegrees(...toMeters(extent, [0.5, 0.5])));
  const scale = Math.max(
    ...mercators.map(([x, y]) => Math.max(Math.abs(x - origin[0]), Math.abs(y - origin[1]))),
  );
  const locals = mercators.map(([x, y]): [number, number] => [
    (x - origin[0]) / scale,
    (y - origin[1]) / scale,
  ]);
  return { origin, scale, toLocal: fitCubic(units, locals) };
}

/** Applies a map to one point. */
export function applyCubic([u, v]: CubicMap, x: number, y: number): [number, number] {
  return [evaluate(u, x, y), evaluate(v, x, y)];
}

function evaluate(c: readonly number[], x: number, y: number): number {
  const quadratic = c[0]! + x * (c[1]! + c[3]! * x + c[4]! * y) + y * (c[2]! + c[5]! * y);
  return quadratic + x * x * (c[6]! * x + c[7]! * y) + y * y * (c[8]! * x + c[9]! * y);
}

function terms([x, y]: readonly [number, number]): number[] {
  return [1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y];
}

function toMeters(extent: MeterExtent, [u, v]: readonly [number, number]): [number, number] {
  return [extent.minX + u * (extent.maxX - extent.minX), extent.minY + v * (extent.maxY - extent.minY)];
}

function fitCubic(
  from: readonly (readonly [number, number])[],
  to: readonly (readonly [number, number])[],
): CubicMap {
  const rows = from.map(terms);
  const order = rows[0]!.map((_, i) => i);
  const normal = order.map((i) => order.map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)));
  const solveFor = (axis: 0 | 1) =>
    solve(
      normal,
      order.map((i) => rows.reduce((sum, row, k) => sum + row[i]! * to[k]![axis], 0)),
    );
  return [solveFor(0), solveFor(1)];
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = column + 1; i < n; i++) {
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= n; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let j = i + 1; j < n; j++) rest -= rows[i]![j]! * solution[j]!;
    solution[i] = rest / rows[i]![i]!;
  }
  return solution;
}
