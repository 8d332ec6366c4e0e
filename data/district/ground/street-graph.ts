import type { Point } from '../geography';
import { buildCellIndex } from './cell-index';
import type { Ground } from './ground';

/** Streets as a graph: nodes where they meet, bend or end, links the straight pieces between. */
export interface StreetGraph {
  readonly nodes: readonly Point[];
  /** Links of each node, both ways. */
  readonly links: readonly (readonly Link[])[];
}

export interface Link {
  readonly to: number;
  readonly lengthMeters: number;
  /** Index into the ground's ways. */
  readonly way: number;
}

/** Ends that stop this short of another street meet it. */
const SNAP_METERS = 1.5;

interface Segment {
  readonly way: number;
  readonly a: Point;
  readonly b: Point;
}

/** Cuts all streets but expressways where they cross or touch, and joins them there. */
export function buildStreetGraph(ground: Ground): StreetGraph {
  const segments: Segment[] = ground.ways.flatMap(({ class: streetClass, line }, way) =>
    streetClass === 'express' ? [] : line.slice(1).map((b, i) => ({ way, a: line[i]!, b })),
  );
  const cuts = findCuts(segments);
  const nodes: Point[] = [];
  const links: Link[][] = [];
  const nodeAt = buildNodeFinder(nodes, links);
  segments.forEach(({ way, a, b }, s) => {
    const stops = [0, ...cuts[s]!.sort((p, q) => p - q), 1];
    let previous = -1;
    for (const along of stops) {
      const node = nodeAt([a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along]);
      if (previous >= 0 && node !== previous) join(links, nodes, previous, node, way);
      previous = node;
    }
  });
  return { nodes, links };
}

/** Where along each segment (0 to 1) another street crosses or touches it. */
function findCuts(segments: readonly Segment[]): number[][] {
  const cuts = segments.map((): number[] => []);
  const index = buildCellIndex(
    segments.map(({ a, b }) => [
      Math.min(a[0], b[0]) - SNAP_METERS,
      Math.min(a[1], b[1]) - SNAP_METERS,
      Math.max(a[0], b[0]) + SNAP_METERS,
      Math.max(a[1], b[1]) + SNAP_METERS,
    ]),
    60,
  );
  segments.forEach((p, i) => {
    const box = [
      Math.min(p.a[0], p.b[0]),
      Math.min(p.a[1], p.b[1]),
      Math.max(p.a[0], p.b[0]),
      Math.max(p.a[1], p.b[1]),
    ] as const;
    for (const j of index.within(box)) {
      const q = segments[j]!;
      if (q.way === p.way) continue;
      for (const end of [q.a, q.b]) {
        const along = touches(p, end);
        if (along !== null) cuts[i]!.push(along);
      }
      const along = crosses(p, q);
      if (along !== null) cuts[i]!.push(along);
    }
  });
  return cuts;
}

/** How far along `p` a point lies that is on it, within the snap; `null` elsewhere. */
function touches({ a, b }: Segment, [x, y]: Point): number | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return null;
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / length2;
  if (along <= 0 || along >= 1) return null;
  return Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y) <= SNAP_METERS ? along : null;
}

/** How far along `p` it crosses `q`; `null` where it does not. */
function crosses(p: Segment, q: Segment): number | null {
  const [px, py] = [p.b[0] - p.a[0], p.b[1] - p.a[1]];
  const [qx, qy] = [q.b[0] - q.a[0], q.b[1] - q.a[1]];
  const cross = px * qy - py * qx;
  if (Math.abs(cross) < 1e-9) return null;
  const [ox, oy] = [q.a[0] - p.a[0], q.a[1] - p.a[1]];
  const along = (ox * qy - oy * qx) / cross;
  const other = (ox * py - oy * px) / cross;
  return along > 0 && along < 1 && other >= 0 && other <= 1 ? along : null;
}

/** Gives the node at a point, a new one if none is within the snap. */
function buildNodeFinder(nodes: Point[], links: Link[][]): (point: Point) => number {
  const cells = new Map<string, number[]>();
  const cell = (value: number) => Math.floor(value / SNAP_METERS);
  return (point) => {
    const [i, j] = [cell(point[0]), cell(point[1])];
    for (let di = -1; di <= 1; di++)
      for (let dj = -1; dj <= 1; dj++)
        for (const node of cells.get(`${i + di} ${j + dj}`) ?? []) {
          const [x, y] = nodes[node]!;
          if (Math.hypot(x - point[0], y - point[1]) <= SNAP_METERS) return node;
        }
    const node = nodes.length;
    nodes.push(point);
    links.push([]);
    const key = `${i} ${j}`;
    cells.set(key, [...(cells.get(key) ?? []), node]);
    return node;
  };
}

function join(links: Link[][], nodes: readonly Point[], a: number, b: number, way: number): void {
  if (links[a]!.some(({ to }) => to === b)) return;
  const lengthMeters = Math.hypot(nodes[a]![0] - nodes[b]![0], nodes[a]![1] - nodes[b]![1]);
  links[a]!.push({ to: b, lengthMeters, way });
  links[b]!.push({ to: a, lengthMeters, way });
}

/**
 * The shortest way between two nodes.
 *
 * @param reachMeters Longer ways are not looked for.
 * @returns           Nodes from `from` to `to`; `null` where none is within reach.
 */
export function shortestPath(
  { nodes, links }: StreetGraph,
  from: number,
  to: number,
  reachMeters: number,
): number[] | null {
  const distances = new Map([[from, 0]]);
  const before = new Map<number, number>();
  const open = [from];
  const done = new Set<number>();
  const [goalX, goalY] = nodes[to]!;
  const guess = (node: number) =>
    distances.get(node)! + Math.hypot(nodes[node]![0] - goalX, nodes[node]![1] - goalY);
  while (open.length > 0) {
    let best = 0;
    for (let i = 1; i < open.length; i++) if (guess(open[i]!) < guess(open[best]!)) best = i;
    const [node] = open.splice(best, 1) as [number];
    if (node === to) return trace(before, from, to);
    if (done.has(node)) continue;
    done.add(node);
    for (const link of links[node]!) {
      const distance = distances.get(node)! + link.lengthMeters;
      if (distance > reachMeters || distance >= (distances.get(link.to) ?? Infinity)) continue;
      distances.set(link.to, distance);
      before.set(link.to, node);
      open.push(link.to);
    }
  }
  return null;
}

function trace(before: ReadonlyMap<number, number>, from: number, to: number): number[] {
  const path = [to];
  for (let node = to; node !== from; path.push(node)) node = before.get(node)!;
  return path.reverse();
}
