import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/** Share of the ring's area below which a loop is a slip of the pen. */
const TINY_SHARE = 1e-4;
const MAX_ROUNDS = 20;

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
  let loops = 0;
  for (let round = 0; ; round++) {
    const meetings = findMeetings(ring);
    touches ||= meetings.touches;
    const tiny = apart(meetings.crossings).filter((crossing) => isTiny(ring, crossing));
    if (tiny.length === 0 || round === MAX_ROUNDS) {
      return { ring, loops, touches, crossing: meetings.crossings[0]?.at ?? null };
    }
    ring = withoutLoops(ring, tiny);
    loops += tiny.length;
  }
}

/** Segments `from` and `to` cross at `at`; a segment begins at the vertex of its number. */
interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly at: Position;
}

/** Of crossings whose loops share vertices only the first, the others are seen in the next round. */
function apart(crossings: readonly Crossing[]): Crossing[] {
  let end = -1;
  return [...crossings]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .filter(({ from, to }) => {
      if (from <= end) return false;
      end = to;
      return true;
    });
}

function isTiny(ring: readonly Position[], { from, to, at }: Crossing): boolean {
  return area([at, ...ring.slice(from + 1, to + 1)]) <= area(ring) * TINY_SHARE;
}

function withoutLoops(ring: readonly Position[], crossings: readonly Crossing[]): Position[] {
  const parts: Position[] = [];
  let start = 0;
  for (const { from, to, at } of crossings) {
    for (let i = start; i <= from; i++) parts.push(ring[i]!);
    parts.push(at);
    start = to + 1;
  }
  for (let i = start; i < ring.length; i++) parts.push(ring[i]!);
  return parts;
}

function findMeetings(ring: readonly Position[]): { touches: boolean; crossings: Crossing[] } {
  const count = ring.length - 1;
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) index.add(...boxOf(ring[i]!, ring[i + 1]!));
  index.finish();
  const crossings: Crossing[] = [];
  let touches = false;
  for (let i = 0; i < count; i++) {
    const later = (j: number): boolean => j > i + 1 && !(i === 0 && j === count - 1);
    for (const j of index.search(...boxOf(ring[i]!, ring[i + 1]!), later)) {
      const at = crossingOf(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!);
      if (at === 'touch') touches = true;
      else if (at) crossings.push({ from: i, to: j, at });
    }
  }
  return { touches, crossings };
}

function boxOf(a: Position, b: Position): [number, number, number, number] {
  return [Math.min(a[0]!, b[0]!), Math.min(a[1]!, b[1]!), Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!)];
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
