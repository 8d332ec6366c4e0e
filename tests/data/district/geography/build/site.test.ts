import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import {
  createSite,
  fitsSite,
  insideSpans,
  place,
  rectangle,
  type RawBuilding,
  type Side,
} from '#data/district/geography/build/site';
import { boundsOf, signedArea } from '#data/district/geography/plane/ring';

/** A block of 100 by 60 m with streets whose buildings keep 10 m from the middle. */
function sidesOf(ring: readonly Point[]): Side[] {
  return ring.map((from, i) => {
    const to = ring[(i + 1) % ring.length]!;
    return { from, to, clearance: 10, lineClass: 'local', bounds: boundsOf([from, to]) };
  });
}
const BLOCK: readonly Point[] = [
  [0, 0],
  [100, 0],
  [100, 60],
  [0, 60],
];
const house = (x: number, y: number, length = 20, width = 10): RawBuilding => ({
  ring: rectangle([x, y], [1, 0], length, width),
  heightMeters: 9,
  use: 'slab',
});

describe('createSite', () => {
  it('keeps the building ground off every street', () => {
    expect(signedArea(createSite(sidesOf(BLOCK)).inner)).toBe(80 * 40);
  });

  it('takes a side that bends into the block as far as it bends', () => {
    const bent: Point[] = [
      [0, 0],
      [50, 2],
      [100, 0],
      [100, 60],
      [0, 60],
    ];
    const { fronts, inner } = createSite(sidesOf(bent));

    expect(fronts).toHaveLength(4);
    expect(Math.min(...inner.map(([, y]) => y))).toBe(12);
  });
});

describe('place', () => {
  it('refuses what comes too near a street, sticks out of the block or stands in another building', () => {
    const site = createSite(sidesOf(BLOCK));

    expect(place(site, house(25, 30), 6)).toBe(true);
    expect(place(site, house(52, 30), 6)).toBe(true);
    expect(place(site, house(30, 30), 6)).toBe(false);
    expect(place(site, house(76, 30), 6)).toBe(false);
    expect(place(site, house(85, 30), 6)).toBe(false);
    expect(place(site, house(25, 14), 6)).toBe(false);
    expect(place(site, house(25, -200), 6)).toBe(false);
    expect(site.buildings).toHaveLength(2);
  });

  it('refuses what reaches over a notch of the block', () => {
    const notched: Point[] = [
      [0, 0],
      [100, 0],
      [100, 100],
      [55, 100],
      [55, 40],
      [45, 40],
      [45, 100],
      [0, 100],
    ];
    const site = createSite(sidesOf(notched));

    expect(fitsSite(site, rectangle([50, 70], [1, 0], 70, 8))).toBe(false);
    expect(fitsSite(site, rectangle([50, 20], [1, 0], 70, 8))).toBe(true);
  });
});

describe('insideSpans', () => {
  it('gives the parts of a line inside a ring', () => {
    const arch: Point[] = [
      [0, 0],
      [90, 0],
      [90, 50],
      [60, 50],
      [60, 20],
      [30, 20],
      [30, 50],
      [0, 50],
    ];

    expect(insideSpans(arch, [10, 40], [1, 0])).toEqual([
      [-10, 20],
      [50, 80],
    ]);
    expect(insideSpans(arch, [10, 10], [1, 0])).toEqual([[-10, 80]]);
  });
});
