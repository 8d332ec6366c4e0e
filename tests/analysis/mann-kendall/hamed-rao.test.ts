import { describe, expect, it } from 'vitest';
import { hamedRaoTest } from '@/analysis/mann-kendall/hamed-rao';
import { mannKendall } from '@/analysis/mann-kendall/mann-kendall';
import { buildRandom } from '@/analysis/random/random';
import { drawNormal } from '@/analysis/random/variates';

function autoregressive(seed: number, dependence: number): Float64Array {
  const random = buildRandom(seed);
  let value = 0;
  return Float64Array.from({ length: 80 }, () => (value = dependence * value + drawNormal(random)));
}

describe('hamedRaoTest', () => {
  it('finds trends in dependent series less often than the plain test', () => {
    let plain = 0;
    let corrected = 0;
    for (let seed = 0; seed < 200; seed++) {
      const series = autoregressive(seed, 0.6);
      if (mannKendall(series).p < 0.05) plain++;
      if (hamedRaoTest(series).p < 0.05) corrected++;
    }
    expect(plain / 200).toBeGreaterThan(0.2);
    expect(corrected).toBeLessThan(0.8 * plain);
  });

  it('notices dependence and widens the variance', () => {
    const test = hamedRaoTest(autoregressive(5, 0.7));
    expect(test.autocorrelated).toBe(true);
    expect(test.varianceFactor).toBeGreaterThan(1.5);
  });

  it('is the plain test for a straight line, where nothing is left to depend', () => {
    const line = Array.from({ length: 30 }, (_, t) => 0.1 * t + 3);
    expect(hamedRaoTest(line)).toMatchObject({
      varianceFactor: 1,
      z: mannKendall(line).z,
      autocorrelated: false,
    });
  });

  it('is undefined where nothing changes', () => {
    expect(hamedRaoTest([1, 1, 1, 1]).p).toBeNaN();
    expect(hamedRaoTest([1, 2]).p).toBe(1);
  });
});
