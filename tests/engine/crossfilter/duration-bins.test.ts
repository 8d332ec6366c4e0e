import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATION_BIN_COUNT, durationBin, durationOfBin } from '@/engine/crossfilter/duration-bins';

const LONGEST = 0x7fff_ffff;

describe('duration bins', () => {
  it('hold each second by itself below 1024', () => {
    expect([0, 1, 60, 1023].map(durationBin)).toEqual([0, 1, 60, 1023]);
    expect([0, 1, 60, 1023].map(durationOfBin)).toEqual([0, 1, 60, 1023]);
  });

  it('hold pairs from 1024 to 2047, fours from 2048 on', () => {
    expect([1024, 1025, 1026, 2047].map(durationBin)).toEqual([1024, 1024, 1025, 1535]);
    expect([2048, 2051, 2052].map(durationBin)).toEqual([1536, 1536, 1537]);
    expect(durationOfBin(1024)).toBe(1024.5);
    expect(durationOfBin(1536)).toBe(2049.5);
  });

  it('tell any duration back within a thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LONGEST }), (seconds) => {
        const told = durationOfBin(durationBin(seconds));
        expect(Math.abs(told - seconds)).toBeLessThanOrEqual(seconds / 1000);
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
