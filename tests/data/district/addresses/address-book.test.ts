import { describe, expect, it } from 'vitest';

import { buildAddressBook, houseNumber } from '#data/district/addresses/address-book';
import { buildGround } from '#data/district/ground/ground';
import { buildSmallGeography, corner } from '#tests/support/small-geography';

const geography = buildSmallGeography();
const ground = buildGround(geography);
const book = buildAddressBook(ground);

describe('the address book', () => {
  it('numbers the left side odd and the right side even, a pair for ten meters', () => {
    expect([houseNumber(0, 1), houseNumber(0, -1), houseNumber(25, 1), houseNumber(25, -1)]).toEqual([
      1, 2, 5, 6,
    ]);
  });

  it('gives every building an address of its own', () => {
    expect(new Set(book.texts).size).toBe(geography.buildings.length);
  });

  it('names the nearest street with a name', () => {
    // The first house stands 51 m north of 星河1路 and 38 m east of 文昌1街.
    expect(book.texts[0]).toMatch(/^文昌1街 \d+ 号$/);
  });

  it('numbers by community where no named street is near', () => {
    const far = buildGround({ ...geography, roads: [] });

    expect(buildAddressBook(far).texts.slice(0, 2)).toEqual(['望江1社区 1 号', '望江1社区 2 号']);
  });

  it('sets doors just outside the walls', () => {
    book.doors.forEach(([x, y]) => {
      expect(ground.buildingAt(x, y)).toBeNull();
      expect(ground.gridAt(x, y)).toBeGreaterThanOrEqual(0);
    });
    expect(corner(0, 0)[0]).toBeLessThan(book.doors[0]![0]);
  });
});
