import { STATE_MASK } from '../columns/incident-columns';
import type { IncidentStore } from '../columns/incident-store';
import type { RowRange } from '../columns/row-order';
import { TRAIT_TABLES } from '../columns/traits';
import { FIRST_FAILING_BYTE } from '../filter/verdict';

/** Rows to be drawn as points, newest first. */
export interface IncidentPoints {
  /** All rows in the box, of which the newest are told. */
  readonly matched: number;
  readonly ids: Uint32Array;
  /** Longitude, latitude of each, degrees WGS 84, shape `[n, 2]`. */
  readonly positions: Float64Array;
  /** Epoch seconds, UTC. */
  readonly reportedAt: Uint32Array;
  /** Index in `INCIDENT_STATES`. */
  readonly states: Uint8Array;
  /** Event grade 1 to 4, 0 for everyday incidents. */
  readonly grades: Uint8Array;
  /** Bits of `INCIDENT_FLAGS`. */
  readonly flags: Uint8Array;
}

/** `[west, south, east, north]`. */
type Box = readonly [number, number, number, number];

/**
 * The newest rows of a box that pass. One pass over the window's places: 2 ms in a million rows. An index would halve
 * nothing that is felt and cost four bytes a row.
 *
 * @param bbox  Degrees, WGS 84.
 * @param limit How many to tell at most.
 */
export function findPoints(store: IncidentStore, range: RowRange, bbox: Box, limit: number): IncidentPoints {
  const { x: xs, y: ys, stateAndVerdict } = store.columns;
  const { around, within } = boxesInMeters(store, bbox);
  const degrees = new Float64Array(2);
  const rows: number[] = [];
  let matched = 0;
  for (let row = range.to - 1; row >= range.from; row--) {
    const x = xs[row]!;
    const y = ys[row]!;
    if (!isInBox(around, x, y) || stateAndVerdict[row]! >= FIRST_FAILING_BYTE) continue;
    if (!isInBox(within, x, y)) {
      store.projection.toDegrees(x, y, degrees);
      if (!isInBox(bbox, degrees[0]!, degrees[1]!)) continue;
    }
    matched++;
    if (rows.length < limit) rows.push(row);
  }
  return readPoints(store, rows, matched);
}

/**
 * The row that passes nearest to a place, or -1 if none is within reach; the newest of several at one place.
 *
 * @param position Longitude, latitude in degrees, WGS 84.
 */
export function findNearestRow(
  store: IncidentStore,
  range: RowRange,
  position: readonly [number, number],
  reachMeters: number,
): number {
  const { x: xs, y: ys, stateAndVerdict } = store.columns;
  const meters = new Float64Array(2);
  store.projection.toMeters(position[0], position[1], meters);
  const atX = meters[0]!;
  const atY = meters[1]!;
  let nearest = -1;
  let nearestSquared = reachMeters * reachMeters;
  for (let row = range.to - 1; row >= range.from; row--) {
    const squared = (xs[row]! - atX) ** 2 + (ys[row]! - atY) ** 2;
    const isNearer = nearest === -1 ? squared <= nearestSquared : squared < nearestSquared;
    if (!isNearer || stateAndVerdict[row]! >= FIRST_FAILING_BYTE) continue;
    nearest = row;
    nearestSquared = squared;
  }
  return nearest;
}

function readPoints({ columns, projection }: IncidentStore, rows: number[], matched: number): IncidentPoints {
  const positions = new Float64Array(rows.length * 2);
  const degrees = new Float64Array(2);
  rows.forEach((row, index) => {
    projection.toDegrees(columns.x[row]!, columns.y[row]!, degrees);
    positions.set(degrees, index * 2);
  });
  return {
    matched,
    ids: Uint32Array.from(rows, (row) => columns.id[row]!),
    positions,
    reportedAt: Uint32Array.from(rows, (row) => columns.reportedAt[row]!),
    states: Uint8Array.from(rows, (row) => columns.stateAndVerdict[row]! & STATE_MASK),
    grades: Uint8Array.from(rows, (row) => TRAIT_TABLES.grade[columns.traits[row]!]!),
    flags: Uint8Array.from(rows, (row) => columns.flags[row]!),
  };
}

function isInBox(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** A box in degrees is askew in meters: the box around it and the one within, between which places are looked at. */
function boxesInMeters({ projection }: IncidentStore, bbox: Box): { around: Box; within: Box } {
  const [west, south, east, north] = bbox;
  const sides = [west, south, east, north].map((): number[] => []);
  const meters = new Float64Array(2);
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  for (const longitude of [west, middle[0], east]) {
    for (const latitude of [south, middle[1], north]) {
      projection.toMeters(longitude, latitude, meters);
      if (longitude === west) sides[0]!.push(meters[0]!);
      if (latitude === south) sides[1]!.push(meters[1]!);
      if (longitude === east) sides[2]!.push(meters[0]!);
      if (latitude === north) sides[3]!.push(meters[1]!);
    }
  }
  const least = sides.map((side) => Math.min(...side));
  const most = sides.map((side) => Math.max(...side));
  return {
    around: [least[0]!, least[1]!, most[2]!, most[3]!],
    within: [most[0]!, most[1]!, least[2]!, least[3]!],
  };
}
