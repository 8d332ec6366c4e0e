import type { PlanarMap } from '../planar/planar-map';
import { distance } from '../plane/vector';

/** Groups of faces and the lengths of their common borders. */
export interface Borders {
  /** Meters of border between two groups, by neighbor. */
  readonly of: (group: number) => ReadonlyMap<number, number>;
  /** Meters of border with anything else. */
  readonly perimeter: (group: number) => number;
}

/** Measures the borders of groups; `-1` is everything outside. Groups are numbered from 0. */
export function measureBorders(map: PlanarMap, groupOf: (face: number) => number): Borders {
  const shared: Map<number, number>[] = [];
  const perimeters: number[] = [];
  for (let edge = 0; edge < map.edgeCount; edge++) {
    const a = groupOf(map.face(2 * edge));
    const b = groupOf(map.face(2 * edge + 1));
    if (a === b) continue;
    const length = distance(map.point(map.origin(2 * edge)), map.point(map.origin(2 * edge + 1)));
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (own < 0) continue;
      const borders = (shared[own] ??= new Map<number, number>());
      borders.set(other, (borders.get(other) ?? 0) + length);
      perimeters[own] = (perimeters[own] ?? 0) + length;
    }
  }
  return {
    of: (group) => shared[group] ?? new Map<number, number>(),
    perimeter: (group) => perimeters[group] ?? 0,
  };
}
