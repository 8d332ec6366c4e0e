import type { MultiLineString, Position } from 'geojson';
import type { PolygonRings } from './scope-shape';

/** About a centimeter: borders shared by two regions are the same points. */
const DIGITS = 7;

/**
 * Draws every border once, however many regions share it. A dashed line drawn twice, from two neighbors, fills its own
 * gaps; and a line drawn once costs half.
 *
 * Borders digitized apart from one another stay apart: both are drawn.
 */
export function traceBorders(polygons: readonly PolygonRings[]): MultiLineString {
  const ends = new Map<string, Set<string>>();
  const positions = new Map<string, Position>();
  const connect = (from: string, to: string) => {
    const known = ends.get(from);
    if (known) known.add(to);
    else ends.set(from, new Set([to]));
  };
  for (const ring of polygons.flat()) {
    let before: string | null = null;
    for (const position of ring) {
      const key = keyOf(position);
      positions.set(key, position);
      if (before !== null && before !== key) {
        connect(before, key);
        connect(key, before);
      }
      before = key;
    }
  }
  return {
    type: 'MultiLineString',
    coordinates: chain(ends).map((keys) => keys.map((key) => positions.get(key)!)),
  };
}

function keyOf([longitude = 0, latitude = 0]: Position): string {
  return `${longitude.toFixed(DIGITS)} ${latitude.toFixed(DIGITS)}`;
}

/** Joins pieces into lines that run from junction to junction; what is left then are rings. */
function chain(ends: Map<string, Set<string>>): string[][] {
  const lines: string[][] = [];
  const take = (from: string, to: string) => {
    ends.get(from)!.delete(to);
    ends.get(to)!.delete(from);
  };
  const walk = (start: string, junctions: ReadonlySet<string>) => {
    for (let next = first(ends.get(start)!); next !== undefined; next = first(ends.get(start)!)) {
      const line = [start];
      for (let at = start; next !== undefined; next = first(ends.get(at)!)) {
        take(at, next);
        line.push(next);
        at = next;
        if (junctions.has(at)) break;
      }
      lines.push(line);
    }
  };
  const junctions = new Set([...ends].filter(([, to]) => to.size !== 2).map(([key]) => key));
  for (const key of junctions) walk(key, junctions);
  for (const key of ends.keys()) walk(key, junctions);
  return lines;
}

function first(keys: ReadonlySet<string>): string | undefined {
  return keys.values().next().value;
}
