import type { NetKind } from '@/domain/net/net';
import type { RegionCode } from '@/domain/region/region';

import type { NetTruth, NetUnit, Point } from '../../geography';
import type { Random } from '../../random';
import type { PlanarMap } from '../planar/planar-map';
import { closed } from '../plane/ring';
import { measureBorders } from '../territory/borders';
import { DISTRICT_CODE, type Grid, type Territory } from '../territory/build-territory';
import { traceOutlines } from '../territory/trace-rings';
import { displaceBorders } from './displace-borders';
import { chooseAligned, groupNet, type RawNetUnit } from './group-net';
import { ALIGNED_SHARE, NET_PLANS, type NetPlan } from './net-plan';

export interface Nets {
  readonly units: readonly NetUnit[];
  readonly truths: readonly NetTruth[];
}

/** The six nets, five of them drawn apart from the base grids on purpose, and what was done to each. */
export function buildNets(
  random: Random,
  map: PlanarMap,
  territory: Territory,
  settle: (point: Point) => Point,
): Nets {
  const { grids, gridOf } = territory;
  const borders = measureBorders(map, gridOf);
  const aligned = chooseAligned(grids, borders, ALIGNED_SHARE, random.fork('aligned'));
  const base = governanceNet(map, territory, settle);
  const others = NET_PLANS.map((plan) => {
    const own = random.fork(plan.net);
    const raw = groupNet(map, grids, aligned, { plan, borders, random: own.fork('groups') });
    raw.sort((a, b) => a.grids[0]! - b.grids[0]! || a.faces[0]! - b.faces[0]!);
    return drawNet(own.fork('borders'), map, grids, { plan, raw, aligned, settle });
  });
  return {
    units: [...base.units, ...others.flatMap((net) => net.units)],
    truths: [base.truth, ...others.map((net) => net.truth)],
  };
}

interface DrawnNet {
  readonly units: NetUnit[];
  readonly truth: NetTruth;
}

function governanceNet(
  map: PlanarMap,
  { grids, gridOf }: Territory,
  settle: (point: Point) => Point,
): DrawnNet {
  const outlines = traceOutlines(map, gridOf);
  const units = grids.map(({ code, name }, i): NetUnit => {
    const polygons = outlines[i]!.map(({ outer, holes }) =>
      [outer, ...holes].map((ring) => closed(ring.map((vertex) => settle(map.point(vertex))))),
    );
    return { net: 'governance', code, name, polygons };
  });
  const all = grids.map((grid) => grid.code);
  return { units, truth: emptyTruth('governance', all) };
}

function emptyTruth(net: NetKind, coinciding: readonly RegionCode[]): NetTruth {
  return {
    net,
    coincidingGridCodes: coinciding,
    mergedGridCodes: [],
    splitGridCodes: [],
    leftOutGridCodes: [],
    displacedBorders: [],
  };
}

function drawNet(
  random: Random,
  map: PlanarMap,
  grids: readonly Grid[],
  net: {
    plan: NetPlan;
    raw: readonly RawNetUnit[];
    aligned: ReadonlySet<number>;
    settle: (point: Point) => Point;
  },
): DrawnNet {
  const { plan, raw, aligned, settle } = net;
  const unitOfFace = new Int32Array(map.faceCount).fill(-1);
  raw.forEach((unit, i) => {
    for (const face of unit.faces) unitOfFace[face] = i;
  });
  const isFixed = (unit: number): boolean =>
    raw[unit]!.grids.length === 1 && aligned.has(raw[unit]!.grids[0]!);
  const drawn = displaceBorders(map, (face) => unitOfFace[face]!, isFixed, { plan, random });
  const codes = raw.map((_, i) => `${DISTRICT_CODE}${plan.mark}${String(i + 1).padStart(4, '0')}`);
  const units = raw.map((_, i): NetUnit => {
    const number = String(i + 1).padStart(3, '0');
    return {
      net: plan.net,
      code: codes[i]!,
      name: { zh: `${plan.name.zh}网格 ${number}`, en: `${plan.name.en} Grid ${number}` },
      polygons: drawn.polygons[i]!.map((rings) => rings.map((ring) => closed(ring.map(settle)))),
    };
  });
  const displacedUnits = new Set(drawn.borders.flatMap((border) => border.by));
  const codeOf = (grid: number): RegionCode => grids[grid]!.code;
  const partsOf = countBy(raw.flatMap((unit) => unit.grids));
  return {
    units,
    truth: {
      net: plan.net,
      coincidingGridCodes: raw
        .filter(
          (unit, i) => unit.grids.length === 1 && partsOf.get(unit.grids[0]!) === 1 && !displacedUnits.has(i),
        )
        .map((unit) => codeOf(unit.grids[0]!)),
      mergedGridCodes: raw.filter((unit) => unit.grids.length > 1).map((unit) => unit.grids.map(codeOf)),
      splitGridCodes: [...partsOf].filter(([, parts]) => parts > 1).map(([grid]) => codeOf(grid)),
      leftOutGridCodes: grids.filter((_, i) => !partsOf.has(i)).map((grid) => grid.code),
      displacedBorders: drawn.borders.map(({ kind, units: [a, b], meters, lengthMeters }) => ({
        kind,
        unitCodes: [codes[a]!, codes[b]!],
        meters: Math.round(meters),
        lengthMeters: Math.round(lengthMeters),
      })),
    },
  };
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
