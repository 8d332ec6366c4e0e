import { describe, expect, it } from 'vitest';
import { arealOverlay } from '@/analysis/areal-overlay/areal-overlay';
import { matchUnits } from '@/analysis/areal-overlay/unit-match';
import { rectangle } from '#tests/support/planar-shapes';

describe('matchUnits', () => {
  const netP = [rectangle(0, 0, 100, 100), rectangle(100, 0, 200, 100), rectangle(500, 0, 600, 100)];
  const netQ = [rectangle(0, 0, 70, 100), rectangle(70, 0, 104, 100), rectangle(104, 0, 200, 90)];
  const overlay = arealOverlay(netP, netQ);

  it('names the best match, and the partners a leader has to call', () => {
    const [first, second, alone] = matchUnits(overlay);

    expect(first).toMatchObject({ unit: 0, best: 0, partners: [0, 1] });
    expect(first!.bestShare).toBeCloseTo(0.7, 9);
    expect(first!.intersectionOverUnion).toBeCloseTo(0.7, 9);
    expect(first!.crossingEntropy).toBeCloseTo(-(0.7 * Math.log(0.7) + 0.3 * Math.log(0.3)), 9);
    // 4 % of it lies in the second unit: no partner.
    expect(second).toMatchObject({ best: 2, partners: [2] });
    expect(second!.uncoveredShare).toBeCloseTo(0.096, 9);
    expect(alone).toMatchObject({
      best: null,
      bestShare: 0,
      intersectionOverUnion: 0,
      partners: [],
      crossingEntropy: 0,
    });
    expect(alone!.uncoveredShare).toBe(1);
  });

  it('matches the other net the same way', () => {
    expect(matchUnits(overlay, 'q').map(({ best, partners }) => [best, partners])).toEqual([
      [0, [0]],
      [0, [0, 1]],
      [1, [1]],
    ]);
  });
});
