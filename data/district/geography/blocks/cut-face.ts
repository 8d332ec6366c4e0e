import type { Point } from '../../geography';
import type { Random } from '../../random';
import { isCleanCut } from '../planar/insert-line';
import type { PlanarMap } from '../planar/planar-map';
import type { LineClass } from '../plan/plan-line';
import { corners, orientedBox } from '../plane/ring';
import { along, directionOf, distance, dot, leftOf, mix, unitAt } from '../plane/vector';
import type { CutStyle } from './cut-style';

/** A cut meets an existing junction within this distance, and keeps at least so far from one it does not meet. */
const JUNCTION_METERS = 34;
/** A cut that ends so near a vertex ends in it. */
const LEAST_EDGE_METERS = 3;
const VERTEX_SPACING_METERS = 40;
const CANDIDATE_OFFSETS = [0, -0.5, 0.5, -1, 1] as const;
const REFUSED = 4;

/** A face to be cut, seen on the flat sheet, where streets are straight. */
export interface CutSite {
  readonly map: PlanarMap;
  readonly halves: readonly number[];
  readonly flat: readonly Point[];
  readonly classOf: (half: number) => LineClass;
  readonly bend: (flat: Point) => Point;
}

/** Where a cut starts or ends: at vertex `index` of the ring, or `t` along the side that begins there. */
interface End {
  readonly index: number;
  readonly t: number;
  readonly at: Point;
  readonly cost: number;
}

interface Cut {
  readonly from: End;
  readonly to: End;
  readonly cost: number;
}

/** Cuts a face in two across its longer way. @returns The new face, or `null` where no clean cut is found. */
export function cutFace(site: CutSite, style: CutStyle, random: Random, line: () => number): number | null {
  for (const cut of proposeCuts(site, style, random)) {
    const created = tryCut(site, cut, style.bow * random.normal(), line);
    if (created !== null) return created;
  }
  return null;
}

function proposeCuts(site: CutSite, style: CutStyle, random: Random): Cut[] {
  const ring = corners(site.flat, 14).map((i) => site.flat[i]!);
  const box = orientedBox(ring.length >= 3 ? ring : site.flat);
  const shift = random.between(-0.5, 0.5);
  const turn = style.turn * random.normal();
  const cuts: Cut[] = [];
  for (const candidate of CANDIDATE_OFFSETS) {
    for (const extra of [0, 0.12, -0.12]) {
      const offset = style.offset * (candidate + shift);
      const axis = box.axis;
      const angle = Math.atan2(axis[1], axis[0]) + Math.PI / 2 + turn + extra;
      const cut = cutAlong(site, along(box.center, axis, offset * box.length), unitAt(angle));
      if (!cut) continue;
      cuts.push({ ...cut, cost: cut.cost + 1.2 * Math.abs(offset) + Math.abs(extra) });
    }
  }
  return cuts.filter((cut) => cut.cost < REFUSED).sort((a, b) => a.cost - b.cost);
}

/** The longest piece of the line inside the ring, with its ends drawn to junctions. */
function cutAlong(site: CutSite, through: Point, direction: Point): Cut | null {
  const { flat } = site;
  const hits: { index: number; t: number; place: number; at: Point }[] = [];
  const normal = leftOf(direction);
  const level = dot(through, normal);
  let side = dot(flat[0]!, normal) - level;
  for (let index = 0; index < flat.length; index++) {
    const next = flat[(index + 1) % flat.length]!;
    const nextSide = dot(next, normal) - level;
    if (side >= 0 !== nextSide >= 0) {
      const t = side / (side - nextSide);
      const at = mix(flat[index]!, next, t);
      hits.push({ index, t, place: dot(at, direction), at });
    }
    side = nextSide;
  }
  if (hits.length < 2 || hits.length % 2 === 1) return null;
  hits.sort((a, b) => a.place - b.place);
  let best = 0;
  for (let i = 2; i < hits.length; i += 2) {
    if (hits[i + 1]!.place - hits[i]!.place > hits[best + 1]!.place - hits[best]!.place) best = i;
  }
  const [a, b] = [hits[best]!, hits[best + 1]!];
  const from = settleEnd(site, a, direction);
  const to = settleEnd(site, b, direction);
  if (from.index === to.index) return null;
  return { from, to, cost: from.cost + to.cost };
}

/** Draws an end to a street that arrives from across, keeps it off corners, and prices how well it meets the side. */
function settleEnd(site: CutSite, hit: { index: number; t: number; at: Point }, direction: Point): End {
  const side = directionOf(site.flat[hit.index]!, site.flat[(hit.index + 1) % site.flat.length]!);
  const slant = Math.abs(dot(side, direction));
  const edge = edgeCost(site.classOf(site.halves[hit.index]!)) + 0.7 * slant;
  const near = nearJunction(site, hit);
  if (!near) return { ...hit, cost: edge };
  if (near.isOpposite) return { index: near.index, t: 0, at: site.flat[near.index]!, cost: edge - 0.3 };
  return { ...hit, cost: edge + 1.5 * (1 - near.away / JUNCTION_METERS) + 0.3 };
}

function edgeCost(lineClass: LineClass): number {
  if (lineClass === 'rail') return 1.2;
  if (lineClass === 'rim') return REFUSED;
  return lineClass === 'express' ? 0.35 : 0;
}

/** The nearest junction along the ring, if one is within reach; opposite: a street ends there from across the side. */
function nearJunction(
  site: CutSite,
  hit: { index: number; at: Point },
): { index: number; away: number; isOpposite: boolean } | null {
  const n = site.flat.length;
  let best: { index: number; away: number; isOpposite: boolean } | null = null;
  for (const step of [-1, 1]) {
    for (let k = step === 1 ? 1 : 0; Math.abs(k) < n; k += step) {
      const index = (hit.index + k + n) % n;
      const away = distance(site.flat[index]!, hit.at);
      if (away > JUNCTION_METERS) break;
      if (site.map.star(site.map.origin(site.halves[index]!)).length < 3) continue;
      if (!best || away < best.away) best = { index, away, isOpposite: isStraight(site.flat, index) };
      break;
    }
  }
  return best;
}

function isStraight(ring: readonly Point[], index: number): boolean {
  const n = ring.length;
  const before = directionOf(ring[(index + n - 1) % n]!, ring[index]!);
  const after = directionOf(ring[index]!, ring[(index + 1) % n]!);
  return dot(before, after) > 0.94;
}

function tryCut(site: CutSite, cut: Cut, bow: number, line: () => number): number | null {
  const { map, bend } = site;
  const from = toHalf(site, cut.from);
  const to = toHalf(site, cut.to);
  const [start, end] = [map.point(map.origin(from)), map.point(map.origin(to))];
  if (distance(start, end) < 20) return null;
  for (const bulge of bow === 0 ? [0] : [bow, 0]) {
    const between = chainBetween(cut.from.at, cut.to.at, bulge).map(bend);
    const chain = [start, ...between, end];
    const middle = between.length > 0 ? between[between.length >> 1]! : mix(start, end, 0.5);
    if (isCleanCut(map, from, chain, middle)) return map.splitFace(from, to, between, line());
  }
  return null;
}

/** The half-edge of the face that leaves the end's vertex, made by splitting a side where there is none. */
function toHalf({ map, halves }: CutSite, end: End): number {
  const half = halves[end.index]!;
  const a = map.point(map.origin(half));
  const b = map.point(map.origin(half ^ 1));
  const at = mix(a, b, end.t);
  if (distance(a, at) < LEAST_EDGE_METERS) return half;
  if (distance(at, b) < LEAST_EDGE_METERS) return map.next(half);
  map.splitEdge(half, at);
  return map.next(half);
}

/** Points between two places of the flat sheet, on a shallow arc. */
function chainBetween(a: Point, b: Point, bulge: number): Point[] {
  const length = distance(a, b);
  const pieces = Math.max(1, Math.round(length / VERTEX_SPACING_METERS));
  const across = leftOf(directionOf(a, b));
  return Array.from({ length: pieces - 1 }, (_, i) => {
    const t = (i + 1) / pieces;
    return along(mix(a, b, t), across, 4 * t * (1 - t) * bulge * length);
  });
}
