import { describe, expect, it } from 'vitest';
import { mannKendall } from '@/analysis/mann-kendall/mann-kendall';
import { buildRandom } from '@/analysis/random/random';

describe('mannKendall', () => {
  it('is hand-worked for five values', () => {
    // 1 3 2 5 4: eight rising, two falling pairs. Var = 5 * 4 * 15 / 18. z = 5 / sqrt(16.67).
    const { s, variance, z, tau } = mannKendall([1, 3, 2, 5, 4]);
    expect([s, variance]).toEqual([6, 300 / 18]);
    expect(z).toBeCloseTo(5 / Math.sqrt(300 / 18), 12);
    expect(tau).toBeCloseTo(0.6, 12);
  });

  it('corrects for ties', () => {
    // 1 1 2: S = 2; Var = (3 * 2 * 11 - 2 * 1 * 9) / 18 = 48 / 18.
    expect(mannKendall([1, 1, 2])).toMatchObject({ s: 2, variance: 48 / 18 });
  });

  it('turns with the series and ignores any rising change of scale', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const { s, p } = mannKendall(values);
    expect(mannKendall([...values].reverse()).s).toBe(-s);
    expect(mannKendall(values.map((value) => Math.exp(value))).p).toBe(p);
  });

  it('counts long series by merging as it counts short ones by pairs', () => {
    const random = buildRandom(61);
    const values = Array.from({ length: 777 }, () => random.below(40));
    let s = 0;
    for (let j = 0; j < values.length; j++)
      for (let i = 0; i < j; i++) s += Math.sign(values[j]! - values[i]!);
    expect(mannKendall(values).s).toBe(s);
  });

  it('is undefined where nothing changes', () => {
    expect(mannKendall([2, 2, 2])).toEqual({ s: 0, variance: 0, z: NaN, p: NaN, tau: NaN });
    expect(mannKendall([]).p).toBeNaN();
    expect(mannKendall([1]).p).toBeNaN();
  });
});
