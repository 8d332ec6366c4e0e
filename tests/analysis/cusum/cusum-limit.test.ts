import { describe, expect, it } from 'vitest';
import { chooseCusumLimit } from '@/analysis/cusum/cusum-limit';
import { detectPoissonCusum } from '@/analysis/cusum/poisson-cusum';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const means = { usual: 6, raised: 9 };

describe('chooseCusumLimit', () => {
  it('raises about one false alarm a quarter on days it has not seen', () => {
    const { limit, runLength } = chooseCusumLimit(means);
    expect(runLength).toBeGreaterThanOrEqual(91);
    const random = buildRandom(42);
    const days = Float64Array.from({ length: 91_000 }, () => drawPoisson(random, 6));
    const alarms = detectPoissonCusum(days, means, limit).alarm.reduce((sum, alarm) => sum + alarm, 0);
    expect(alarms).toBeGreaterThan(850);
    expect(alarms).toBeLessThan(1150);
  });

  it('asks for more before it alarms more rarely', () => {
    const rare = chooseCusumLimit(means, { runLength: 365 }).limit;
    expect(rare).toBeGreaterThan(chooseCusumLimit(means, { runLength: 30 }).limit);
  });

  it('gives the same answer for the same seed, and stops when told to', () => {
    expect(chooseCusumLimit(means, { seed: 3, steps: 20_000 })).toEqual(
      chooseCusumLimit(means, { seed: 3, steps: 20_000 }),
    );
    expect(() => chooseCusumLimit(means, {}, { signal: { aborted: true } })).toThrow(/stopped/);
    expect(() => chooseCusumLimit(means, { steps: 100 })).toThrow(RangeError);
  });
});
