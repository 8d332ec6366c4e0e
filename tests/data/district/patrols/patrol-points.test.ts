import { describe, expect, it } from 'vitest';

import { buildAddressBook } from '#data/district/addresses/address-book';
import { buildGround } from '#data/district/ground/ground';
import { buildPatrolStops } from '#data/district/patrols/patrol-points';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

describe('buildPatrolStops', () => {
  const ground = buildGround(buildSmallGeography());
  const stops = buildPatrolStops(
    ground,
    buildAddressBook(ground),
    { sections: [], places: [] },
    createRandom(3),
  );

  it('gives every grid with buildings its points', () => {
    const grids = new Set(stops.map(({ record }) => record.gridCode));

    expect(grids.size).toBe(ground.grids.length);
  });

  it('stands every point in the grid it names', () => {
    for (const { point, record } of stops) {
      expect(ground.grids[ground.gridAt(...point)]!.code).toBe(record.gridCode);
    }
  });
});
