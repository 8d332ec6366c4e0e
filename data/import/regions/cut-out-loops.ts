import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/** Share of the ring's area below which a loop is a slip of the pen. */
const TINY_SHARE = 1e-4;
const MAX_CUTS = 200;

export interface CutRing {
  readonly ring: Position[];
  /** Loops of next to no area that were cut out. */
  readonly loops: number;
  /** Whether the ring meets itself at a point without crossing. */
  readonly touches: boolean;
  /** A crossing that encloses a real area; `null` where there is none. */
  readonly crossing: Position | null;
}

/** Finds where a closed ring crosses or touches itself, and cuts out the loops too small to matter. */
export function cutOutLoops(closed: Position[]): CutRing {
  let ring = closed;
  let touches = false;
  for (let loops = 0; loops <= MAX_CUTS; loops++) {
    const meeting = findMeeting(ring);
    touches ||= meeting.touches;
    if (!meeting.crossing) return { ring, loops, touches, crossing: null };
    const { from, to, at } = meeting.crossing;
    const loop = [at, ...ring.slice(from + 1, to + 1)];
    const rest = [...ring.slice(0, from + 1), at, ...ring.slice(to + 1)];
    const [smaller, larger] = area(loop) < area(rest) ? [loop, rest] : [rest, loop];
    if (area(smaller) > area(larger) * TINY_SHARE || loops === MAX_CUTS) {
      return { ring, loops, touches, crossing: at };
    }
    ring = larger === loop ? [...loop, at] : rest;
  }
  return { ring, loops: MAX_CUTS, touches, crossing: null };
}

interface Meeting {
  readonly touches: boolean;
  /** Segments `from` and `to` cross at `at`; a segment begins at the vertex of its number. */
  readonly crossing: { readonly from: number; readonly to: number; readonly at: Position } | null;
}

function findMeeting(ring: readonly Position[]): Meeting {
  const count = ring.length - 1;
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  let touches = false;
  for (let i = 0; i < count; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    const later = (j: number): boolean => j > i + 1 && !(i === 0 && j === count - 1);
    for (const j of index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), later)) {
      const at = crossingOf(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!);
      if (at === 'touch') touches = true;
      else if (at) return { touches, crossing: { from: i, to: j, at } };
    }
  }
  return { touches, crossing: null };
}

/** Where two segments cross properly; `touch` where they meet with an end of either; `null` where they do not meet. */
function crossingOf(a: Position, b: Position, c: Position, d: Position): Position | 'touch' | null {
  const sideC = side(a, b, c);
  const sideD = side(a, b, d);
  const sideA = side(c, d, a);
  const sideB = side(c, d, b);
  if (sideC * sideD < 0 && sideA * sideB < 0) {
    const along = sideC / (sideC - sideD);
    return [c[0]! + (d[0]! - c[0]!) * along, c[1]! + (d[1]! - c[1]!) * along];
  }
  const meets =
    (sideC === 0 && isBetween(a, b, c)) ||
    (sideD === 0 && isBetween(a, b, d)) ||
    (sideA === 0 && isBetween(c, d, a)) ||
    (sideB === 0 && isBetween(c, d, b));
  return meets ? 'touch' : null;
}

function side(a: Position, b: Position, point: Position): number {
  return (b[0]! - a[0]!) * (point[1]! - a[1]!) - (point[0]! - a[0]!) * (b[1]! - a[1]!);
}

function isBetween(a: Position, b: Position, point: Position): boolean {
  return (
    Math.min(a[0]!, b[0]!) <= point[0]! &&
    point[0]! <= Math.max(a[0]!, b[0]!) &&
    Math.min(a[1]!, b[1]!) <= point[1]! &&
    point[1]! <= Math.max(a[1]!, b[1]!)
  );
}

function area(ring: readonly Position[]): number {
  const [originX, originY] = ring[0]!;
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    twice += (xj - originX!) * (yi - originY!) - (xi - originX!) * (yj - originY!);
  }
  return Math.abs(twice) / 2;
}
