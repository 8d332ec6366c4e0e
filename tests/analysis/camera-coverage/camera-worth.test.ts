import { describe, expect, it } from 'vitest';
import { cameraWorths, networkGains, removableTogether } from '@/analysis/camera-coverage/camera-worth';
import { packCoverSets } from '@/analysis/max-coverage/cover-sets';
import { coveredWeight } from '@/analysis/max-coverage/unique-contribution';
import { buildRandom } from '@/analysis/random/random';

describe('the worth of cameras', () => {
  it('is what each sees and what only it sees', () => {
    const sets = packCoverSets([[0, 1], [1, 2], [1]], [1, 10, 100]);
    expect(cameraWorths(sets, [0, 1, 2])).toEqual([
      { camera: 0, seenWeight: 11, uniqueWeight: 1 },
      { camera: 1, seenWeight: 110, uniqueWeight: 100 },
      { camera: 2, seenWeight: 10, uniqueWeight: 0 },
    ]);
  });

  it('names cameras that can go together, not both of two that stand in for each other', () => {
    const twins = packCoverSets([[0], [0], [1]], [1, 1]);
    expect(removableTogether(twins, [0, 1, 2])).toEqual([0]);
    const random = buildRandom(36);
    for (let k = 0; k < 30; k++) {
      const sets = packCoverSets(
        Array.from({ length: 10 }, () => Array.from({ length: random.below(6) }, () => random.below(12))),
        Array.from({ length: 12 }, () => random.below(3)),
      );
      const all = Array.from({ length: 10 }, (_, i) => i);
      const gone = removableTogether(sets, all);
      const rest = all.filter((camera) => !gone.includes(camera));
      expect(coveredWeight(sets, rest)).toBe(coveredWeight(sets, all));
      expect(cameraWorths(sets, rest).every(({ uniqueWeight }) => uniqueWeight > 0)).toBe(true);
    }
  });

  it('tells what joining networks gains', () => {
    const sets = packCoverSets([[0, 1], [1, 2], [3]], [1, 10, 100, 1000]);
    expect(networkGains(sets, ['police', 'city', 'police'])).toEqual({
      togetherWeight: 1111,
      networks: [
        { network: 'police', cameras: 2, aloneWeight: 1011, addedWeight: 1001 },
        { network: 'city', cameras: 1, aloneWeight: 110, addedWeight: 100 },
      ],
    });
  });
});
