import { describe, expect, it } from 'vitest';
import type { Region } from '@/domain/region/region';
import { measureRegions } from '@/layers/region-choropleth/region-measure';
import { buildSquareDistrict } from '#tests/support/layer-input';

const [region] = buildSquareDistrict().regions as [Region];
const counts = (count: number | null) => ({ counts: new Map<string, number | null>([[region.code, count]]) });

function measured(
  part: Partial<Region>,
  count: number | null,
  options: Partial<Parameters<typeof measureRegions>[2]>,
) {
  const values = measureRegions([{ ...region, ...part }], counts(count), {
    measure: 'count',
    suppressSmall: false,
    ...options,
  });
  return values.get(region.code);
}

describe('measureRegions', () => {
  it('divides by area, by thousand residents and by thousand households', () => {
    const part = { areaSquareKilometers: 4, population: 8000, households: 2500 };
    expect(measured(part, 20, {})).toBe(20);
    expect(measured(part, 20, { measure: 'per-square-kilometer' })).toBe(5);
    expect(measured(part, 20, { measure: 'per-thousand-residents' })).toBe(2.5);
    expect(measured(part, 20, { measure: 'per-thousand-households' })).toBe(8);
  });

  it('leaves a rate without its denominator unknown, and never makes it zero', () => {
    expect(measured({ population: null }, 20, { measure: 'per-thousand-residents' })).toBe('unknown');
    expect(measured({ households: 0 }, 0, { measure: 'per-thousand-households' })).toBe('unknown');
    expect(measured({}, null, {})).toBe('unknown');
  });

  it('withholds what rests on fewer than ten incidents, but shows zero', () => {
    expect(measured({}, 9, { suppressSmall: true })).toBe('suppressed');
    expect(measured({}, 10, { suppressSmall: true })).toBe(10);
    expect(measured({}, 0, { suppressSmall: true })).toBe(0);
  });

  it('counts a region without an entry as having none', () => {
    const values = measureRegions(
      [region],
      { counts: new Map() },
      { measure: 'count', suppressSmall: false },
    );
    expect(values.get(region.code)).toBe(0);
  });
});
