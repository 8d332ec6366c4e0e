import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShares } from '@/analysis/share-difference/share-difference';

describe('compareShares', () => {
  it('gives the interval of the paper', () => {
    // Newcombe (1998), table II, method 10: 56/70 against 48/80 gives 0.0524 to 0.3339.
    const found = compareShares({ successes: 48, trials: 80 }, { successes: 56, trials: 70 })!;

    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.lower).toBeCloseTo(0.0524, 4);
    expect(found.upper).toBeCloseTo(0.3339, 4);
    // Pooled 104/150, error sqrt(0.69333 * 0.30667 * (1/80 + 1/70)) = 0.075466, z 2.65.
    expect(found.p).toBeCloseTo(0.00804, 4);
  });

  it('turns around when the periods are swapped, and holds the difference', () => {
    const share = fc
      .integer({ min: 1, max: 300 })
      .chain((trials) =>
        fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
      );
    fc.assert(
      fc.property(share, share, (a, b) => {
        const there = compareShares(a, b)!;
        const back = compareShares(b, a)!;

        expect(back.lower).toBeCloseTo(-there.upper, 10);
        expect(back.p).toBeCloseTo(there.p, 10);
        expect(there.lower).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(there.upper).toBeGreaterThanOrEqual(there.difference - 1e-12);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('has no answer without trials and finds no difference where all went the same way', () => {
    expect(compareShares({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toBeNull();
    expect(compareShares({ successes: 5, trials: 5 }, { successes: 9, trials: 9 })!.p).toBe(1);
  });
});
