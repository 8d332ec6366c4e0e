import { describe, expect, it } from 'vitest';
import {
  buildBuildingIndex,
  buildingAt,
  flattenBuildings,
  openBuildings,
} from '@/analysis/visibility/building-index';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import { buildRandom } from '@/analysis/random/random';
import { drawTown } from '#tests/support/random-town';

describe('a building index', () => {
  it('finds the building that holds a place, as point in polygon does', () => {
    const random = buildRandom(3);
    const town = drawTown(random, 60, 300);
    const index = buildBuildingIndex(town);
    for (let k = 0; k < 500; k++) {
      const [x, y] = [300 * random.uniform(), 300 * random.uniform()];
      expect(buildingAt(index, x, y)).toBe(town.findIndex((shape) => isInMultiPolygon(shape, x, y)));
    }
  });

  it('survives the trip to a worker', () => {
    const edges = flattenBuildings(drawTown(buildRandom(4), 10, 100), new Float64Array(10).fill(9));
    const arrived = openBuildings(structuredClone(edges));

    expect(arrived.near(50, 50, 60)).toEqual(openBuildings(edges).near(50, 50, 60));
    expect([...arrived.edges.roofs]).toEqual(Array.from({ length: 10 }, () => 9));
  });

  it('tells the distance to the nearest wall, from inside and outside', () => {
    const index = buildBuildingIndex([
      [
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 10],
          ],
        ],
      ],
    ]);

    expect(index.distanceToWall(0, 5, 4)).toBe(4);
    expect(index.distanceToWall(0, 13, 14)).toBe(5);
  });

  it('holds no building, and refuses broken ones', () => {
    const empty = buildBuildingIndex([]);
    expect(empty.near(0, 0, 1e9)).toEqual([]);
    expect(buildingAt(empty, 0, 0)).toBe(-1);
    expect(() => flattenBuildings([[]])).toThrow(RangeError);
    expect(() => flattenBuildings([[[[[NaN, 0]]]]])).toThrow(RangeError);
    expect(() => flattenBuildings([], [3])).toThrow(RangeError);
  });
});
