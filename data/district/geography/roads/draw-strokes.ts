import type { PlanarMap } from '../planar/planar-map';
import type { Trunk } from '../plan/draw-plan';
import type { LineClass, PlanLine } from '../plan/plan-line';
import { directionOf, dot } from '../plane/vector';

/** Edges of one class that run on into one another: a street as one would walk it. */
export interface Stroke {
  readonly class: LineClass;
  /** The plan's line with a name, where the stroke is one. */
  readonly line: PlanLine;
  readonly halves: readonly number[];
}

const STRAIGHT_COSINE = Math.cos(0.55);

/** Joins the map's edges into strokes, each edge in one. Borders and the rim are no streets. */
export function drawStrokes({ map, lines }: Trunk): Stroke[] {
  const partner = pairEdges(map, lines);
  const used = new Uint8Array(map.edgeCount);
  const strokes: Stroke[] = [];
  for (let edge = 0; edge < map.edgeCount; edge++) {
    const line = lines[map.line(2 * edge)]!;
    if (used[edge] === 1 || line.class === 'border' || line.class === 'rim') continue;
    const first = startOf(2 * edge, partner);
    const halves: number[] = [];
    let at = first;
    do {
      used[at >> 1] = 1;
      halves.push(at);
      at = partner.get(at) ?? -1;
    } while (at !== -1 && at !== first && used[at >> 1] === 0);
    strokes.push({ class: line.class, line: lines[map.line(halves[0]!)]!, halves });
  }
  return strokes;
}

/** Walks back to where a stroke begins; round a ring, back to the start. */
function startOf(half: number, partner: ReadonlyMap<number, number>): number {
  let back = half ^ 1;
  for (;;) {
    const further = partner.get(back);
    if (further === undefined) return back ^ 1;
    if (further === (half ^ 1)) return half;
    back = further;
  }
}

/** For every half-edge, the one its street goes on with, if it does. */
function pairEdges(map: PlanarMap, lines: readonly PlanLine[]): Map<number, number> {
  const partner = new Map<number, number>();
  for (let vertex = 0; vertex < map.vertexCount; vertex++) {
    const star = map.star(vertex);
    if (star.length === 2) {
      partner.set(star[0]! ^ 1, star[1]!);
      partner.set(star[1]! ^ 1, star[0]!);
      continue;
    }
    const free = new Set(star);
    const pairs = star
      .flatMap((a, i) => star.slice(i + 1).map((b) => ({ a, b, fit: fitOf(map, lines, a, b) })))
      .filter(({ fit }) => fit > 0)
      .sort((p, q) => q.fit - p.fit);
    for (const { a, b } of pairs) {
      if (!free.has(a) || !free.has(b)) continue;
      free.delete(a);
      free.delete(b);
      partner.set(a ^ 1, b);
      partner.set(b ^ 1, a);
    }
  }
  return partner;
}

/** How well two half-edges that leave a vertex make one street: 0 for not at all. */
function fitOf(map: PlanarMap, lines: readonly PlanLine[], a: number, b: number): number {
  const [lineA, lineB] = [lines[map.line(a)]!, lines[map.line(b)]!];
  if (lineA.id === lineB.id) return 4 + straightness(map, a, b);
  if (lineA.class !== lineB.class || lineA.name !== null || lineB.name !== null) return 0;
  const straight = straightness(map, a, b);
  return straight > STRAIGHT_COSINE ? straight : 0;
}

function straightness(map: PlanarMap, a: number, b: number): number {
  const [at, tipA, tipB] = [map.origin(a), map.origin(a ^ 1), map.origin(b ^ 1)].map((vertex) =>
    map.point(vertex),
  );
  return -dot(directionOf(at!, tipA!), directionOf(at!, tipB!));
}
