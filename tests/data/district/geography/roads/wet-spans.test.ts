import { describe, expect, it } from 'vitest';
import type { Point } from '#data/district/geography';
import type { Water } from '#data/district/geography/plan/draw-water';
import { isWet, Shores, wetSpans } from '#data/district/geography/roads/wet-spans';

const square = (from: number, to: number): Point[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
];
const lake: Water = {
  kind: 'lake',
  name: { zh: '湖', en: 'Lake' },
  shores: [square(100, 400)],
  islands: [square(200, 300)],
  banks: [],
  middles: [],
  holds: () => false,
};
const shores = new Shores([lake]);

describe('wetSpans', () => {
  it('leaves the island of a lake dry', () => {
    expect(
      wetSpans(
        [
          [0, 250],
          [500, 250],
        ],
        shores,
      ),
    ).toEqual([
      [100, 200],
      [300, 400],
    ]);
  });

  it('counts from the start of a line that begins afloat', () => {
    expect(
      wetSpans(
        [
          [150, 150],
          [150, 500],
        ],
        shores,
      ),
    ).toEqual([[0, 250]]);
  });

  it('finds nothing on dry land', () => {
    expect(
      wetSpans(
        [
          [0, 50],
          [500, 50],
        ],
        shores,
      ),
    ).toEqual([]);
    expect(isWet(lake, [250, 250])).toBe(false);
    expect(isWet(lake, [150, 250])).toBe(true);
  });
});

describe('Shores', () => {
  it('tells rings in the water or on its shore from dry ones', () => {
    expect(shores.touches(square(120, 140))).toBe(true);
    expect(shores.touches(square(90, 110))).toBe(true);
    expect(shores.touches(square(220, 240))).toBe(false);
    expect(shores.touches(square(10, 30))).toBe(false);
  });
});
