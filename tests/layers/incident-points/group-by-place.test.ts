import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { groupByPlace } from '@/layers/incident-points/group-by-place';

const points = (places: readonly (readonly [number, number])[], flags: readonly number[] = []) => ({
  positions: Float64Array.from(places.flat()),
  rowIds: Uint32Array.from(places, (_, i) => i),
  flags: Uint8Array.from(places, (_, i) => flags[i] ?? 0),
  matched: places.length,
});

describe('groupByPlace', () => {
  it('tells lone incidents from those that share a place', () => {
    const { singles, groups, piles } = groupByPlace(
      points([
        [120.1, 30.1],
        [120.2, 30.2],
        [120.1, 30.1],
        [120.1, 30.1],
      ]),
    );
    expect([...singles]).toEqual([120.2, 30.2]);
    expect(groups).toEqual([{ position: [120.1, 30.1], count: 3 }]);
    expect(piles).toEqual([]);
  });

  it('sets a default point of the geocoder apart, even with one incident on it', () => {
    const { singles, groups, piles } = groupByPlace(points([[120.1, 30.1]], [INCIDENT_FLAGS.geocodingPile]));
    expect([singles.length, groups.length]).toEqual([0, 0]);
    expect(piles).toEqual([{ position: [120.1, 30.1], count: 1 }]);
  });

  it('counts every incident exactly once', () => {
    const place = fc.tuple(
      fc.integer({ min: 0, max: 4 }).map((i) => 120 + i / 1000),
      fc.integer({ min: 0, max: 4 }).map((i) => 30 + i / 1000),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        const { singles, groups, piles } = groupByPlace(points(places));
        const counted = [...groups, ...piles].reduce((sum, { count }) => sum + count, singles.length / 2);
        expect(counted).toBe(places.length);
      }),
      { seed: 11 },
    );
  });
});
