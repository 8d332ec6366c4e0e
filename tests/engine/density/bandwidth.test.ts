import { describe, expect, it } from 'vitest';
import { createIncidentColumns, reserveRows } from '@/engine/columns/incident-columns';
import { arcgisSearchRadius, suggestBandwidth } from '@/engine/density/bandwidth';
import { cases } from './bandwidth-cases.json';

function columnsAt(points: readonly (readonly [number, number])[]) {
  const columns = createIncidentColumns(0);
  reserveRows(columns, points.length);
  columns.rowCount = points.length;
  points.forEach(([x, y], row) => {
    columns.x[row] = x;
    columns.y[row] = y;
  });
  return columns;
}

describe('the search radius of ArcGIS', () => {
  it.each(cases)('agrees with R on $name', ({ points, searchRadiusMeters }) => {
    const radius = arcgisSearchRadius(
      points.map(([x]) => x!),
      points.map(([, y]) => y!),
    );
    expect(radius).toBeCloseTo(searchRadiusMeters, 9);
  });

  it('is worked out by hand for a square', () => {
    // Four corners of a 2 km square: every distance to the center is 1000 √2, so SD = Dm = 1414.21 and SD is smaller:
    // 0.9 · 1414.2136 · 4^-0.2 = 964.596.
    expect(arcgisSearchRadius([0, 2000, 0, 2000], [0, 0, 2000, 2000])).toBeCloseTo(964.596, 3);
  });
});

describe('the suggested bandwidth', () => {
  it('is rounded to 10 m and kept between 100 m and 2 km', () => {
    const square = (side: number) =>
      columnsAt([
        [0, 0],
        [side, 0],
        [0, side],
        [side, side],
      ]);
    const all = { from: 0, to: 4 };

    expect(suggestBandwidth(square(2000), all)).toBe(960);
    expect(suggestBandwidth(square(20), all)).toBe(100);
    expect(suggestBandwidth(square(20_000), all)).toBe(2000);
  });

  it('ignores rows without a place and rows that fail the filter', () => {
    const columns = columnsAt([
      [0, 0],
      [2000, 0],
      [0, 2000],
      [2000, 2000],
      [NaN, NaN],
      [90_000, 0],
    ]);
    columns.stateAndVerdict[5] = 1 << 4;

    expect(suggestBandwidth(columns, { from: 0, to: 6 })).toBe(960);
  });

  it('is the smallest where there is nothing to go by', () => {
    expect(suggestBandwidth(columnsAt([]), { from: 0, to: 0 })).toBe(100);
  });

  it('hardly changes where many rows are thinned', () => {
    const points = Array.from({ length: 250_000 }, (_, i) => {
      const angle = i * 2.399963;
      const radius = 3000 * Math.sqrt((i + 0.5) / 250_000);
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
    const exact = arcgisSearchRadius(
      points.map(([x]) => x),
      points.map(([, y]) => y),
    );
    const suggested = suggestBandwidth(columnsAt(points), { from: 0, to: points.length });

    expect(Math.abs(suggested - exact)).toBeLessThanOrEqual(5.5);
  });
});
