import type { Point } from '../../geography';
import type { Water } from '../plan/draw-water';
import { EdgeIndex } from '../planar/edge-index';
import { boundsOf, containsPoint } from '../plane/ring';
import { distance, meet } from '../plane/vector';

/** The shores of all waters, islands' included, found by place. */
export class Shores {
  private readonly index = new EdgeIndex();
  private readonly segments: { readonly a: Point; readonly b: Point; readonly water: Water }[] = [];

  private readonly waters: readonly Water[];

  constructor(waters: readonly Water[]) {
    this.waters = waters;
    for (const water of waters) {
      for (const ring of [...water.shores, ...water.islands]) {
        ring.forEach((a, i) => {
          const b = ring[(i + 1) % ring.length]!;
          this.index.add(this.segments.length, a, b);
          this.segments.push({ a, b, water });
        });
      }
    }
  }

  /** Where `a`–`b` crosses shores, as fractions of its length. */
  crossings(a: Point, b: Point): { readonly t: number; readonly water: Water }[] {
    const found: { t: number; water: Water }[] = [];
    for (const id of this.index.near(a, b, 0)) {
      const segment = this.segments[id]!;
      const at = meet(a, b, segment.a, segment.b);
      if (at && at.t >= 0 && at.t < 1 && at.s >= 0 && at.s < 1) found.push({ t: at.t, water: segment.water });
    }
    return found;
  }

  /** True if some shore runs through the box of the ring. */
  isNear(ring: readonly Point[]): boolean {
    const { minX, minY, maxX, maxY } = boundsOf(ring);
    return [...this.index.near([minX, minY], [maxX, maxY], 0)].length > 0;
  }

  /** True if the ring lies in the water in part or whole. */
  touches(ring: readonly Point[]): boolean {
    return (
      ring.some((point, i) => this.crossings(point, ring[(i + 1) % ring.length]!).length > 0) ||
      this.waters.some((water) => isWet(water, ring[0]!))
    );
  }
}

/** True where a point lies in the water, not on an island. */
export function isWet({ shores, islands }: Water, point: Point): boolean {
  return [...shores, ...islands].filter((ring) => containsPoint(ring, point)).length % 2 === 1;
}

/** Distances along the line between which it runs over some water. */
export function wetSpans(line: readonly Point[], shores: Shores): [number, number][] {
  const crossings = new Map<Water, number[]>();
  let walked = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const step = distance(a, b);
    for (const { t, water } of shores.crossings(a, b)) {
      const own = crossings.get(water);
      if (own) own.push(walked + t * step);
      else crossings.set(water, [walked + t * step]);
    }
    walked += step;
  }
  return [...crossings].flatMap(([water, own]) => {
    const ends = [...(isWet(water, line[0]!) ? [0] : []), ...own.sort((p, q) => p - q)];
    if (ends.length % 2 === 1) ends.push(walked);
    return ends.flatMap((from, i): [number, number][] => (i % 2 === 0 ? [[from, ends[i + 1]!]] : []));
  });
}
