import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#data/district/random';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { createIncidentColumns, reserveRows, type IncidentColumns } from '@/engine/columns/incident-columns';
import { buildLocalProjection } from '@/engine/columns/local-projection';
import { buildBoxArea, type AreaPolygons } from '@/engine/density/density-area';
import { createDensityMaps, type DensityField, type DensityMap } from '@/engine/density/density-maps';
import { IncidentEngine } from '@/engine/engine';
import type { ViewRequest } from '@/engine/engine-view';
import type { TimeWindow } from '@/engine/time-window';
import { hasFlag, isIn, passes, toNaive } from '../naive-view';
import { loadMonths } from '../same-figures';
import { incidentRow, incidentRows, plainRow, SAMPLE_FROM_SECONDS, sampleSetup } from '../sample-district';
import { ALL_TIME, everything, sparseFilter, windowArbitrary } from '../sample-query';

const BANDWIDTH = 600;
/** A triangle over most of the sample district, closed and clockwise as careless files have it. */
const triangle: AreaPolygons = [
  [
    [
      [-74.02, 40.7],
      [-73.98, 40.76],
      [-73.94, 40.7],
      [-74.02, 40.7],
    ],
  ],
];
const projection = buildProjection(sampleSetup.projection);

function drawn(engine: IncidentEngine, request: Partial<ViewRequest>): DensityMap {
  const density = { areaId: 'triangle', bandwidthMeters: BANDWIDTH, withComparison: true };
  return engine.view({ ...everything, density, ...request }).density!;
}

function engineWith(rows: readonly IncidentRow[]): IncidentEngine {
  const engine = new IncidentEngine(sampleSetup);
  engine.defineArea('triangle', triangle);
  loadMonths(engine, rows, false);
  return engine;
}

/** Sum of kernels at a cell's center by the definition, without edge correction, in incidents/km². */
function uncorrected(rows: readonly IncidentRow[], { grid }: DensityMap, cell: number): number {
  const [originX, originY] = originOf(sampleSetup.bbox);
  const x = originX + grid.west + ((cell % grid.columns) + 0.5) * grid.cellMeters;
  const y = originY + grid.south + (Math.floor(cell / grid.columns) + 0.5) * grid.cellMeters;
  return rows.reduce((sum, row) => {
    const [px, py] = projection.toMeters(...row.position!);
    const left = 1 - ((px - x) ** 2 + (py - y) ** 2) / BANDWIDTH ** 2;
    return left > 0 ? sum + (3e6 / (Math.PI * BANDWIDTH ** 2)) * left ** 2 : sum;
  }, 0);
}

/** One row a second, in crowds over the sample district. */
function rowsOverTime(count: number): IncidentColumns {
  const columns = createIncidentColumns(0);
  const random = createRandom(9);
  reserveRows(columns, count);
  columns.rowCount = count;
  for (let row = 0; row < count; row++) {
    columns.reportedAt[row] = row;
    columns.x[row] = 900 * Math.floor(random.between(-2, 3)) + 100 * random.normal();
    columns.y[row] = 900 * Math.floor(random.between(-2, 3)) + 100 * random.normal();
  }
  return columns;
}

function originOf([west, south, east, north]: readonly [number, number, number, number]): [number, number] {
  return projection.toMeters((west + east) / 2, (south + north) / 2).map(Math.round) as [number, number];
}

/** Expects fields to tell the same cells, and values that differ by no more than a share of the peak. */
function expectClose(actual: DensityField, expected: DensityField, share: number): void {
  let farthest = 0;
  let untold = 0;
  actual.values.forEach((value, cell) => {
    const difference = Math.abs(value - expected.values[cell]!);
    if (Number.isNaN(value) !== Number.isNaN(expected.values[cell])) untold++;
    else if (difference > farthest) farthest = difference;
  });
  expect([actual.points, untold]).toEqual([expected.points, 0]);
  expect(farthest).toBeLessThanOrEqual(share * Math.max(1e-9, expected.peak));
}

describe('density maps', () => {
  it('that slid through many windows, filters and live rows equal maps drawn afresh', () => {
    const steps = fc.array(
      fc.record({
        window: windowArbitrary,
        comparison: windowArbitrary,
        filter: fc.option(sparseFilter, { freq: 1, nil: everything.filter }),
        changes: fc.array(incidentRow, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(incidentRows(60), steps, (rows, moves) => {
        const sliding = engineWith(rows);
        const known = new Map(rows.map((row) => [row.id, row]));
        for (const { window, comparison, filter, changes } of moves) {
          sliding.writeRows(changes);
          for (const row of changes) known.set(row.id, row);
          const slid = drawn(sliding, { window, comparison, filter });
          const fresh = drawn(engineWith([...known.values()]), { window, comparison, filter });
          expectClose(slid.window, fresh.window, 1e-5);
          expectClose(slid.comparison!, fresh.comparison!, 1e-5);
          sliding.recycle([slid.window.values, slid.comparison!.values, slid.difference!.values]);
        }
      }),
      { seed: 41, numRuns: 40 },
    );
  });

  it('stay within 5e-3 of the exact sums where windows hold very many rows, and come back exactly', () => {
    const move = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 300 }));
    fc.assert(
      fc.property(fc.array(move, { minLength: 2, maxLength: 6 }), (moves) => {
        const columns = rowsOverTime(400);
        const projected = buildLocalProjection(sampleSetup.projection, sampleSetup.bbox);
        const area = buildBoxArea(sampleSetup.bbox, projected);
        const [binned, exact, fresh] = [100, Infinity, 100].map((manyRows) =>
          createDensityMaps(columns, projected, manyRows),
        );
        for (const [fromSeconds, length] of moves) {
          const window = { fromSeconds, toSeconds: fromSeconds + length };
          const request = { area, bandwidthMeters: BANDWIDTH, window, comparison: null };
          const slid = binned!.draw(request).window;
          expectClose(slid, exact!.draw(request).window, 5e-3);
          fresh!.invalidate();
          expectClose(slid, fresh!.draw(request).window, 1e-6);
        }
      }),
      { seed: 43, numRuns: 25 },
    );
  });

  it('are the exact sums of kernels far from the edge, for the rows that pass', () => {
    fc.assert(
      fc.property(incidentRows(60), sparseFilter, windowArbitrary, (rows, filter, window) => {
        const map = drawn(engineWith(rows), { window, filter });
        const counted = rows
          .map((row) => toNaive(row, everything.asOfSeconds))
          .filter((one) => isIn(one, window) && passes(one, filter) && one.row.position && !one.outside)
          .filter((one) => !hasFlag(one, 'geocodingPile'))
          .map(({ row }) => row);
        const middle = Math.floor(map.grid.rows / 4) * map.grid.columns + Math.floor(map.grid.columns / 2);

        expect(map.window.points).toBe(counted.length);
        for (const cell of [middle, middle + 5, middle - 9, middle + 3 * map.grid.columns]) {
          const exact = uncorrected(counted, map, cell);
          expect(Math.abs(map.window.values[cell]! - exact)).toBeLessThanOrEqual(1e-5 * Math.max(1, exact));
        }
      }),
      { seed: 42, numRuns: 40 },
    );
  });

  it('count one incident once, wherever it lies, and twice as dense at a straight edge', () => {
    const [x, y] = originOf(sampleSetup.bbox);
    const [, south] = projection.toMeters(-73.98, 40.7);
    const atEdge = projection.toDegrees(x, south + 1);
    const inside = projection.toDegrees(x, y - 600);
    const peakAt = (position: [number, number]) =>
      drawn(engineWith([{ ...plainRow(1), position }]), {}).window.peak;

    expect(peakAt(atEdge) / peakAt(inside)).toBeGreaterThan(1.5);
    expect(peakAt(atEdge) / peakAt(inside)).toBeLessThan(2.05);
  });

  it('tell the change against a window of another length per its own length', () => {
    const day = 86_400;
    const at = (id: number, daysIn: number) => ({
      ...plainRow(id),
      reportedAt: (SAMPLE_FROM_SECONDS + daysIn * day) * 1000,
    });
    const window: TimeWindow = {
      fromSeconds: SAMPLE_FROM_SECONDS + 10 * day,
      toSeconds: SAMPLE_FROM_SECONDS + 15 * day,
    };
    const comparison: TimeWindow = {
      fromSeconds: SAMPLE_FROM_SECONDS,
      toSeconds: SAMPLE_FROM_SECONDS + 10 * day,
    };
    const even = drawn(engineWith([at(1, 1), at(2, 2), at(3, 11)]), { window, comparison });
    const rising = drawn(engineWith([at(1, 1), at(2, 2), at(3, 11), at(4, 12)]), { window, comparison });

    expect(even.difference!.peak).toBeCloseTo(0, 6);
    expect(rising.difference!.peak).toBeCloseTo(rising.window.peak / 2, 6);
  });

  it('leave out what is not wanted', () => {
    const density = { areaId: 'triangle', bandwidthMeters: BANDWIDTH, withComparison: false };
    const map = drawn(engineWith([plainRow(1)]), { density, comparison: ALL_TIME });

    expect([map.comparison, map.difference]).toEqual([null, null]);
  });

  it('stand where they say: the corners are those of the raster', () => {
    const { grid, corners } = drawn(engineWith([]), {});
    const [originX, originY] = originOf(sampleSetup.bbox);
    const [southWest, , northEast] = corners.map(([longitude, latitude]) =>
      projection.toMeters(longitude, latitude),
    );

    expect(southWest![0] - originX).toBeCloseTo(grid.west, 2);
    expect(southWest![1] - originY).toBeCloseTo(grid.south, 2);
    expect(northEast![0] - southWest![0]).toBeCloseTo(grid.columns * grid.cellMeters, 2);
    expect(northEast![1] - southWest![1]).toBeCloseTo(grid.rows * grid.cellMeters, 2);
  });

  it('follow an area that was defined anew', () => {
    const engine = engineWith([plainRow(1)]);
    const before = drawn(engine, {}).grid;
    engine.defineArea('triangle', [
      [
        [
          [-74.02, 40.7],
          [-73.99, 40.7],
          [-73.99, 40.72],
          [-74.02, 40.72],
        ],
      ],
    ]);

    expect(drawn(engine, {}).grid).not.toEqual(before);
  });

  it('need an area with three corners', () => {
    const engine = new IncidentEngine(sampleSetup);

    expect(() =>
      engine.defineArea('line', [
        [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      ]),
    ).toThrow('at least three corners');
  });
});
