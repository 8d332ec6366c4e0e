import type { Point } from '../../geography';
import { addLine, type Trunk } from '../plan/draw-plan';
import { isCleanCut } from '../planar/insert-line';
import { distance, mix } from '../plane/vector';

/** Bridges of a canal stand at least so far apart, in meters along its banks. */
const LEAST_SPACING_METERS = 110;
/** A bridge is at most so much longer than the canal is wide. */
const MOST_SLANT = 1.45;

interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * Cuts a canal where streets end opposite one another on its banks, and joins them by a bridge.
 *
 * @returns The new face, or `null` where no two streets face each other.
 */
export function bridgeCanal(trunk: Trunk, face: number): number | null {
  const { map } = trunk;
  const halves = map.loop(face);
  const ring = halves.map((half) => map.point(map.origin(half)));
  const streets = halves
    .map((half, i) => ({ half, i, at: ring[i]! }))
    .filter(({ half }) => endsStreet(trunk, half));
  const crossings = streets.flatMap(({ i, at }): Crossing[] => {
    const opposite = streets.filter(
      (other) => other.i > i && alongRing(ring, i, other.i) > LEAST_SPACING_METERS,
    );
    const width = widthAt(ring, i);
    return opposite
      .map((other) => ({ from: i, to: other.i, cost: distance(at, other.at) / width }))
      .filter(({ cost }) => cost < MOST_SLANT);
  });
  crossings.sort((a, b) => a.cost - b.cost);
  for (const { from, to } of crossings) {
    const [start, end] = [ring[from]!, ring[to]!];
    if (!isCleanCut(map, halves[from]!, [start, end], mix(start, end, 0.5))) continue;
    return map.splitFace(halves[from]!, halves[to]!, [], addLine(trunk, 'local'));
  }
  return null;
}

/** True where a street of some size meets the bank from the land. */
function endsStreet({ map, lines }: Trunk, half: number): boolean {
  const star = map.star(map.origin(half));
  return (
    star.length === 3 && star.some((out) => ['local', 'collector'].includes(lines[map.line(out)]!.class))
  );
}

/** The shorter way round between two places of the ring, in meters. */
function alongRing(ring: readonly Point[], from: number, to: number): number {
  let [between, all] = [0, 0];
  ring.forEach((point, i) => {
    const step = distance(point, ring[(i + 1) % ring.length]!);
    all += step;
    if (i >= from && i < to) between += step;
  });
  return Math.min(between, all - between);
}

/** Distance to the nearest vertex of the other bank. */
function widthAt(ring: readonly Point[], index: number): number {
  const apart = ring.filter(
    (_, i) => alongRing(ring, Math.min(i, index), Math.max(i, index)) > LEAST_SPACING_METERS,
  );
  return Math.min(...apart.map((point) => distance(point, ring[index]!)));
}
