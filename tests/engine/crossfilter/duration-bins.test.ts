import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATION_BIN_COUNT, durationBin, durationOfBin } from '@/engine/crossfilter/duration-bins';

const LONGEST = 0x7fff_ffff;

describe('duration bins', () => {
  it('hold each second by itself below 2048', () => {
    expect([0, 1, 60, 2047].map(durationBin)).toEqual([0, 1, 60, 2047]);
    expect([0, 1, 60, 2047].map(durationOfBin)).toEqual([0, 1, 60, 2047]);
  });

  it('hold pairs from 2048 to 4095, fours from 4096 on', () => {
    expect([2048, 2049, 2050, 4095].map(durationBin)).toEqual([2048, 2048, 2049, 3071]);
    expect([4096, 4099, 4100].map(durationBin)).toEqual([3072, 3072, 3073]);
    expect(durationOfBin(2048)).toBe(2048.5);
    expect(durationOfBin(3072)).toBe(4097.5);
  });

  it('tell any duration back within a two-thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST }), (seconds) => {
        const told = durationOfBin(durationBin(seconds));
        expect(Math.abs(told - seconds)).toBeLessThanOrEqual(seconds / 2000);
      }),
      { seed: 1 },
    );
  });

  it('rise with the duration and end with the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LONGEST }), (seconds) => {
        const step = durationBin(seconds) - durationBin(seconds - 1);
        expect(step === 0 || step === 1).toBe(true);
      }),
      { seed: 2 },
    );
    expect(durationBin(LONGEST)).toBe(DURATION_BIN_COUNT - 1);
  });
});
