import type { Point } from '../../geography';
import type { Random } from '../../random';
import { insertLine } from '../planar/insert-line';
import { PlanarMap } from '../planar/planar-map';
import { resample, smoothLine } from '../plane/polyline';
import type { Warp } from '../warp';
import { SHEET, TRUNK_LINES } from './city-plan';
import { shake, type Waters } from './draw-water';
import { parsePath, type DrawnLine, type LineClass, type PlanLine } from './plan-line';
import { LAKE } from './water-plan';

const SPACING_METERS = 45;
const SHAKE_METERS = 40;
/** How far a line bends to meet a junction: avenues meet, quay lanes keep to their water. */
const TRUNK_SNAP_METERS = 55;
const QUAY_SNAP_METERS = 8;

/** The city's main lines on the map: everything finer is cut into the faces between them. */
export interface Trunk {
  readonly map: PlanarMap;
  readonly lines: PlanLine[];
}

/** Starts a new line. @returns Its id. */
export function addLine(
  { lines }: Pick<Trunk, 'lines'>,
  lineClass: LineClass,
  name: PlanLine['name'] = null,
): number {
  lines.push({ id: lines.length, class: lineClass, name });
  return lines.length - 1;
}

export function drawPlan(random: Random, warp: Warp, waters: Waters): Trunk {
  const lines: PlanLine[] = [];
  const map = new PlanarMap(rim(warp), addLine({ lines }, 'rim'));
  const draw = (
    points: readonly Point[],
    lineClass: LineClass,
    name: PlanLine['name'],
    snapMeters: number,
  ): void => {
    insertLine(map, points, addLine({ lines }, lineClass, name), snapMeters);
  };
  for (const middle of waters.river.middles) draw(middle, 'border', null, TRUNK_SNAP_METERS);
  const [north, south] = waters.river.banks;
  draw(north!, 'collector', { zh: '滨江北路', en: 'Binjiang North Road' }, TRUNK_SNAP_METERS);
  draw(south!, 'collector', { zh: '滨江南路', en: 'Binjiang South Road' }, TRUNK_SNAP_METERS);
  for (const line of TRUNK_LINES) {
    draw(trace(line, random.fork(line.key)).map(warp.bend), line.class, line.name, TRUNK_SNAP_METERS);
  }
  const [zh, en] = LAKE.causeway.name;
  draw(waters.causeway, 'local', { zh, en }, TRUNK_SNAP_METERS);
  for (const canal of waters.canals) {
    for (const bank of canal.banks) draw(bank, 'lane', null, QUAY_SNAP_METERS);
  }
  return { map, lines };
}

/** A planned line as a curve on the flat sheet. */
function trace({ path, isRing }: DrawnLine, random: Random): Point[] {
  const control = parsePath(path);
  if (isRing !== true) return resample(smoothLine(shake(control, random, SHAKE_METERS), 8), SPACING_METERS);
  const around = [control.at(-1)!, ...control, control[0]!, control[1]!];
  const curve = smoothLine(around, 8).slice(8, 8 * (control.length + 1) + 1);
  const ring = resample(curve, SPACING_METERS);
  return [...ring.slice(0, -1), ring[0]!];
}

function rim(warp: Warp): Point[] {
  const [w, h] = [SHEET.halfWidth * 1000, SHEET.halfHeight * 1000];
  const sides: Point[] = [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
    [-w, -h],
  ];
  return resample(sides, 200).slice(0, -1).map(warp.bend);
}
