import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawBinomial, drawExponential, drawNormal, drawPoisson } from '@/analysis/random/variates';
import { binomialDensity } from '@/analysis/special-functions/binomial-distribution';
import { chiSquaredUpperTail } from '@/analysis/special-functions/chi-squared-distribution';
import { poissonDensity } from '@/analysis/special-functions/poisson-distribution';

const DRAWS = 40_000;

/** p of the fit of draws to a density, counts expected fewer than ten times pooled. */
function fitOf(draw: () => number, density: (count: number) => number): number {
  const counts = new Map<number, number>();
  for (let k = 0; k < DRAWS; k++) {
    const value = draw();
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let statistic = 0;
  let cells = 0;
  let restObserved = DRAWS;
  let restExpected = DRAWS;
  for (let count = 0; count <= Math.max(...counts.keys()); count++) {
    const expected = DRAWS * density(count);
    if (expected < 10) continue;
    const observed = counts.get(count) ?? 0;
    statistic += (observed - expected) ** 2 / expected;
    cells++;
    restObserved -= observed;
    restExpected -= expected;
  }
  if (restExpected < 5) return chiSquaredUpperTail(statistic, cells - 1);
  return chiSquaredUpperTail(statistic + (restObserved - restExpected) ** 2 / restExpected, cells);
}

describe('random variates', () => {
  it.each([0, 0.3, 4, 9.99, 10, 12, 350])('draws Poisson counts of mean %d', (mean) => {
    const random = buildRandom(7);
    if (mean === 0) expect(drawPoisson(random, mean)).toBe(0);
    else
      expect(
        fitOf(
          () => drawPoisson(random, mean),
          (count) => poissonDensity(count, mean),
        ),
      ).toBeGreaterThan(0.001);
  });

  it.each([
    [12, 0.2],
    [25, 0.5],
    [30, 0.93],
    [4000, 0.3],
  ])('draws binomial counts of %d trials at %d', (trials, probability) => {
    const random = buildRandom(8);
    const density = (count: number) => binomialDensity(count, trials, probability);
    expect(fitOf(() => drawBinomial(random, trials, probability), density)).toBeGreaterThan(0.001);
  });

  it('draws normal and exponential values with their moments', () => {
    const random = buildRandom(9);
    const normal = Array.from({ length: DRAWS }, () => drawNormal(random));
    expect(normal.reduce((sum, z) => sum + z, 0) / DRAWS).toBeCloseTo(0, 1);
    expect(normal.reduce((sum, z) => sum + z * z, 0) / DRAWS).toBeCloseTo(1, 1);
    expect(normal.filter((z) => z > 1.6448536).length / DRAWS).toBeCloseTo(0.05, 2);
    const exponential = Array.from({ length: DRAWS }, () => drawExponential(random));
    expect(exponential.filter((value) => value > Math.LN2).length / DRAWS).toBeCloseTo(0.5, 1);
  });

  it('refuses parameters that make no distribution', () => {
    expect(() => drawPoisson(buildRandom(1), -1)).toThrow(RangeError);
    expect(() => drawBinomial(buildRandom(1), 3, 1.2)).toThrow(RangeError);
  });
});
