import type { Point } from '../../geography';
import type { PlanarMap } from '../planar/planar-map';
import { containsPoint, signedArea } from '../plane/ring';

/** An outer ring with its holes, as vertices of the map. */
export interface Outline {
  readonly outer: readonly number[];
  readonly holes: readonly (readonly number[])[];
}

/**
 * The outlines of groups of faces. Every ring is simple; neighbors name the same vertices along a common border.
 *
 * @param groupOf Group of a face, from 0; negative for none.
 * @returns       By group; largest outline first.
 */
export function traceOutlines(map: PlanarMap, groupOf: (face: number) => number): Outline[][] {
  const rings: number[][][] = [];
  const done = new Uint8Array(2 * map.edgeCount);
  for (let half = 0; half < 2 * map.edgeCount; half++) {
    const group = groupOf(map.face(half));
    if (done[half] === 1 || group < 0 || groupOf(map.face(half ^ 1)) === group) continue;
    const ring: number[] = [];
    let at = half;
    do {
      done[at] = 1;
      ring.push(map.origin(at));
      at = map.next(at);
      while (groupOf(map.face(at ^ 1)) === group) at = map.next(at ^ 1);
    } while (at !== half);
    (rings[group] ??= []).push(...splitAtRepeats(ring));
  }
  return rings.map((own) => nestRings(map, own));
}

/** A ring that passes a vertex twice is two rings that touch there. */
function splitAtRepeats(ring: readonly number[]): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  const place = new Map<number, number>();
  for (const vertex of ring) {
    const before = place.get(vertex);
    if (before !== undefined) {
      const loop = path.splice(before);
      for (const left of loop) place.delete(left);
      rings.push(loop);
    }
    place.set(vertex, path.length);
    path.push(vertex);
  }
  rings.push(path);
  return rings;
}

function nestRings(map: PlanarMap, rings: readonly number[][]): Outline[] {
  const points = (ring: readonly number[]): Point[] => ring.map((vertex) => map.point(vertex));
  const areas = new Map(rings.map((ring) => [ring, signedArea(points(ring))]));
  const outers = rings.filter((ring) => areas.get(ring)! > 0).sort((a, b) => areas.get(b)! - areas.get(a)!);
  const holes = rings.filter((ring) => areas.get(ring)! < 0);
  const homeOf = (hole: readonly number[]): number => {
    const inside = outers.map((outer) => containsPoint(points(outer), middle(points(hole))));
    return inside.lastIndexOf(true);
  };
  const homes = holes.map(homeOf);
  return outers.map((outer, i) => ({ outer, holes: holes.filter((_, k) => homes[k] === i) }));
}

/** A point of the hole's boundary that is no vertex, so that touching vertices do not matter. */
function middle(ring: readonly Point[]): Point {
  return [(ring[0]![0] + ring[1]![0]) / 2, (ring[0]![1] + ring[1]![1]) / 2];
}
