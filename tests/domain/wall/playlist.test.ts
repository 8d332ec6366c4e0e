import { describe, expect, it } from 'vitest';
import { proposePlaylist, SCENE_SECONDS } from '@/domain/wall/playlist';
import type { PlaylistGround } from '@/domain/wall/playlist';

const SAMPLE: PlaylistGround = {
  spanDays: 730,
  hasTimes: true,
  levelIds: ['district', 'street'],
  collections: ['cameras', 'key-places'],
};
const idsOf = (ground: PlaylistGround) => proposePlaylist(ground).map(({ id }) => id);

describe('the list proposed for a wall', () => {
  it('begins with the situation and ends with what the district can bear', () => {
    expect(idsOf(SAMPLE)).toEqual(['situation', 'clusters', 'hot-spots', 'risk', 'cameras']);
  });

  it('has one scene at least, whatever the data lack', () => {
    expect(idsOf({ spanDays: 3, hasTimes: false, levelIds: [], collections: [] })).toEqual(['density']);
  });

  it('shows the boundaries of the district’s own levels with every scene', () => {
    for (const { query, seconds } of proposePlaylist(SAMPLE)) {
      expect(query['layers']).toMatch(/~region-boundaries:district~region-boundaries:street$/);
      expect(seconds).toBe(SCENE_SECONDS.usual);
    }
  });
});
