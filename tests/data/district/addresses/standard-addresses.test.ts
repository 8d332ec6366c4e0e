import { describe, expect, it } from 'vitest';

import { buildAddressBook } from '#data/district/addresses/address-book';
import { buildStandardAddresses } from '#data/district/addresses/standard-addresses';
import { buildGround } from '#data/district/ground/ground';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

describe('buildStandardAddresses', () => {
  it('lists one door for each building, nine in ten surveyed', () => {
    const geography = buildSmallGeography();
    const ground = buildGround(geography);
    const addresses = buildStandardAddresses(ground, buildAddressBook(ground), createRandom(2));
    const exact = addresses.filter(({ matchQuality }) => matchQuality === 'exact').length;

    expect(addresses.map(({ gridCode }) => gridCode)).toEqual(
      geography.buildings.map(({ gridCode }) => gridCode),
    );
    expect(new Set(addresses.map(({ code }) => code)).size).toBe(addresses.length);
    expect(exact / addresses.length).toBeGreaterThan(0.82);
    expect(exact).toBeLessThan(addresses.length);
  });
});
