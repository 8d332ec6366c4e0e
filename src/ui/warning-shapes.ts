/** Levels of warnings by their number, 1 the worst; each has a shape, so that no level rests on its color alone. */
export type WarningLevel = 1 | 2 | 3 | 4;

/** A sign in a square from -1 to 1, y downward: a polygon, or a circle of a radius. */
export interface WarningShape {
  readonly corners: readonly (readonly [number, number])[] | null;
  readonly radius: number;
  /** Where the middle of the numeral stands. */
  readonly numeralY: number;
  readonly numeral: string;
}

const OCTAGON = Array.from({ length: 8 }, (_, i): [number, number] => {
  const angle = Math.PI / 8 + (i * Math.PI) / 4;
  return [0.98 * Math.cos(angle), 0.98 * Math.sin(angle)];
});

/** Octagon I, triangle II, diamond III, circle IV. */
export const WARNING_SHAPES: Readonly<Record<WarningLevel, WarningShape>> = {
  1: { corners: OCTAGON, radius: 0, numeralY: 0, numeral: 'I' },
  2: {
    corners: [
      [0, -0.92],
      [1, 0.8],
      [-1, 0.8],
    ],
    radius: 0,
    numeralY: 0.28,
    numeral: 'II',
  },
  3: {
    corners: [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
    radius: 0,
    numeralY: 0,
    numeral: 'III',
  },
  4: { corners: null, radius: 0.88, numeralY: 0, numeral: 'IV' },
};
