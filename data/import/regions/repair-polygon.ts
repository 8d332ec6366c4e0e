import type { Position } from 'geojson';
import { cutOutLoops } from './cut-out-loops';
import { indexPolygon, type IndexedPolygon } from './polygon-index';

export type RingFault =
  'unclosed' | 'repeated-vertices' | 'degenerate-ring' | 'hole-outside' | 'touches-itself' | 'tiny-loop';

export interface RepairedPolygon {
  /** Outer ring counter-clockwise, holes clockwise, closed, two numbers a position. Empty where nothing is left. */
  readonly rings: Position[][];
  /** What was put right, without effect on what lies inside. */
  readonly faults: ReadonlySet<RingFault>;
  /** Where the outline crosses itself in earnest; `null` where it does not. */
  readonly crossing: Position | null;
}

/**
 * Puts harmless faults of a polygon right: rings left open, vertices repeated, rings of no area, wrong winding, holes
 * outside, loops of next to no area. What crosses itself in earnest is left as it is and told.
 *
 * @param rings Longitude and latitude in degrees, finite.
 */
export function repairPolygon(rings: readonly (readonly Position[])[]): RepairedPolygon {
  const faults = new Set<RingFault>();
  let crossing: Position | null = null;
  const sound = rings.flatMap((ring, i) => {
    const closed = closeRing(ring, faults);
    if (closed.length < 4 || signedArea(closed) === 0) {
      faults.add('degenerate-ring');
      return [];
    }
    const cut = cutOutLoops(closed);
    if (cut.touches) faults.add('touches-itself');
    if (cut.loops > 0) faults.add('tiny-loop');
    crossing ??= cut.crossing;
    return [wind(cut.ring, i === 0)];
  });
  const [outer, ...holes] = sound;
  // Without its first ring nothing says what the others are holes of.
  if (!outer || signedArea(outer) < 0) return { rings: [], faults, crossing };
  const body = indexPolygon([outer]);
  const inner = holes.filter((hole) => isInside(body, hole));
  if (inner.length < holes.length) faults.add('hole-outside');
  return { rings: [outer, ...inner], faults, crossing };
}

function closeRing(ring: readonly Position[], faults: Set<RingFault>): Position[] {
  const positions = ring.map(([x, y]) => [x!, y!]);
  const distinct = positions.filter(
    ([x, y], i) => i === 0 || x !== positions[i - 1]![0] || y !== positions[i - 1]![1],
  );
  if (distinct.length < positions.length) faults.add('repeated-vertices');
  const first = distinct[0];
  const last = distinct.at(-1);
  if (!first || !last) return distinct;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    faults.add('unclosed');
    distinct.push([first[0]!, first[1]!]);
  }
  return distinct;
}

function wind(ring: Position[], counterClockwise: boolean): Position[] {
  return signedArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

function signedArea(ring: readonly Position[]): number {
  const [originX, originY] = ring[0]!;
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!;
    const [x1, y1] = ring[i]!;
    twice += (x0! - originX!) * (y1! - originY!) - (x1! - originX!) * (y0! - originY!);
  }
  return twice / 2;
}

/** A hole is inside where most of its vertices are: single ones may stand on the outline. */
function isInside(outer: IndexedPolygon, hole: readonly Position[]): boolean {
  const step = Math.max(1, Math.floor(hole.length / 16));
  const probes = hole.filter((_, i) => i % step === 0);
  return probes.filter(([x, y]) => outer.contains(x!, y!)).length * 2 >= probes.length;
}
