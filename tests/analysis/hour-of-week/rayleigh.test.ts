import { describe, expect, it } from 'vitest';
import { rayleighTest } from '@/analysis/hour-of-week/rayleigh';
import { buildRandom } from '@/analysis/random/random';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { uniformityP } from '#tests/support/uniformity';

const offsets = buildZoneOffsets('Asia/Shanghai', 0, 86_400 * 30);

describe('rayleighTest', () => {
  it('points at the common hour of the local day', () => {
    const times = [0, 86_400, 172_800].map((day) => day + (20.5 - 8) * 3600);
    const test = rayleighTest(times, offsets);
    expect(test.resultant).toBeCloseTo(3, 12);
    expect(test.meanHour).toBeCloseTo(20.5, 10);
  });

  it('has uniform p under uniform times', () => {
    const random = buildRandom(81);
    const pValues = Array.from({ length: 300 }, () => {
      const times = Array.from({ length: 40 }, () => Math.floor(random.uniform() * 86_400 * 30));
      return rayleighTest(times, offsets).p;
    });
    expect(uniformityP(pValues)).toBeGreaterThan(0.001);
  });

  it('is undefined without events', () => {
    expect(rayleighTest([], offsets)).toEqual({ count: 0, resultant: 0, meanHour: NaN, p: NaN });
  });
});
