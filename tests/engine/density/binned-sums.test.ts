import { describe, expect, it } from 'vitest';
import { createRandom } from '#data/district/random';
import { createIncidentColumns, reserveRows, type IncidentColumns } from '@/engine/columns/incident-columns';
import { canBin, createBinnedSums } from '@/engine/density/binned-sums';
import { createExactSums } from '@/engine/density/density-sums';
import type { RasterGrid } from '@/engine/density/raster-grid';

const BANDWIDTH = 200;
const grid: RasterGrid = { west: -1000, south: -800, cellMeters: 40, columns: 50, rows: 40 };

function columnsAt(points: readonly (readonly [number, number])[]): IncidentColumns {
  const columns = createIncidentColumns(0);
  reserveRows(columns, points.length);
  columns.rowCount = points.length;
  points.forEach(([x, y], row) => {
    columns.x[row] = x;
    columns.y[row] = y;
  });
  return columns;
}

/** Largest difference to the exact sums, as a share of their peak. */
function departure(points: readonly (readonly [number, number])[]): number {
  const columns = columnsAt(points);
  const exact = createExactSums(columns, grid, BANDWIDTH);
  const binned = createBinnedSums(columns, grid, BANDWIDTH);
  exact.add(0, points.length);
  binned.add(0, points.length);
  expect(binned.points()).toBe(exact.points());
  const [wanted, told] = [exact.read(), binned.read()];
  const peak = wanted.reduce((most, value) => Math.max(most, value), 0);
  return told.reduce((most, value, cell) => Math.max(most, Math.abs(value - wanted[cell]!)), 0) / peak;
}

const random = createRandom(5);
const scattered = (count: number, spread: number): [number, number][] =>
  Array.from({ length: count }, () => [spread * random.normal(), spread * random.normal()]);

describe('density by bins', () => {
  it.each([
    ['one incident', scattered(1, 300)],
    ['a few far apart, some off the raster', scattered(40, 900)],
    ['many in a crowd', scattered(5000, 80)],
    ['many all over', scattered(20_000, 700)],
    ['a pile at one place', Array.from({ length: 3000 }, (): [number, number] => [123.4, -77.7])],
    [
      'a pile in a crowd',
      [...scattered(3000, 100), ...Array.from({ length: 3000 }, (): [number, number] => [60, 60])],
    ],
    [
      'pairs as far apart as a bin allows',
      Array.from({ length: 400 }, (_, i): [number, number] => [(i % 2) * 9.9 + 0.05, (i % 2) * 9.9 + 0.05]),
    ],
  ])('departs by less than 5e-3 of the peak for %s', (_, points) => {
    expect(departure(points)).toBeLessThan(5e-3);
  });

  it('tells one incident, or one pile, within 5e-4', () => {
    expect(departure([[11.1, -33.3]])).toBeLessThan(5e-4);
    expect(departure(Array.from({ length: 50 }, () => [11.1, -33.3] as const))).toBeLessThan(5e-4);
  });

  it('is the same, however its rows came and went', () => {
    const points = scattered(6000, 300);
    const columns = columnsAt(points);
    const fresh = createBinnedSums(columns, grid, BANDWIDTH);
    fresh.add(1000, 3000);
    const moved = createBinnedSums(columns, grid, BANDWIDTH);
    moved.add(0, 6000);
    moved.read();
    moved.remove(4000, 6000);
    moved.read();
    moved.remove(0, 1000);
    moved.remove(3000, 4000);

    const wanted = fresh.read();
    const peak = wanted.reduce((most, value) => Math.max(most, value), 0);
    moved.read().forEach((value, cell) => {
      expect(Math.abs(value - wanted[cell]!)).toBeLessThanOrEqual(1e-9 * peak);
    });
    expect(moved.points()).toBe(2000);
  });

  it('is empty after it was cleared', () => {
    const columns = columnsAt(scattered(100, 300));
    const binned = createBinnedSums(columns, grid, BANDWIDTH);
    binned.add(0, 100);
    binned.clear();
    expect(Math.max(...binned.read())).toBe(0);
    binned.add(0, 50);
    expect(binned.points()).toBe(50);
  });

  it('asks for no more bins than memory should hold', () => {
    expect(canBin(grid, BANDWIDTH)).toBe(true);
    expect(canBin({ ...grid, cellMeters: 98, columns: 1024, rows: 1024 }, 100)).toBe(false);
  });
});
