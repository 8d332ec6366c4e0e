import type { Point, Zone } from '../../geography';
import type { Random } from '../../random';
import { addLine, type Trunk } from '../plan/draw-plan';
import type { Waters } from '../plan/draw-water';
import type { Zoning } from '../plan/zoning';
import { boxAlong, centroid, containsPoint, corners, orientedBox, signedArea } from '../plane/ring';
import { along, directionOf, distance, leftOf, mix } from '../plane/vector';
import type { Warp } from '../warp';
import { cutFace } from './cut-face';
import { bridgeCanal } from './bridge-canal';
import { cutClass, cutStyle, type CutStyle } from './cut-style';

/** What a face of the trunk is for. */
export type Ground = 'land' | 'river' | 'canal' | 'lake' | 'beyond';

/** A face, or two parcels it was cut into: a binary tree whose leaves are the blocks. */
export interface Parcel {
  readonly face: number;
  readonly ground: Ground;
  readonly zone: Zone;
  readonly areaSquareMeters: number;
  readonly parts: readonly Parcel[];
}

/** Faces beyond the district's surroundings are cut no finer than this. */
const BEYOND_AREA = 500_000;

interface Site {
  readonly coarseness: number;
  readonly warp: Warp;
  readonly trunk: Trunk;
  readonly zoning: Zoning;
  readonly flatOf: (vertex: number) => Point;
}

export interface CityPlan {
  readonly warp: Warp;
  readonly trunk: Trunk;
  readonly waters: Waters;
  readonly zoning: Zoning;
}

/** Cuts every face of the trunk into blocks. @returns One tree for each face. */
export function layOutBlocks(random: Random, { warp, trunk, waters, zoning }: CityPlan): Parcel[] {
  const flats: Point[] = [];
  const flatOf = (vertex: number): Point => (flats[vertex] ??= warp.flatten(trunk.map.point(vertex)));
  const site: Omit<Site, 'coarseness'> = { warp, trunk, zoning, flatOf };
  const trunkFaces = Array.from({ length: trunk.map.faceCount - 1 }, (_, i) => {
    const flat = trunk.map.loop(i + 1).map((half) => flatOf(trunk.map.origin(half)));
    const ground = groundOf(trunk.map.ring(i + 1), flat, waters, zoning);
    return { face: i + 1, ground };
  });
  // Canals last: streets that reach them from both sides are joined by bridges.
  const order = trunkFaces.toSorted(
    (a, b) => Number(a.ground === 'canal') - Number(b.ground === 'canal') || a.face - b.face,
  );
  const parcels: Parcel[] = [];
  for (const { face, ground } of order) {
    // Superblocks differ in how finely they are cut.
    const coarseness = Math.exp(0.34 * random.fork(`coarse-${face}`).normal());
    parcels.push(divide({ ...site, coarseness }, face, ground, random.fork(face)));
  }
  return parcels;
}

function groundOf(ring: readonly Point[], flat: readonly Point[], waters: Waters, zoning: Zoning): Ground {
  const inside = innerPoint(ring);
  if (waters.river.holds(inside)) return 'river';
  if (waters.canals.some((canal) => canal.holds(inside))) return 'canal';
  if (waters.lake.shores[0]!.some((point, i) => i % 8 === 0 && containsPoint(ring, point))) return 'lake';
  return flat.some(zoning.isLaidOut) || zoning.isLaidOut(centroid(flat)) ? 'land' : 'beyond';
}

/** A point just inside a ring, beside its longest side. */
export function innerPoint(ring: readonly Point[]): Point {
  let best = 0;
  const end = (i: number): Point => ring[(i + 1) % ring.length]!;
  for (let i = 1; i < ring.length; i++)
    if (distance(ring[i]!, end(i)) > distance(ring[best]!, end(best))) best = i;
  const direction = directionOf(ring[best]!, end(best));
  return along(mix(ring[best]!, end(best), 0.5), leftOf(direction), 4);
}

function divide(site: Site, face: number, ground: Ground, random: Random): Parcel {
  const { map } = site.trunk;
  const halves = map.loop(face);
  const flat = halves.map((half) => site.flatOf(map.origin(half)));
  const areaSquareMeters = signedArea(map.ring(face));
  const zone = ground === 'land' || ground === 'beyond' ? site.zoning.zoneAt(centroid(flat)) : 'water';
  const leaf: Parcel = { face, ground, zone, areaSquareMeters, parts: [] };
  const created =
    ground === 'canal' ? bridgeCanal(site.trunk, face) : cutLand(site, leaf, { halves, flat }, random);
  if (created === null) return leaf;
  return {
    ...leaf,
    parts: [divide(site, face, ground, random.fork('a')), divide(site, created, ground, random.fork('b'))],
  };
}

/** Cuts a parcel by a street, or by a border where it is water; `null` where it is small enough. */
function cutLand(
  site: Site,
  { zone, ground, areaSquareMeters }: Parcel,
  { halves, flat }: { halves: readonly number[]; flat: readonly Point[] },
  random: Random,
): number | null {
  const { map, lines } = site.trunk;
  const style = cutStyle(zone);
  const isNear =
    ground !== 'beyond' && (site.zoning.isLaidOut(centroid(flat)) || flat.some(site.zoning.inDistrict));
  const target = isNear ? blockArea(style, site.coarseness, random) : BEYOND_AREA;
  if (areaSquareMeters < 1.35 * target || tooNarrow(flat, style.minWidth)) return null;
  const isLand = ground === 'land' || ground === 'beyond';
  return cutFace(
    { map, halves, flat, classOf: (half) => lines[map.line(half)]!.class, bend: site.warp.bend },
    style,
    random,
    () => addLine(site.trunk, isLand ? cutClass(style, areaSquareMeters) : 'border'),
  );
}

function blockArea(style: CutStyle, coarseness: number, random: Random): number {
  const area = coarseness * style.blockArea * (1 + style.spread * random.between(-1, 1));
  return random.chance(style.large) ? 3.2 * area : area;
}

function tooNarrow(flat: readonly Point[], minWidth: number): boolean {
  const box = orientedBox(corners(flat, 14).map((i) => flat[i]!));
  return box.length < 2 * minWidth || boxAlong(flat, box.axis).width < 0.6 * minWidth;
}
