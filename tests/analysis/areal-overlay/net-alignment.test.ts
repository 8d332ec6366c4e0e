import { describe, expect, it } from 'vitest';
import { alignNet } from '@/analysis/areal-overlay/net-alignment';
import { buildRandom } from '@/analysis/random/random';

describe('alignNet', () => {
  it('gives ground to the unit that holds most of it, and tells what changes hands', () => {
    const aligned = alignNet(
      [
        { units: [0, 0], weight: 70, figures: { residents: 5 } },
        { units: [1, 0], weight: 30, figures: { residents: 2 } },
        { units: [1, 1], weight: 80 },
        { units: [null, 1], weight: 20, figures: { residents: 1 } },
        { units: [0, null], weight: 9 },
      ],
      0,
    );

    expect(aligned.proposed).toEqual([0, 0, 1, 1, 0]);
    expect(aligned.handovers).toEqual([
      { from: 1, to: 0, weight: 30, figures: { residents: 2 } },
      { from: null, to: 1, weight: 20, figures: { residents: 1 } },
    ]);
    expect(aligned.changedFraction).toBeCloseTo(50 / 209, 12);
  });

  it('changes nothing in a net that follows the others already, and less than any other choice', () => {
    expect(
      alignNet(
        [
          { units: [0, 5], weight: 1 },
          { units: [0, 6], weight: 1 },
        ],
        0,
      ).changedFraction,
    ).toBe(0);
    expect(alignNet([], 0).changedFraction).toBeNaN();
    const random = buildRandom(37);
    const atoms = Array.from({ length: 40 }, () => ({
      units: [random.below(4), random.below(6)],
      weight: random.uniform(),
    }));
    const { changedFraction } = alignNet(atoms, 0);
    const total = atoms.reduce((sum, { weight }) => sum + weight, 0);
    for (let k = 0; k < 200; k++) {
      const owner = Array.from({ length: 6 }, () => random.below(4));
      const changed = atoms.reduce(
        (sum, { units: [p, q], weight }) => (owner[q!] === p ? sum : sum + weight),
        0,
      );
      expect(changedFraction).toBeLessThanOrEqual(changed / total + 1e-12);
    }
  });

  it('adds up handovers between the same two units', () => {
    const atoms = [
      { units: [0, 0], weight: 3 },
      { units: [1, 0], weight: 1, figures: { incidents: 2 } },
      { units: [0, 1], weight: 3 },
      { units: [1, 1], weight: 1, figures: { incidents: 3 } },
    ];
    expect(alignNet(atoms, 0).handovers).toEqual([{ from: 1, to: 0, weight: 2, figures: { incidents: 5 } }]);
  });
});
