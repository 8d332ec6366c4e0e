import { describe, expect, it } from 'vitest';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
import { comparePeriods } from '@/analysis/rate-ratio/period-comparison';

const equal = { earlierExposure: 28, currentExposure: 28 };

describe('comparePeriods', () => {
  it('tells rises, falls, chance and too few apart', () => {
    const { classes, reasons, p, percentChanges } = comparePeriods({
      earlierCounts: [10, 60, 20, 2],
      currentCounts: [50, 15, 24, 3],
      ...equal,
    });
    expect(classes).toEqual(['rise', 'fall', 'indistinct', 'too-few']);
    expect(reasons).toEqual([null, null, null, 'too_few']);
    expect(p[3]).toBeNaN();
    expect(percentChanges[1]).toBe(-75);
    expect(percentChanges[3]).toBeNaN();
  });

  it('does not count untested units in the adjustment', () => {
    const many = (first: number) => [first, ...new Array<number>(50).fill(1)];
    const { adjustedP, p } = comparePeriods({ earlierCounts: many(10), currentCounts: many(24), ...equal });
    expect(adjustedP[0]).toBe(p[0]);
  });

  it('flags anything in at most 9 % of pure chance runs', () => {
    const random = buildRandom(52);
    let flagged = 0;
    for (let run = 0; run < 200; run++) {
      const draw = () => Array.from({ length: 60 }, () => drawPoisson(random, 12));
      const { classes } = comparePeriods({ earlierCounts: draw(), currentCounts: draw(), ...equal });
      if (classes.some((name) => name === 'rise' || name === 'fall')) flagged++;
    }
    expect(flagged / 200).toBeLessThanOrEqual(0.09);
  });

  it('corrects for dispersion above 1.5 only, and then flags fewer', () => {
    const input = { earlierCounts: [20], currentCounts: [42], ...equal };
    expect(comparePeriods({ ...input, dispersion: 1.4 })).toMatchObject({
      classes: ['rise'],
      correctedForDispersion: false,
    });
    expect(comparePeriods({ ...input, dispersion: 4 })).toMatchObject({
      classes: ['indistinct'],
      correctedForDispersion: true,
    });
  });

  it('refuses counts that do not match', () => {
    expect(() => comparePeriods({ earlierCounts: [1], currentCounts: [], ...equal })).toThrow(RangeError);
  });
});
