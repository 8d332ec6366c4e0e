import type { Shadow } from '../line-of-sight/line-of-sight';
import type { PieceCollector, Radii } from './nearest-walls';
import { circleTurns, crossingTurn, distanceAt } from './polar-line';
import { joinGroups } from './join-groups';
import { CIRCLE, type SightLine, type SightPiece } from './sight-piece';
import type { Interval, WallLine } from './sweep';

/** A border seen across a part of an interval, with its distance in the middle. */
interface MidLine extends SightLine {
  readonly midMeters: number;
}

/** Ground hidden along a ray, from one border to another. */
interface Hidden {
  readonly from: MidLine;
  readonly to: MidLine;
}

/** Parts of an interval narrower than this are rounding. */
const LEAST_PART = 1e-12;

/**
 * Collects what is seen where sight lines may pass over roofs: along each ray a building hides its footprint and its
 * shadow, and what lies beyond the shadow is seen again.
 *
 * A shadow's end is its wall enlarged about the camera, so it is straight, too, and the pieces are exact. An interval is
 * cut wherever two such lines cross each other or a radius of the view.
 *
 * @param shadowOf Shadow of a building's roof.
 */
export function collectOverRoofs(radii: Radii, shadowOf: (building: number) => Shadow): PieceCollector {
  const pieces: SightPiece[] = [];
  /** The last pieces, which the next ones may prolong. */
  let last: readonly SightPiece[] = [];
  const addPart = (found: readonly SightPiece[]): void => {
    const joined = joinGroups(last, found);
    if (joined) last = joined;
    else {
      pieces.push(...last);
      last = found;
    }
  };
  return {
    add: (interval, lines) => {
      const walls = frontOf(lines, shadowOf);
      const borders = borderLines(walls, shadowOf);
      if (borders.every((border) => isBeyond(border, interval, radii))) {
        addPart(openPiece(interval, radii));
        return;
      }
      const stops = cutsOf(interval, borders, radii);
      for (let i = 0; i + 1 < stops.length; i++) {
        const part = { from: stops[i]!, to: stops[i + 1]! };
        if (part.to - part.from > LEAST_PART)
          addPart(seenIn(part, linesWithin(interval, part, walls), { radii, shadowOf }));
      }
    },
    pieces: () => [...pieces, ...last],
  };
}

/** Without the walls that lie wholly behind a building whose shadow has no end. */
function frontOf(lines: readonly WallLine[], shadowOf: (building: number) => Shadow): WallLine[] {
  let limit = Infinity;
  for (const line of lines) {
    const { fromFactor, toFactor } = shadowOf(line.building);
    if (fromFactor === 0 && toFactor === Infinity)
      limit = Math.min(limit, Math.max(line.startMeters, line.endMeters));
  }
  return lines.filter((line) => Math.min(line.startMeters, line.endMeters) <= limit);
}

function borderLines(walls: readonly WallLine[], shadowOf: (building: number) => Shadow): WallLine[] {
  return walls.flatMap((wall) => {
    const { fromFactor, toFactor } = shadowOf(wall.building);
    const borders = [wall];
    if (toFactor > 1 && toFactor < Infinity) borders.push(enlarged(wall, toFactor));
    if (fromFactor > 0 && fromFactor < Infinity) borders.push(enlarged(wall, fromFactor));
    return borders;
  });
}

/** Whether a border lies beyond the range throughout an interval. */
function isBeyond(
  { startMeters, endMeters }: WallLine,
  { from, to }: Interval,
  { rangeMeters }: Radii,
): boolean {
  return Math.min(startMeters, endMeters) * Math.cos(to - from) > rangeMeters;
}

function openPiece({ from, to }: Interval, { nearMeters, rangeMeters }: Radii): SightPiece[] {
  if (rangeMeters <= nearMeters) return [];
  return [{ from, to, near: plain(circle(nearMeters)), far: plain(circle(rangeMeters)) }];
}

function enlarged<Line extends WallLine>(line: Line, factor: number): Line {
  return { ...line, startMeters: line.startMeters * factor, endMeters: line.endMeters * factor };
}

function cutsOf({ from, to }: Interval, borders: readonly WallLine[], radii: Radii): number[] {
  const width = to - from;
  const stops = [from, to];
  borders.forEach((border, i) => {
    for (const radius of [radii.nearMeters, radii.rangeMeters]) {
      if (!mayCross(border, width, radius)) continue;
      for (const turn of circleTurns(border, width, radius)) stops.push(from + turn);
    }
    for (let j = 0; j < i; j++) {
      const turn = crossingTurn(border, borders[j]!, width);
      if (turn !== null) stops.push(from + turn);
    }
  });
  return stops.sort((a, b) => a - b);
}

/** A line is farthest at an end; its nearest point is no nearer than its nearer end times the cosine of the interval. */
function mayCross({ startMeters, endMeters }: WallLine, width: number, radius: number): boolean {
  return (
    Math.max(startMeters, endMeters) >= radius &&
    Math.min(startMeters, endMeters) * Math.cos(width) * 0.999 <= radius
  );
}

function linesWithin(whole: Interval, part: Interval, walls: readonly WallLine[]): MidLine[] {
  const width = whole.to - whole.from;
  const start = part.from - whole.from;
  const end = part.to - whole.from;
  return walls.map((wall) => ({
    building: wall.building,
    startMeters: distanceAt(wall, width, start),
    endMeters: distanceAt(wall, width, end),
    midMeters: distanceAt(wall, width, (start + end) / 2),
  }));
}

interface Setting {
  readonly radii: Radii;
  readonly shadowOf: (building: number) => Shadow;
}

/** The seen stretches of a part of an interval in which no two borders cross. */
function seenIn(part: Interval, walls: readonly MidLine[], { radii, shadowOf }: Setting): SightPiece[] {
  const range = circle(radii.rangeMeters);
  const hidden = hiddenBy(walls, range, shadowOf).sort((a, b) => a.from.midMeters - b.from.midMeters);
  const seen: SightPiece[] = [];
  let near = circle(radii.nearMeters);
  for (const { from, to } of [...hidden, { from: range, to: range }]) {
    const far = from.midMeters < range.midMeters ? from : range;
    if (far.midMeters > near.midMeters) seen.push({ ...part, near: plain(near), far: plain(far) });
    if (to.midMeters > near.midMeters) near = to;
  }
  return seen;
}

function hiddenBy(
  walls: readonly MidLine[],
  range: MidLine,
  shadowOf: (building: number) => Shadow,
): Hidden[] {
  const hidden: Hidden[] = [];
  let entered: MidLine[] = [];
  for (const wall of walls.toSorted((a, b) => a.midMeters - b.midMeters)) {
    const enter = entered.find(({ building }) => building === wall.building);
    if (enter) {
      hidden.push(...shadowsOf(enter, wall, shadowOf(wall.building)));
      entered = entered.filter((one) => one !== enter);
    } else entered.push(wall);
  }
  for (const enter of entered) hidden.push(...shadowsOf(enter, range, shadowOf(enter.building)));
  return hidden.map(({ from, to }) => ({ from, to: to.midMeters < range.midMeters ? to : range }));
}

/** What is hidden where a ray enters and leaves a footprint. */
function shadowsOf(enter: MidLine, leave: MidLine, { fromFactor, toFactor }: Shadow): Hidden[] {
  const end = scaled(leave, toFactor);
  const begin = scaled(enter, fromFactor);
  if (begin.midMeters <= leave.midMeters) return [{ from: enter, to: end }];
  const footprint = { from: enter, to: leave };
  return begin.midMeters < end.midMeters ? [footprint, { from: begin, to: end }] : [footprint];
}

function scaled(line: MidLine, factor: number): MidLine {
  return { ...enlarged(line, factor), midMeters: line.midMeters * factor };
}

function circle(radius: number): MidLine {
  return { building: CIRCLE, startMeters: radius, endMeters: radius, midMeters: radius };
}

function plain({ building, startMeters, endMeters }: MidLine): SightLine {
  return { building, startMeters, endMeters };
}
