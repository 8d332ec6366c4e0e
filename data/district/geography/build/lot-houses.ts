import type { BuildingUse, Point } from '../../geography';
import type { Random } from '../../random';
import { boxAlong, centroid, corners, leftPart, orientedBox, signedArea } from '../plane/ring';
import { along, directionOf, leftOf } from '../plane/vector';
import { place, rectangle, type RawBuilding, type Site } from './site';

/** Buildings that each stand on a lot of their own. */
export interface LotStyle {
  readonly lotArea: number;
  readonly spread: number;
  readonly height: (random: Random) => number;
  /** Fraction of lots left open. */
  readonly open: number;
  /** Between a house and the border of its lot. */
  readonly margin: number;
  readonly use: BuildingUse;
  /** Shares of houses around a court, and of houses with a wing; the rest fill their lot. */
  readonly court: number;
  readonly wing: number;
  /** True where walls follow the lot rather than stand square. */
  readonly followsLot: boolean;
}

export function buildLots(site: Site, style: LotStyle, random: Random): void {
  if (site.inner.length < 3) return;
  for (const lot of cutLots(site.inner, style, random)) {
    if (random.chance(style.open)) continue;
    const ring = houseOn(lot, style, random);
    if (!ring) continue;
    const building: RawBuilding = { ring, heightMeters: style.height(random), use: style.use };
    place(site, building, 0.4);
  }
}

function cutLots(ring: readonly Point[], style: LotStyle, random: Random): (readonly Point[])[] {
  const area = signedArea(ring);
  const target = style.lotArea * (1 + style.spread * random.between(-1, 1));
  if (area < 1.5 * target) return [ring];
  const box = orientedBox(ring);
  const at = along(box.center, box.axis, random.between(-0.12, 0.12) * box.length);
  const direction = leftOf(box.axis);
  const parts = [leftPart(ring, at, direction), leftPart(ring, at, [-direction[0], -direction[1]])];
  return parts.flatMap((part) => (part.length >= 3 ? cutLots(part, style, random) : []));
}

function houseOn(lot: readonly Point[], style: LotStyle, random: Random): Point[] | null {
  const corner = corners(lot, 0.8).map((i) => lot[i]!);
  if (corner.length < 3) return null;
  const inner = shrink(corner, style.margin * random.between(0.7, 1.5));
  if (inner.length < 3 || signedArea(inner) < 35) return null;
  const form = random.next();
  if (inner.length === 4 && form < style.court + style.wing) {
    const [length, width] = sideLengths(inner);
    if (Math.min(length, width) > 11)
      return form < style.court ? courtHouse(inner, random) : wingHouse(inner, random);
  }
  if (style.followsLot) return inner.length <= 6 ? inner : null;
  const box = orientedBox(inner);
  const fill = random.between(0.72, 0.95);
  const fitted = boxAlong(inner, box.axis);
  return rectangle(centroid(inner), box.axis, fitted.length * fill, Math.min(fitted.width * fill, 15));
}

function shrink(ring: readonly Point[], margin: number): Point[] {
  return ring.reduce(
    (rest: Point[], from, i) => {
      if (rest.length === 0) return rest;
      const direction = directionOf(from, ring[(i + 1) % ring.length]!);
      return leftPart(rest, along(from, leftOf(direction), margin), direction);
    },
    [...ring],
  );
}

function sideLengths(quad: readonly Point[]): [number, number] {
  const side = (i: number): number => {
    const [a, b] = [quad[i]!, quad[(i + 1) % 4]!];
    return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
  };
  return [Math.min(side(0), side(2)), Math.min(side(1), side(3))];
}

/** Places on a four-sided lot: `s` along its first side, `t` towards the third, both 0 to 1. */
function onLot(quad: readonly Point[], turn: number): (s: number, t: number) => Point {
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => quad[(i + turn) % 4]!) as [Point, Point, Point, Point];
  const axis = (k: 0 | 1, s: number, t: number): number =>
    (1 - t) * ((1 - s) * a[k] + s * b[k]) + t * ((1 - s) * d[k] + s * c[k]);
  return (s, t) => [axis(0, s, t), axis(1, s, t)];
}

/** Three halls around a court that opens to one side. */
function courtHouse(quad: readonly Point[], random: Random): Point[] {
  const at = onLot(quad, random.index(4));
  const [left, right, back] = [
    random.between(0.24, 0.34),
    random.between(0.66, 0.76),
    random.between(0.32, 0.42),
  ];
  return [
    at(0, 0),
    at(left, 0),
    at(left, 1 - back),
    at(right, 1 - back),
    at(right, 0),
    at(1, 0),
    at(1, 1),
    at(0, 1),
  ];
}

/** A hall with one wing. */
function wingHouse(quad: readonly Point[], random: Random): Point[] {
  const at = onLot(quad, random.index(4));
  const [s, t] = [random.between(0.36, 0.55), random.between(0.36, 0.55)];
  return [at(0, 0), at(1, 0), at(1, t), at(s, t), at(s, 1), at(0, 1)];
}
