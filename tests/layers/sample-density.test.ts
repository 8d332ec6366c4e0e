import { describe, expect, it } from 'vitest';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import { sampleDensity } from '@/layers/sample-density';
import { buildDensityField, buildSquareDistrict } from '#tests/support/layer-input';

const projection = buildProjection(buildSquareDistrict().projection);
const at = (x: number, y: number) => projection.toDegrees(543_200 + x, 3_370_100 + y);

describe('sampleDensity', () => {
  it('reads a plane exactly between cell centers', () => {
    const field = buildDensityField((x, y) => 500 + x / 100 + y / 50);
    expect(sampleDensity(field, projection, at(1234, -777))).toBeCloseTo(500 + 12.34 - 15.54, 2);
  });

  it('is unknown outside the scope and off the raster', () => {
    const field = buildDensityField((x) => (x < 0 ? 10 : Number.NaN));
    expect(sampleDensity(field, projection, at(3000, 0))).toBeNull();
    expect(sampleDensity(field, projection, at(90_000, 0))).toBeNull();
    expect(sampleDensity(field, projection, at(-3000, 0))).toBeCloseTo(10, 6);
  });

  it('takes what is known of the corners on the border', () => {
    const field = buildDensityField((x) => (x < 0 ? 10 : Number.NaN));
    expect(sampleDensity(field, projection, at(20, 0))).toBeCloseTo(10, 6);
  });
});
