import type { MultiPolygon } from '../polygon/polygon';
import { along, buildBorderIndex, edgesOf, type BorderIndex } from './border-index';

/** The border two units have in common. */
export interface SharedBorder {
  /** Indices of the units, the smaller first. */
  readonly units: readonly [number, number];
  readonly lengthMeters: number;
  /** Its pieces as lines in planar meters. */
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** Borders digitized apart may lie this far from each other. */
const GAP_METERS = 20;
const STEP_METERS = 20;

/**
 * Walks along the outline of every unit and asks at each step who is on the other side.
 *
 * Each border is told once, as the unit with the smaller index has it. Lengths are right to a step of 20 m at each end of
 * a border; units that touch in a corner alone share none.
 */
export function traceSharedBorders(units: readonly MultiPolygon[]): SharedBorder[] {
  const index = buildBorderIndex(units, GAP_METERS);
  const found = new Map<string, { units: [number, number]; lengthMeters: number; lines: Line[] }>();
  units.forEach((polygons, unit) => {
    let last: { readonly other: number; readonly line: Line } = NOWHERE;
    for (const [from, to] of edgesOf(polygons)) {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const pieces = Math.max(1, Math.ceil(length / STEP_METERS));
      for (let i = 0; i < pieces; i++) {
        const start = along(from, to, i / pieces);
        const end = along(from, to, (i + 1) / pieces);
        const other = unitBeside(index, unit, [start, end]);
        if (other <= unit) {
          last = NOWHERE;
          continue;
        }
        const key = `${unit} ${other}`;
        const border = found.get(key) ?? { units: [unit, other], lengthMeters: 0, lines: [] };
        found.set(key, border);
        border.lengthMeters += length / pieces;
        if (last.other === other && isSame(last.line.at(-1)!, start)) {
          // Steps within one edge are joined: only its ends bend.
          if (i > 0 && last.line.length > 1) last.line.pop();
          last.line.push(end);
        } else {
          const line: Line = [start, end];
          border.lines.push(line);
          last = { other, line };
        }
      }
    }
  });
  return [...found.values()];
}

/** The other unit that a step runs beside; -1 where there is none, or where the step runs towards it. */
function unitBeside(index: BorderIndex, unit: number, [start, end]: readonly [Line[number], Line[number]]) {
  const here = index.neighbourOf(unit, ...along(start, end, 0.5));
  const before = index.neighbourOf(unit, ...start);
  const after = index.neighbourOf(unit, ...end);
  if (!here || !before || !after) return -1;
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  return Math.abs(after.distanceMeters - before.distanceMeters) > length / 2 ? -1 : here.unit;
}

/** Before the first step of a border. */
const NOWHERE = { other: -1, line: [] };

type Line = [x: number, y: number][];

function isSame(a: Line[number], b: Line[number]): boolean {
  return Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6;
}
