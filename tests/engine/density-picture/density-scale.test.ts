import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildDensityScale,
  isolineLevels,
  rampFraction,
  rampTicks,
} from '@/engine/density-picture/density-scale';

describe('the density scale', () => {
  it('places a value on the ramp by the power 0.72', () => {
    // (105 / 420) ^ 0.72 = 0.25 ^ 0.72 = exp(0.72 * ln 0.25) = exp(-0.99813) = 0.36857
    expect(rampFraction(105, 420)).toBeCloseTo(0.36857, 5);
    expect(rampFraction(0, 420)).toBe(0);
    expect(rampFraction(900, 420)).toBe(1);
  });

  it('sets iso-lines at plain numbers near fixed shares of the end', () => {
    // 420 × .095 .19 .38 .67 .86 = 39.9 79.8 159.6 281.4 361.2, to steps of .5 (.2 below 3) of the decade
    expect(isolineLevels(420)).toEqual([40, 80, 160, 280, 350]);
    expect(isolineLevels(330)).toEqual([30, 65, 120, 220, 280]);
  });

  it('keeps levels rising and below the end at every size of scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e7, noNaN: true }), (max) => {
        const levels = isolineLevels(max);
        expect(levels.length).toBeGreaterThanOrEqual(4);
        levels.forEach((level, i) => expect(level).toBeGreaterThan(i === 0 ? 0 : levels[i - 1]!));
        expect(levels.at(-1)).toBeLessThan(max);
      }),
      { seed: 1 },
    );
  });

  it('ends where the densest half percent begins, so that one pile does not blank the rest', () => {
    const field = new Float32Array(2000).map((_, i) => (i < 4 ? 10_000 : 1 + (i % 100)));
    const scale = buildDensityScale([field], null)!;
    // Half a percent of 2000 cells is 10: the four piled ones and six of the hundreds.
    expect(scale.max).toBe(100);
    expect(scale.peak).toBe(10_000);
    expect(rampTicks(scale).at(-1)).toEqual({ fraction: 1, value: 100, label: '⩾100' });
  });

  it('says ⩾ only where values go beyond the end', () => {
    const scale = buildDensityScale([Float32Array.of(0, 20, 40)], null)!;
    expect(scale.max).toBe(40);
    expect(rampTicks(scale).at(-1)!.label).toBe('40');
  });

  it('stands its ticks where the formula puts them', () => {
    const scale = buildDensityScale([Float32Array.of(420)], 420)!;
    for (const tick of rampTicks(scale)) expect(tick.fraction).toBeCloseTo((tick.value / 420) ** 0.72, 12);
    expect(rampTicks(scale).map(({ value }) => value)).toEqual([40, 160, 280, 420]);
  });

  it('follows both windows of a comparison, and neither once it is locked', () => {
    const fields = [Float32Array.of(10), Float32Array.of(30)];
    expect(buildDensityScale(fields, null)!.max).toBe(30);
    expect(buildDensityScale(fields, 500)).toMatchObject({ max: 500, locked: true });
  });

  it('is nothing where there is nothing', () => {
    expect(buildDensityScale([Float32Array.of(0, Number.NaN)], null)).toBeNull();
  });
});
