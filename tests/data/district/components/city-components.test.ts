import { describe, expect, it } from 'vitest';

import { buildCityComponents, COMPONENT_CLASSES } from '#data/district/components/city-components';
import { buildGround } from '#data/district/ground/ground';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

describe('buildCityComponents', () => {
  const geography = buildSmallGeography();
  const ground = buildGround(geography);
  const components = buildCityComponents(ground, createRandom(8));

  it('codes each with sixteen digits of its own: district, class, number', () => {
    expect(new Set(components.map(({ code }) => code)).size).toBe(components.length);
    expect(
      components.filter(({ code, classCode }) => !/^\d{16}$/.test(code) || code.slice(6, 10) !== classCode),
    ).toEqual([]);
  });

  it('stands each in the grid it names and in no building', () => {
    const misplaced = components.filter(({ position, gridCode }) => {
      const [x, y] = geography.projection.toMeters(...position);
      return ground.grids[ground.gridAt(x, y)]?.code !== gridCode || ground.buildingAt(x, y) !== null;
    });

    expect(misplaced).toEqual([]);
  });

  it('has some of every class, most of them intact', () => {
    for (const { code } of COMPONENT_CLASSES)
      expect(components.some(({ classCode }) => classCode === code)).toBe(true);
    const intact = components.filter(({ state }) => state === 'intact').length / components.length;
    expect(intact).toBeGreaterThan(0.93);
    expect(intact).toBeLessThan(1);
  });
});
