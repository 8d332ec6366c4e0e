/*
 * Water of the sample district on the flat sheet, in kilometers, as in `city-plan.ts`.
 */

/** 澜江, from west to east. */
export const RIVER = {
  name: ['澜江', 'Lan River'],
  path: '-14,-1.15 -11,-0.72 -8.2,-0.6 -6,-0.32 -4.2,-0.2 -2.6,0.02 -1.1,0.45 0.5,0.78 2.1,0.68 3.5,0.26 5,-0.12 7,-0.3 10,-0.1 14,0.35',
  /** Half the width of the water at each control point, in meters. */
  halfWidths: [170, 165, 150, 150, 145, 150, 140, 165, 205, 185, 195, 215, 235, 250],
} as const;

/** A canal: its middle line and half the width of its water, in meters. */
export interface Waterway {
  readonly name: readonly [zh: string, en: string];
  readonly path: string;
  readonly halfWidth: number;
  /** A dock: its far end is a quay too. */
  readonly isDock?: boolean;
}

/** Canals, each with a lane on both banks; they end inside the water they join. */
export const CANALS: readonly Waterway[] = [
  {
    name: ['澜湖河', 'Lanhu Canal'],
    path: '-3.7,-0.24 -3.62,-1 -3.75,-1.6 -3.62,-2.1 -3.65,-2.55',
    halfWidth: 15,
  },
  { name: ['西濠', 'West Moat Canal'], path: '-3.7,-1.34 -3.2,-1.42 -2.72,-1.33', halfWidth: 11 },
  { name: ['北濠', 'North Moat Canal'], path: '-1.3,0.26 -1.36,-0.3 -1.41,-0.735', halfWidth: 12 },
  {
    name: ['新澜河', 'Xinlan Canal'],
    path: '1.62,0.82 1.72,1.5 1.55,2.1 1.8,2.8 1.65,3.6 1.9,4.6 1.8,6.5',
    halfWidth: 14,
  },
  {
    name: ['石桥港', 'Shiqiao Canal'],
    path: '-4.85,-0.16 -4.9,0.6 -4.75,1.4 -5,2.4 -4.8,3.2 -5,4.6 -4.8,6',
    halfWidth: 12,
  },
  { name: ['竹溪', 'Zhuxi Brook'], path: '-4.6,-3.1 -4.5,-4.1 -4.75,-5.5 -4.5,-8', halfWidth: 9 },
  { name: ['临港河', 'Lingang Dock'], path: '4.75,-0.2 4.8,-0.9 4.72,-1.55', halfWidth: 34, isDock: true },
];

/** 环城河, the moat of the old town: an ellipse about the bell tower. */
export const MOAT = {
  name: ['环城河', 'City Moat'],
  center: [-1.92, -1.2],
  radii: [0.8, 0.52],
  halfWidth: 13,
} as const;

/** 澜湖: the shore, and the straight causeway across it. */
export const LAKE = {
  name: ['澜湖', 'Lan Lake'],
  shore:
    '-5.35,-2.75 -5.1,-2.35 -4.6,-2.2 -4.2,-2.35 -3.75,-2.3 -3.35,-2.45 -3.3,-2.8 -3.6,-3 -4,-3.08 -4.4,-3.28 -4.9,-3.22 -5.25,-3.08',
  causeway: { name: ['澜堤', 'Lan Causeway'], path: '-4.78,-1.7 -4.72,-3.9' },
  islets: [
    { at: [-4.2, -2.72], radii: [0.09, 0.06] },
    { at: [-3.75, -2.66], radii: [0.05, 0.04] },
  ],
} as const;

/** 东屿, the long islet in the river. */
export const ISLET = { name: ['东屿', 'Dongyu Islet'], from: 2.35, to: 2.86, halfWidth: 62 } as const;
