import { describe, expect, it } from 'vitest';
import { packCoverSets } from '@/analysis/max-coverage/cover-sets';
import {
  coveredWeight,
  timesCovered,
  uniqueContributions,
} from '@/analysis/max-coverage/unique-contribution';

const sets = packCoverSets([[0, 1], [1, 2], [1]], [1, 10, 100]);

describe('unique contributions', () => {
  it('are what is lost with each site', () => {
    const sites = [0, 1, 2];
    const unique = uniqueContributions(sets, sites);
    sites.forEach((site, i) => {
      const rest = sites.filter((other) => other !== site);
      expect(unique[i]).toBe(coveredWeight(sets, sites) - coveredWeight(sets, rest));
    });
    expect([...unique]).toEqual([1, 100, 0]);
    expect([...uniqueContributions(sets, sites, [2])]).toEqual([1, 0, 0]);
  });

  it('count by how many sites each element is covered', () => {
    expect([...timesCovered(sets, [0, 1, 2])]).toEqual([1, 3, 1]);
    expect(coveredWeight(sets, [])).toBe(0);
  });
});
