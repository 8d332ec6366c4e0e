import type { LocalizedText } from '@/domain/text/localized-text';

import type { Point } from '../../geography';
import type { Random } from '../../random';
import { resample, shiftLeft, smoothLine } from '../plane/polyline';
import { containsPoint, signedArea } from '../plane/ring';
import { along, directionOf, mix } from '../plane/vector';
import type { Warp } from '../warp';
import { parsePath } from './plan-line';
import { CANALS, ISLET, LAKE, MOAT, RIVER, type Waterway } from './water-plan';

const SPACING_METERS = 24;
/** From the shore of the river to the middle of the road along it. */
const RIVERSIDE_METERS = 62;
/** From the shore of a canal to the middle of the lane along it. */
const QUAY_METERS = 9;
const PROMENADE_METERS = 26;

export type WaterKind = 'river' | 'lake' | 'canal';

/** A body of water and the ground that belongs to it, out to the roads along it. Rings are open. */
export interface Water {
  readonly kind: WaterKind;
  readonly name: LocalizedText;
  /** Outer rings, then islands in them. */
  readonly shores: readonly Point[][];
  readonly islands: readonly Point[][];
  /** Lines along its banks that become roads, and lines through its middle that become borders. */
  readonly banks: readonly Point[][];
  readonly middles: readonly Point[][];
  /** True for ground between the banks. */
  readonly holds: (point: Point) => boolean;
}

export interface Waters {
  readonly river: Water;
  readonly lake: Water;
  readonly canals: readonly Water[];
  /** The straight road across the lake. */
  readonly causeway: readonly Point[];
  /** The walk around the lake, a ring: a way on the ground, no border of blocks. */
  readonly promenade: readonly Point[];
  /** True north of the river's middle. */
  readonly isNorth: (point: Point) => boolean;
}

export function drawWaters(random: Random, warp: Warp): Waters {
  const river = drawRiver(random.fork('river'), warp);
  const lake = drawLake(random.fork('lake'), warp);
  return {
    river,
    isNorth: northOf(river.middles[0]!),
    lake,
    promenade: aroundShore(lake.shores[0]!, PROMENADE_METERS),
    canals: [drawMoat(warp), ...CANALS.map((canal, i) => drawCanal(random.fork(`canal-${i}`), warp, canal))],
    causeway: resample(parsePath(LAKE.causeway.path).map(warp.bend), SPACING_METERS),
  };
}

/** A ring outside a counter-clockwise shore. */
function aroundShore(shore: readonly Point[], meters: number): Point[] {
  const outward = signedArea(shore) > 0 ? -meters : meters;
  const line = [shore.at(-1)!, ...shore, shore[0]!];
  const ring = shiftLeft(
    line,
    line.map(() => outward),
  ).slice(1, -1);
  const coarse = ring.filter((_, i) => i % 3 === 0);
  return [...coarse, coarse[0]!];
}

function northOf(line: readonly Point[]): (point: Point) => boolean {
  return ([x, y]) => {
    const next = line.findIndex((point) => point[0] > x);
    const nearest = line.at(next);
    return nearest !== undefined && y > nearest[1];
  };
}

/** Control points moved at random, the ends left where they are. */
export function shake(points: readonly Point[], random: Random, meters: number): Point[] {
  return points.map((point, i) => {
    const [dx, dy] = [meters * random.normal(), meters * random.normal()];
    return i === 0 || i === points.length - 1 ? point : [point[0] + dx, point[1] + dy];
  });
}

function text([zh, en]: readonly [string, string]): LocalizedText {
  return { zh, en };
}

function drawRiver(random: Random, warp: Warp): Water {
  const control = shake(parsePath(RIVER.path), random, 25);
  const flat = resample(smoothLine(control, 8), SPACING_METERS);
  const middle = flat.map(warp.bend);
  const half = middle.map((_, i) => {
    const at = (i / (middle.length - 1)) * (RIVER.halfWidths.length - 1);
    const k = Math.min(RIVER.halfWidths.length - 2, Math.floor(at));
    return mix([RIVER.halfWidths[k]!, 0], [RIVER.halfWidths[k + 1]!, 0], at - k)[0] * 0.82;
  });
  const [wave, counterWave] = [createRipple(random, middle.length), createRipple(random, middle.length)];
  const north = half.map((width, i) => width + 11 * wave(i));
  const south = half.map((width, i) => -width + 11 * counterWave(i));
  const banks = [1, -1].map((side) =>
    shiftLeft(
      middle,
      half.map((width) => side * (width + RIVERSIDE_METERS)),
    ),
  );
  const corridor = [...banks[1]!, ...banks[0]!.toReversed()];
  return {
    kind: 'river',
    name: text(RIVER.name),
    shores: [[...shiftLeft(middle, south), ...shiftLeft(middle, north).toReversed()]],
    islands: [drawIslet(middle, flat)],
    banks,
    middles: [middle],
    holds: (point) => containsPoint(corridor, point),
  };
}

/** A smooth wavering between about -1 and 1 over `count` places in a row; the last leads on to the first. */
function createRipple(random: Random, count: number): (index: number) => number {
  const waves = [5, 9, 14, 23].map((turns) => ({
    rate: (2 * Math.PI * Math.max(1, Math.round((turns * count) / 650 + turns / 3))) / count,
    phase: random.between(0, 2 * Math.PI),
  }));
  return (index) => waves.reduce((sum, { rate, phase }) => sum + Math.sin(rate * index + phase), 0) / 2.4;
}

/** A long islet that lies in the river's middle, tapering to both ends. */
function drawIslet(middle: readonly Point[], flat: readonly Point[]): Point[] {
  const inside = middle.filter((_, i) => flat[i]![0] >= ISLET.from * 1000 && flat[i]![0] <= ISLET.to * 1000);
  const width = (i: number): number =>
    ISLET.halfWidth * Math.sin((Math.PI * (i + 0.15)) / (inside.length - 0.7)) ** 0.6;
  const south = shiftLeft(
    inside,
    inside.map((_, i) => -0.75 * width(i)),
  );
  const north = shiftLeft(
    inside,
    inside.map((_, i) => width(i)),
  );
  return [...south, ...north.toReversed()];
}

function drawLake(random: Random, warp: Warp): Water {
  const control = shake(parsePath(LAKE.shore), random, 20);
  const around = [...control, control[0]!, control[1]!, control[2]!];
  const curve = smoothLine(around, 24).slice(24, 24 * (control.length + 1));
  const [wave, counterWave] = [createRipple(random, curve.length), createRipple(random, curve.length)];
  const shore = curve.map(([u, v], i) => warp.bend([u + 22 * wave(i), v + 22 * counterWave(i)]));
  const islands = LAKE.islets.map(({ at, radii }) =>
    Array.from({ length: 28 }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / 28;
      const swell = 1 + 0.13 * Math.sin(3 * angle + at[0]);
      return warp.bend([
        1000 * (at[0] + radii[0] * swell * Math.cos(angle)),
        1000 * (at[1] + radii[1] * swell * Math.sin(angle)),
      ]);
    }),
  );
  return {
    kind: 'lake',
    name: text(LAKE.name),
    shores: [shore],
    islands,
    banks: [],
    middles: [],
    holds: (point) => containsPoint(shore, point),
  };
}

function drawCanal(random: Random, warp: Warp, canal: Waterway): Water {
  const control = shake(parsePath(canal.path), random, 6);
  const middle = resample(smoothLine(control, 8), 30).map(warp.bend);
  const reach = canal.halfWidth + QUAY_METERS;
  const [left, right] = sidesOf(middle, canal.halfWidth);
  const quays = sidesOf(
    [...middle.slice(0, -1), along(middle.at(-1)!, directionOf(middle.at(-2)!, middle.at(-1)!), QUAY_METERS)],
    reach,
  );
  const around = [...quays[0], ...quays[1].toReversed()];
  return {
    kind: 'canal',
    name: text(canal.name),
    shores: [[...right, ...left.toReversed()]],
    islands: [],
    banks: canal.isDock === true ? [around] : quays,
    middles: [],
    holds: (point) => containsPoint(around, point),
  };
}

/** The lines beside a line, left and right. */
function sidesOf(middle: readonly Point[], meters: number): [left: Point[], right: Point[]] {
  return [
    shiftLeft(
      middle,
      middle.map(() => meters),
    ),
    shiftLeft(
      middle,
      middle.map(() => -meters),
    ),
  ];
}

function drawMoat(warp: Warp): Water {
  const ellipse = (meters: number): Point[] =>
    Array.from({ length: 96 }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / 96;
      // A rounded rectangle rather than an ellipse: walls ran straight and turned at corner towers.
      const bulge = (Math.abs(Math.cos(angle)) ** 3 + Math.abs(Math.sin(angle)) ** 3) ** (-1 / 3);
      return warp.bend([
        1000 * MOAT.center[0] + (1000 * MOAT.radii[0] + meters) * bulge * Math.cos(angle),
        1000 * MOAT.center[1] + (1000 * MOAT.radii[1] + meters) * bulge * Math.sin(angle),
      ]);
    });
  const reach = MOAT.halfWidth + QUAY_METERS;
  const outer = ellipse(reach);
  const inner = ellipse(-reach);
  const oldTown = ellipse(-MOAT.halfWidth);
  return {
    kind: 'canal',
    name: text(MOAT.name),
    shores: [ellipse(MOAT.halfWidth)],
    islands: [oldTown],
    banks: [outer, inner].map((ring) => [...ring, ring[0]!]),
    middles: [],
    holds: (point) => containsPoint(outer, point) && !containsPoint(inner, point),
  };
}
