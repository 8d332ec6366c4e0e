import type { Zone } from '../../geography';

/** How faces of a zone are cut into blocks. */
export interface CutStyle {
  /** Faces are cut until they are about this large, in square meters. */
  readonly blockArea: number;
  /** How much the size varies from block to block, as a fraction. */
  readonly spread: number;
  /** Chance that a face three times as large is left whole: compounds, campuses, parks. */
  readonly large: number;
  /** How far from the middle a cut may fall, as a fraction of the face's length. */
  readonly offset: number;
  /** How far a cut may turn from square, in radians. */
  readonly turn: number;
  /** How far a cut bulges, as a fraction of its length. */
  readonly bow: number;
  /** Narrowest block, in meters. */
  readonly minWidth: number;
  /** Area of the cut face in square meters from which the cut is a collector, and from which it is a local road. */
  readonly collectorFrom: number;
  readonly localFrom: number;
}

const STYLES: Readonly<Record<Zone, CutStyle>> = {
  'old-town': {
    blockArea: 6_200,
    spread: 0.5,
    large: 0.02,
    offset: 0.16,
    turn: 0.1,
    bow: 0.035,
    minWidth: 42,
    collectorFrom: 600_000,
    localFrom: 75_000,
  },
  'new-town': {
    blockArea: 22_000,
    spread: 0.25,
    large: 0.05,
    offset: 0.05,
    turn: 0.02,
    bow: 0,
    minWidth: 90,
    collectorFrom: 240_000,
    localFrom: 30_000,
  },
  residential: {
    blockArea: 19_000,
    spread: 0.4,
    large: 0.07,
    offset: 0.1,
    turn: 0.04,
    bow: 0.012,
    minWidth: 78,
    collectorFrom: 270_000,
    localFrom: 38_000,
  },
  industrial: {
    blockArea: 46_000,
    spread: 0.4,
    large: 0.05,
    offset: 0.08,
    turn: 0.02,
    bow: 0,
    minWidth: 120,
    collectorFrom: 340_000,
    localFrom: 0,
  },
  village: {
    blockArea: 11_000,
    spread: 0.5,
    large: 0,
    offset: 0.18,
    turn: 0.2,
    bow: 0.06,
    minWidth: 55,
    collectorFrom: 900_000,
    localFrom: 160_000,
  },
  fields: {
    blockArea: 70_000,
    spread: 0.5,
    large: 0.1,
    offset: 0.16,
    turn: 0.14,
    bow: 0.05,
    minWidth: 120,
    collectorFrom: 900_000,
    localFrom: 240_000,
  },
  green: {
    blockArea: 420_000,
    spread: 0.3,
    large: 0,
    offset: 0.14,
    turn: 0.2,
    bow: 0.09,
    minWidth: 300,
    collectorFrom: 3_000_000,
    localFrom: 900_000,
  },
  water: {
    blockArea: 150_000,
    spread: 0.3,
    large: 0,
    offset: 0.06,
    turn: 0.02,
    bow: 0,
    minWidth: 60,
    collectorFrom: Infinity,
    localFrom: Infinity,
  },
};

export function cutStyle(zone: Zone): CutStyle {
  return STYLES[zone];
}

export function cutClass(style: CutStyle, areaSquareMeters: number): 'collector' | 'local' | 'lane' {
  if (areaSquareMeters >= style.collectorFrom) return 'collector';
  return areaSquareMeters >= style.localFrom ? 'local' : 'lane';
}
