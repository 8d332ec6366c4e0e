import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { createIncidentColumns, reserveRows, type IncidentColumns } from '@/engine/columns/incident-columns';
import { createExactSums } from '@/engine/density/density-sums';
import { densityFactors, writeDensities } from '@/engine/density/density-values';
import { kernelMassInside } from '@/engine/density/kernel-mass';
import type { RasterGrid } from '@/engine/density/raster-grid';
import { cases } from './kernel-density-cases.json';

function columnsAt(points: readonly (readonly number[])[]): IncidentColumns {
  const columns = createIncidentColumns(0);
  reserveRows(columns, points.length);
  columns.rowCount = points.length;
  points.forEach(([x, y], row) => {
    columns.x[row] = x!;
    columns.y[row] = y!;
  });
  return columns;
}

const grid: RasterGrid = { west: -1000, south: -800, cellMeters: 40, columns: 50, rows: 40 };

/** Sum of quartic kernels at a cell's center, straight from the definition, per km². */
function exactDensity(points: readonly (readonly number[])[], cell: number, h: number, on = grid): number {
  const x = on.west + ((cell % on.columns) + 0.5) * on.cellMeters;
  const y = on.south + (Math.floor(cell / on.columns) + 0.5) * on.cellMeters;
  return points.reduce((sum, [px, py]) => {
    const left = 1 - ((px! - x) ** 2 + (py! - y) ** 2) / h ** 2;
    return left > 0 ? sum + (3e6 / (Math.PI * h ** 2)) * left ** 2 : sum;
  }, 0);
}

/** A low-discrepancy cloud that crosses the raster's edges. */
const cloud = Array.from({ length: 500 }, (_, i) => [
  Math.fround(((i * 0.754877666) % 1) * 2400 - 1200),
  Math.fround(((i * 0.569840291) % 1) * 2000 - 1000),
]);

const noEdges = (h: number) => densityFactors(new Float64Array(grid.columns * grid.rows).fill(1), grid, h);

describe('kernel density on the raster', () => {
  it.each([90, 200, 333.3])('is the exact sum at every cell center for a bandwidth of %d m', (h) => {
    const density = createExactSums(columnsAt(cloud), grid, h);
    density.add(0, cloud.length);
    const values = new Float32Array(grid.columns * grid.rows);
    const peak = writeDensities(density.read(), noEdges(h), values);

    values.forEach((value, cell) => {
      expect(Math.abs(value - exactDensity(cloud, cell, h))).toBeLessThanOrEqual(1e-6 * peak);
    });
  });

  it.each(cases.filter(({ weighted }) => !weighted))(
    'agrees with R on $name, with the edges corrected',
    ({ points, query, window, bandwidthMeters, quarticUniform }) => {
      const rings = window.map((corners) => ({
        xs: Float64Array.from(corners, ([x]) => x!),
        ys: Float64Array.from(corners, ([, y]) => y!),
      }));
      const peak = Math.max(...quarticUniform) * 1e6;
      query.forEach(([x, y], index) => {
        const cell = { west: x! - 5, south: y! - 5, cellMeters: 10, columns: 1, rows: 1 };
        const density = createExactSums(columnsAt(points), cell, bandwidthMeters);
        density.add(0, points.length);
        const values = new Float32Array(1);
        const mass = kernelMassInside(rings, cell, bandwidthMeters);
        writeDensities(density.read(), densityFactors(mass, cell, bandwidthMeters), values);

        expect(Math.abs(values[0]! - quarticUniform[index]! * 1e6)).toBeLessThanOrEqual(1e-5 * peak);
      });
    },
  );

  it('has its peak, 3 / (π h²), above a single incident and adds up to that one incident', () => {
    const density = createExactSums(columnsAt([[20, 20]]), grid, 200);
    density.add(0, 1);
    const values = new Float32Array(grid.columns * grid.rows);
    const peak = writeDensities(density.read(), noEdges(200), values);
    const cellSquareKilometers = 0.04 ** 2;

    expect(peak).toBeCloseTo(3e6 / (Math.PI * 200 ** 2), 6);
    expect(values.reduce((sum, value) => sum + value * cellSquareKilometers, 0)).toBeCloseTo(1, 2);
  });

  it('comes back to what it was, within 1e-5 of the peak, after many rows came and went', () => {
    const density = createExactSums(columnsAt(cloud), grid, 200);
    density.add(0, 100);
    const before = Float64Array.from(density.read());
    for (let round = 0; round < 40; round++) {
      density.add(100, 500);
      density.remove(100, 500);
    }

    const peak = before.reduce((most, value) => Math.max(most, value), 0);
    density.read().forEach((value, cell) => {
      expect(Math.abs(value - before[cell]!)).toBeLessThanOrEqual(1e-10 * peak);
    });
    expect(density.points()).toBe(100);
  });

  it('is never negative, whatever rounding leaves behind', () => {
    const density = createExactSums(columnsAt(cloud), grid, 200);
    density.add(0, 500);
    for (let row = 499; row >= 0; row--) density.remove(row, row + 1);
    const values = new Float32Array(grid.columns * grid.rows);
    writeDensities(density.read(), noEdges(200), values);

    expect(Math.min(...values)).toBe(0);
    expect(density.points()).toBe(0);
  });

  it('is told nowhere outside the area', () => {
    const mass = new Float64Array(grid.columns * grid.rows).fill(1);
    mass[7] = NaN;
    const density = createExactSums(columnsAt(cloud), grid, 200);
    density.add(0, 500);
    const values = new Float32Array(mass.length);
    writeDensities(density.read(), densityFactors(mass, grid, 200), values);

    expect(values.findIndex(Number.isNaN)).toBe(7);
    expect(values.filter(Number.isNaN)).toHaveLength(1);
  });

  it('counts rows that pass, have a place, lie in some region and on no geocoding pile; a place twice counts twice', () => {
    const columns = columnsAt([
      [0, 0],
      [0, 0],
      [NaN, NaN],
      [10, 0],
      [20, 0],
      [20, 0],
    ]);
    columns.stateAndVerdict[3] = 3 << 4;
    columns.flags[4] = INCIDENT_FLAGS.outside;
    columns.flags[5] = INCIDENT_FLAGS.geocodingPile;
    const density = createExactSums(columns, grid, 200);
    density.add(0, 6);
    const values = new Float32Array(grid.columns * grid.rows);
    writeDensities(density.read(), noEdges(200), values);

    expect(density.points()).toBe(2);
    expect(values[20 * grid.columns + 25]).toBeCloseTo(
      exactDensity(
        [
          [0, 0],
          [0, 0],
        ],
        20 * grid.columns + 25,
        200,
      ),
      3,
    );
  });

  it('is a quarter where all lengths are doubled', () => {
    const doubled = { west: -2000, south: -1600, cellMeters: 80, columns: 50, rows: 40 };
    const twice = cloud.map((point) => point.map((part) => part * 2));
    const density = createExactSums(columnsAt(cloud), grid, 200);
    const larger = createExactSums(columnsAt(twice), doubled, 400);
    density.add(0, 500);
    larger.add(0, 500);
    const factors = noEdges(200);
    const largerFactors = densityFactors(new Float64Array(2000).fill(1), doubled, 400);

    density.read().forEach((sum, cell) => {
      expect(larger.read()[cell]! * largerFactors[cell]! * 4).toBeCloseTo(sum * factors[cell]!, 6);
    });
  });
});
