import { describe, expect, it } from 'vitest';
import { gainOf, packCoverSets, type CoverSets } from '@/analysis/max-coverage/cover-sets';
import { greedyCoverage } from '@/analysis/max-coverage/greedy-coverage';
import { coveredWeight } from '@/analysis/max-coverage/unique-contribution';
import { buildRandom } from '@/analysis/random/random';

function drawInstance(seed: number, candidates = 12, elements = 25): CoverSets {
  const random = buildRandom(seed);
  const sets = Array.from({ length: candidates }, () =>
    Array.from({ length: 1 + random.below(7) }, () => random.below(elements)),
  );
  return packCoverSets(
    sets,
    Array.from({ length: elements }, () => random.below(4)),
  );
}

function plainGreedy(sets: CoverSets, count: number): number[] {
  const covered = new Uint8Array(sets.weights.length);
  const chosen: number[] = [];
  for (let step = 0; step < count; step++) {
    let best = -1;
    let most = 0;
    for (let i = 0; i + 1 < sets.offsets.length; i++) {
      const gain = gainOf(sets, i, covered);
      if (gain > most) [best, most] = [i, gain];
    }
    if (best === -1) break;
    chosen.push(best);
    for (const element of sets.elements.subarray(sets.offsets[best], sets.offsets[best + 1]))
      covered[element] = 1;
  }
  return chosen;
}

function optimum(sets: CoverSets, count: number): number {
  const n = sets.offsets.length - 1;
  let best = 0;
  for (let mask = 0; mask < 2 ** n; mask++) {
    const sites = Array.from({ length: n }, (_, i) => i).filter((i) => (mask >> i) & 1);
    if (sites.length <= count) best = Math.max(best, coveredWeight(sets, sites));
  }
  return best;
}

describe('greedyCoverage', () => {
  it('chooses as the plain method does, ties to the lower number', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const sets = drawInstance(seed);
      expect(greedyCoverage(sets, { count: 5 }).chosen).toEqual(plainGreedy(sets, 5));
    }
  });

  it('keeps its guarantee, and its bound is no less than the optimum', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const sets = drawInstance(seed, 9);
      const { total, upperBound, provenFraction, gains } = greedyCoverage(sets, { count: 3 });
      const best = optimum(sets, 3);

      expect(total).toBeGreaterThanOrEqual((1 - Math.exp(-1)) * best);
      expect(upperBound).toBeGreaterThanOrEqual(best);
      expect(provenFraction).toBeLessThanOrEqual(1);
      expect(gains).toEqual([...gains].sort((a, b) => b - a));
      expect(total).toBe(coveredWeight(sets, greedyCoverage(sets, { count: 3 }).chosen));
    }
  });

  it('stops where nothing is gained, and proves that it is the optimum', () => {
    const sets = packCoverSets([[0, 1], [1], []], [1, 1]);
    expect(greedyCoverage(sets, { count: 3 })).toEqual({
      chosen: [0],
      gains: [2],
      total: 2,
      upperBound: 2,
      provenFraction: 1,
    });
  });

  it('leaves out forbidden candidates and what is covered already', () => {
    const sets = packCoverSets([[0, 1, 2], [0, 1], [2]], [1, 1, 5]);
    expect(greedyCoverage(sets, { count: 1, forbidden: [0] }).chosen).toEqual([2]);
    expect(greedyCoverage(sets, { count: 2, alreadyCovered: [2] })).toMatchObject({ chosen: [0], total: 2 });
    expect(greedyCoverage(sets, { count: 0 }).provenFraction).toBeNaN();
  });

  it('refuses a negative count and stops when told to', () => {
    const sets = drawInstance(1);
    expect(() => greedyCoverage(sets, { count: -1 })).toThrow(RangeError);
    expect(() => greedyCoverage(sets, { count: 2 }, { signal: { aborted: true } })).toThrow('stopped');
  });
});
