import { describe, expect, it } from 'vitest';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import { densityPeaks } from '@/layers/incident-density/density-peaks';
import { buildDensityField, buildSquareDistrict } from '#tests/support/layer-input';

const projection = buildProjection(buildSquareDistrict().projection);
/** Cones of given heights, 3 km apart, falling by 1 over 10 m. */
const field = buildDensityField((x, y) =>
  Math.max(0, 100 - Math.hypot(x - 1500, y) / 10, 60 - Math.hypot(x + 1500, y) / 10),
);

describe('densityPeaks', () => {
  it('finds each height once, the highest first, where it is', () => {
    const peaks = densityPeaks(field, projection, 1);

    expect(peaks).toHaveLength(2);
    expect(peaks[0]!.perSquareKilometer).toBeGreaterThan(peaks[1]!.perSquareKilometer);
    const [[x1, y1], [x2, y2]] = peaks.map(({ position }) => projection.toMeters(...position)) as [
      [number, number],
      [number, number],
    ];
    expect(Math.abs(x1 - x2 - 3000)).toBeLessThanOrEqual(2 * field.grid.cellMeters);
    expect(Math.abs(y1 - y2)).toBeLessThanOrEqual(2 * field.grid.cellMeters);
  });

  it('takes nothing below the floor for a peak', () => {
    expect(densityPeaks(field, projection, 80)).toHaveLength(1);
    expect(densityPeaks(field, projection, 1000)).toEqual([]);
  });
});
