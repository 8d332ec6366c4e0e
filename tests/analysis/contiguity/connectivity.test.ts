import { describe, expect, it } from 'vitest';
import { describeConnectivity } from '@/analysis/contiguity/connectivity';
import { includeSelf, weightsFromLists } from '@/analysis/contiguity/spatial-weights';

describe('describeConnectivity', () => {
  it('counts islands and components, and does not count a unit as its own neighbor', () => {
    const weights = includeSelf(weightsFromLists([[1], [0], [3], [2, 4], [3], []]));
    expect(describeConnectivity(weights)).toEqual({
      islandCount: 1,
      componentCount: 3,
      meanNeighborCount: 1,
      unusual: true,
    });
  });
});
