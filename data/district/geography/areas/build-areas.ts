import type { LocalizedText } from '@/domain/text/localized-text';

import type { Area, Point } from '../../geography';
import type { Random } from '../../random';
import type { Block, Cover } from '../blocks/block';
import type { Parcel } from '../blocks/lay-out-blocks';
import { sidesOf } from '../build/build-blocks';
import { createSite } from '../build/site';
import type { DevelopedBlock } from '../develop-city';
import type { Trunk } from '../plan/draw-plan';
import type { PlanarMap } from '../planar/planar-map';
import type { SitedPlace } from '../places/choose-sites';
import { shiftLeft } from '../plane/polyline';
import { buildFishPonds, buildPond } from './build-ponds';
import type { Water, Waters } from '../plan/draw-water';
import { ISLET } from '../plan/water-plan';
import { traceOutlines } from '../territory/trace-rings';

/** An area with open rings on the unsettled plane. */
export interface RawArea {
  readonly kind: Area['kind'];
  readonly name: LocalizedText | null;
  /** Outer ring, then holes, for each polygon. */
  readonly polygons: readonly (readonly (readonly Point[])[])[];
}

/** Covers that lie from street to street and are drawn as one where they meet. */
const HILLS_NAME: LocalizedText = { zh: '北岭山', en: 'Beiling Hills' };
const RESERVOIR_NAME: LocalizedText = { zh: '北岭水库', en: 'Beiling Reservoir' };
const MERGED = ['field', 'industrial', 'wood'] as const;

export function waterAreas(waters: Waters): RawArea[] {
  const { river, lake, canals } = waters;
  const [north, south] = river.banks;
  const shore = river.shores[0]!;
  const half = shore.length / 2;
  const [southShore, northShore] = [shore.slice(0, half), shore.slice(half).toReversed()];
  return [
    {
      kind: 'bank',
      name: { zh: '滨江绿带', en: 'Riverside Greenway' },
      polygons: [[strip(northShore, north!)], [strip(south!, southShore)]],
    },
    ...[...canals, river, lake].map((water): RawArea => ({
      kind: water.kind,
      name: water.name,
      polygons: [[...water.shores, ...water.islands]],
    })),
    {
      kind: 'park',
      name: { zh: ISLET.name[0], en: ISLET.name[1] },
      polygons: river.islands.map((ring) => [inset(ring, 6)]),
    },
    { kind: 'wood', name: null, polygons: lake.islands.map((ring) => [inset(ring, 4)]) },
  ];
}

function strip(right: readonly Point[], left: readonly Point[]): Point[] {
  return [...right, ...left.toReversed()];
}

function inset(ring: readonly Point[], meters: number): Point[] {
  const closedRing = [ring.at(-1)!, ...ring, ring[0]!];
  return shiftLeft(
    closedRing,
    closedRing.map(() => meters),
  ).slice(1, -1);
}

/** Ground of blocks: fields, works and woods joined over their streets, parks and squares one by one. */
export function groundAreas(
  map: PlanarMap,
  developed: readonly DevelopedBlock[],
  sites: readonly SitedPlace[],
): RawArea[] {
  const names = new Map(sites.filter(({ kind }) => kind === 'park').map(({ block, name }) => [block, name]));
  const merged = MERGED.flatMap((kind): RawArea[] => {
    // Ground inside the district apart from ground outside, so that what is named lies inside.
    const sides = new Map(
      developed.flatMap(({ block, use }) =>
        groundOf(use.cover) === kind ? [[block.leaf.face, block.grid < 0 ? 1 : 0]] : [],
      ),
    );
    const outlines = traceOutlines(map, (face) => sides.get(face) ?? -1);
    return outlines.flatMap((own, side) =>
      own.map(({ outer, holes }, i) => ({
        kind,
        name: kind === 'wood' && side === 0 && i === 0 ? HILLS_NAME : null,
        polygons: [[outer, ...holes].map((ring) => ring.map((vertex) => map.point(vertex)))],
      })),
    );
  });
  const single = developed.flatMap(({ block, use: { cover } }, i): RawArea[] => {
    return cover === 'park' || cover === 'square'
      ? [{ kind: cover, name: names.get(i) ?? null, polygons: [[block.ring]] }]
      : [];
  });
  return [...merged, ...single];
}

/** Ponds lie among fields. */
function groundOf(cover: Cover | null): Cover | null {
  return cover === 'pond' ? 'field' : cover;
}

/** Playing fields as parks without a name. */
export function greenAreas(developed: readonly DevelopedBlock[]): RawArea[] {
  return developed.flatMap(({ greens }) =>
    greens.map((ring): RawArea => ({ kind: 'park', name: null, polygons: [[ring]] })),
  );
}

/** Small water: fish ponds on pond blocks, a pond in some larger parks, a reservoir in the largest wood. */
export function pondAreas(random: Random, trunk: Trunk, developed: readonly DevelopedBlock[]): RawArea[] {
  const reservoir = largestWood(developed.map(({ block }) => block));
  return developed.flatMap(({ block, use: { cover, program } }): RawArea[] => {
    const own = random.fork(`pond-${block.leaf.face}`);
    if (block === reservoir) return [toPond(buildPond(block.ring, 0.22, own), RESERVOIR_NAME)];
    if (cover === 'pond') {
      const { inner } = createSite(sidesOf(trunk, block));
      return buildFishPonds(inner, own).map((ring) => toPond(ring, null));
    }
    const isPark = cover === 'park' && program === 'open' && block.leaf.ground === 'land';
    const hasRoom = block.leaf.areaSquareMeters > 16_000 && block.shape > 0.45;
    return isPark && hasRoom && own.chance(0.45) ? [toPond(buildPond(block.ring, 0.19, own), null)] : [];
  });
}

function toPond(ring: readonly Point[], name: LocalizedText | null): RawArea {
  return { kind: 'lake', name, polygons: [[ring]] };
}

function largestWood(blocks: readonly Block[]): Block | null {
  const woods = blocks.filter((block) => block.leaf.zone === 'green' && block.grid >= 0 && block.shape > 0.4);
  return woods.reduce<Block | null>((best, block) => {
    return best && best.leaf.areaSquareMeters >= block.leaf.areaSquareMeters ? best : block;
  }, null);
}

/** The park around the lake: its faces without the water. */
export function lakePark(map: PlanarMap, parcels: readonly Parcel[], lake: Water): RawArea {
  const faces = new Set<number>();
  const collect = (parcel: Parcel): void => {
    if (parcel.parts.length > 0) parcel.parts.forEach(collect);
    else if (parcel.ground === 'lake') faces.add(parcel.face);
  };
  parcels.forEach(collect);
  const outlines = traceOutlines(map, (face) => (faces.has(face) ? 0 : -1))[0] ?? [];
  return {
    kind: 'park',
    name: { zh: '澜湖公园', en: 'Lan Lake Park' },
    polygons: outlines.map(({ outer }) => [
      outer.map((vertex) => map.point(vertex)),
      ...lake.shores.map((shore) => shore.toReversed()),
    ]),
  };
}
