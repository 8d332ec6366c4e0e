import { describe, expect, it } from 'vitest';
import { detectFarrington } from '@/analysis/farrington/farrington';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';

const random = buildRandom(45);
const weekly = Float64Array.from({ length: 260 }, (_, t) =>
  drawPoisson(random, 12 * (1 + 0.4 * Math.sin((2 * Math.PI * t) / 52))),
);
const weeks = Uint32Array.from({ length: 60 }, (_, i) => 200 + i);

describe('detectFarrington', () => {
  it('expects a season where there is one', () => {
    for (const form of ['original', 'flexible'] as const) {
      const { expected } = detectFarrington(weekly, weeks, { form });
      // The season peaks in week 13 of the year and is lowest in week 39; 208 is week 0.
      expect(expected[21]! / expected[47]!).toBeGreaterThan(1.5);
    }
  });

  it('finds a planted outbreak and is not alarmed by the ordinary', () => {
    const sick = weekly.slice();
    sick[230] = 45;
    for (const form of ['original', 'flexible'] as const) {
      const { alarm } = detectFarrington(sick, weeks, { form });
      expect(alarm[30]).toBe(1);
      expect(alarm.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(3);
    }
  });

  it('raises its bound less for an outbreak of the past than for a season', () => {
    const outbreak = weekly.slice();
    outbreak[230 - 52] = 60;
    const season = weekly.slice();
    for (const year of [1, 2, 3]) season[230 - 52 * year]! += 16;
    const boundOf = (counts: Float64Array) =>
      detectFarrington(counts, [230], { form: 'original', halfWindow: 0, yearsBack: 4 }).expected[0]!;
    expect(boundOf(outbreak)).toBeLessThan(boundOf(season));
  });

  it('does not judge a week without events around it, nor one without years behind it', () => {
    const silent = weekly.slice();
    silent.fill(0, 225, 231);
    expect(detectFarrington(silent, [230], { form: 'original' }).reasons).toEqual(['too_few']);
    const { upperBound, reasons } = detectFarrington(weekly, [60], { form: 'flexible' });
    expect(reasons).toEqual(['too_few']);
    expect(upperBound[0]).toBeNaN();
    expect(() => detectFarrington(weekly, [260], { form: 'original' })).toThrow(RangeError);
  });
});
