import { describe, expect, it } from 'vitest';
import { calibrateBands, meanAbsoluteErrorOf, type ScoredForecast } from '@/analysis/back-test/tune-method';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

function drawScored(seed: number, claimed: number): ScoredForecast[] {
  const random = buildRandom(seed);
  return Array.from({ length: 20 }, (_, originIndex) => ({
    originIndex,
    forecast: {
      mean: new Float64Array(7).fill(100),
      standardError: new Float64Array(7).fill(claimed),
      degreesOfFreedom: null,
    },
    actual: Float64Array.from({ length: 7 }, () => 100 + 10 * drawNormal(random)),
  }));
}

describe('calibrateBands', () => {
  it('leaves bands alone that hold what they promise', () => {
    expect(calibrateBands(drawScored(82, 10))).toBeNull();
  });

  it('widens bands that are too narrow and narrows those that are too wide', () => {
    // Normal bands reach 1.28 standard errors at 80 %, here of twice or half the size.
    const narrow = calibrateBands(drawScored(83, 5))!;
    const wide = calibrateBands(drawScored(84, 20))!;
    expect(narrow.factor80).toBeGreaterThan(2.1);
    expect(narrow.factor95).toBeGreaterThan(narrow.factor80);
    expect(wide.factor80).toBeLessThan(0.85);
  });

  it('does not calibrate on a handful of errors', () => {
    expect(calibrateBands(drawScored(85, 0.1).slice(0, 1))).toBeNull();
  });
});

describe('meanAbsoluteErrorOf', () => {
  it('averages over origins and the first steps', () => {
    const scored = drawScored(86, 1).slice(0, 1);
    const expected =
      scored[0]!.actual.subarray(0, 2).reduce((sum, value) => sum + Math.abs(value - 100), 0) / 2;
    expect(meanAbsoluteErrorOf(scored, 2)).toBeCloseTo(expected, 12);
    expect(meanAbsoluteErrorOf([], 2)).toBe(Infinity);
  });
});
