import { openRing, type MultiPolygon } from '../polygon/polygon';
import { buildSnapIndex } from './snap-index';
import { weightsFromLists, type SpatialWeights } from './spatial-weights';
import { splitAtVertices, type SnappedEdge } from './split-edges';

export const CONTIGUITY_RULES = ['queen', 'rook'] as const;
/** `queen`: a shared point suffices; `rook`: a shared edge of positive length is needed. */
export type ContiguityRule = (typeof CONTIGUITY_RULES)[number];

/** How borders are compared. */
export interface ContiguityOptions {
  readonly rule: ContiguityRule;
  /** Vertices this close count as one; 0.5 m suits surveyed grids. */
  readonly snapMeters?: number;
  /**
   * Whether a vertex that lies on a neighbor's edge, where that neighbor has no vertex, touches it. Needed where borders
   * were digitized apart; without it only shared vertices count.
   */
  readonly joinTJunctions?: boolean;
}

export const DEFAULT_SNAP_METERS = 0.5;

/**
 * Neighbors by shared borders.
 *
 * Rook without T-junctions wants two shared vertices with a common stretch of border between them; the stretch may have
 * more vertices on one side.
 *
 * @param units Shapes in planar meters, shape `[n]`.
 * @returns     Weights 1, symmetric, self not included.
 */
export function contiguityWeights(
  units: readonly MultiPolygon[],
  options: ContiguityOptions,
): SpatialWeights {
  const { rule, snapMeters = DEFAULT_SNAP_METERS, joinTJunctions = false } = options;
  const index = buildSnapIndex(snapMeters);
  const edges = units.map((unit) => snappedEdges(unit, index.idOf));
  const split = rule === 'rook' || joinTJunctions ? splitAtVertices(edges, index, snapMeters) : edges;
  const own = edges.map(verticesOf);
  const vertices = joinTJunctions ? split.map(verticesOf) : own;
  const neighbors = units.map(() => new Set<number>());
  const link = (i: number, j: number) => {
    neighbors[i]!.add(j);
    neighbors[j]!.add(i);
  };
  if (rule === 'queen') forEachSharing(vertices, link);
  else {
    forEachSharing(split.map(edgeKeys), (i, j) => {
      if (joinTJunctions || sharesTwo(own[i]!, own[j]!)) link(i, j);
    });
  }
  return weightsFromLists(neighbors.map((set) => Array.from(set).sort((a, b) => a - b)));
}

function snappedEdges(unit: MultiPolygon, idOf: (x: number, y: number) => number): SnappedEdge[] {
  return unit.flatMap((polygon) =>
    polygon.flatMap((ring) => {
      const ids = openRing(ring).map(([x, y]) => idOf(x, y));
      return ids.flatMap((from, i) => {
        const to = ids[(i + 1) % ids.length]!;
        return from === to ? [] : { from, to };
      });
    }),
  );
}

function verticesOf(edges: readonly SnappedEdge[]): Set<number> {
  return new Set(edges.flatMap(({ from, to }) => [from, to]));
}

function edgeKeys(edges: readonly SnappedEdge[]): Set<string> {
  return new Set(edges.map(({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`)));
}

/** Calls `link` for each pair of units that have a key in common; a pair may come more than once. */
function forEachSharing<Key>(keys: readonly ReadonlySet<Key>[], link: (i: number, j: number) => void): void {
  const holders = new Map<Key, number[]>();
  keys.forEach((set, unit) => {
    for (const key of set) {
      const others = holders.get(key);
      if (!others) holders.set(key, [unit]);
      else {
        for (const other of others) link(other, unit);
        others.push(unit);
      }
    }
  });
}

function sharesTwo(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const vertex of a) if (b.has(vertex) && ++shared === 2) return true;
  return false;
}
