import type { Random } from '../../random';
import { components } from '../territory/choose-district';
import type { Borders } from '../territory/borders';
import type { Grid } from '../territory/build-territory';
import type { PlanarMap } from '../planar/planar-map';
import type { NetPlan } from './net-plan';

/** A unit of a net before it has a code: faces of the map, and the base grids they come from. */
export interface RawNetUnit {
  readonly faces: readonly number[];
  readonly grids: readonly number[];
}

/** Base grids kept as they are by every net: whole patches, so that neighbors have common ground. */
export function chooseAligned(
  grids: readonly Grid[],
  borders: Borders,
  share: number,
  random: Random,
): Set<number> {
  const wanted = Math.round(share * grids.length);
  const aligned = new Set<number>();
  while (aligned.size < wanted) {
    let at = random.index(grids.length);
    for (let steps = 0; steps < 5 && aligned.size < wanted; steps++) {
      aligned.add(at);
      const neighbors = [...borders.of(at).keys()].filter((other) => other >= 0);
      at = random.pick(neighbors);
    }
  }
  return aligned;
}

/** Joins, splits and leaves out base grids as the plan says; aligned ones stay single. */
export function groupNet(
  map: PlanarMap,
  grids: readonly Grid[],
  aligned: ReadonlySet<number>,
  { plan, borders, random }: { plan: NetPlan; borders: Borders; random: Random },
): RawNetUnit[] {
  const open = new Set(
    random.shuffle(grids.map((_, i) => i)).filter((i) => !aligned.has(i) && !random.chance(plan.leaveOut)),
  );
  const units: RawNetUnit[] = [...aligned]
    .sort((a, b) => a - b)
    .map((i) => ({ faces: grids[i]!.faces, grids: [i] }));
  const mayJoin = (a: number, b: number): boolean =>
    plan.overCommunities
      ? grids[a]!.street === grids[b]!.street
      : grids[a]!.community === grids[b]!.community;
  for (const first of open) {
    open.delete(first);
    const size = plan.joins[0] + random.index(plan.joins[1] - plan.joins[0] + 1);
    const members = [first];
    while (members.length < size) {
      const next = nearestOpen(members, open, borders, mayJoin);
      if (next === null) break;
      open.delete(next);
      members.push(next);
    }
    const faces = members.flatMap((i) => grids[i]!.faces);
    const halves = members.length === 1 && random.chance(plan.split) ? halve(map, grids[first]!) : null;
    if (halves) units.push(...halves.map((half) => ({ faces: half, grids: members })));
    else units.push({ faces, grids: members });
  }
  return units;
}

/** The open grid with the longest common border with the members. */
function nearestOpen(
  members: readonly number[],
  open: ReadonlySet<number>,
  borders: Borders,
  mayJoin: (a: number, b: number) => boolean,
): number | null {
  const lengths = new Map<number, number>();
  for (const member of members) {
    for (const [other, length] of borders.of(member)) {
      if (open.has(other) && mayJoin(members[0]!, other))
        lengths.set(other, (lengths.get(other) ?? 0) + length);
    }
  }
  const best = [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best ? best[0] : null;
}

/** The grid's blocks in two parts that each hang together; `null` where they would not. */
function halve(map: PlanarMap, grid: Grid): [number[], number[]] | null {
  let area = 0;
  const first = new Set<number>();
  for (const leaf of grid.leaves) {
    if (area > 0.5 * grid.areaSquareMeters) break;
    area += leaf.areaSquareMeters;
    first.add(leaf.face);
  }
  const second = new Set(grid.faces.filter((face) => !first.has(face)));
  const isWhole = (part: ReadonlySet<number>): boolean =>
    part.size > 0 && components(map, (face) => part.has(face)).length === 1;
  return isWhole(first) && isWhole(second) ? [[...first], [...second]] : null;
}
