import { boundsOf, openRing, type Bounds, type MultiPolygon, type Ring } from './polygon';
import { slabHeights, xAt, type UpwardEdge } from './upward-edge';

/**
 * Called with each piece of the plane that some shape covers.
 *
 * @param counts How many shapes of each group cover it; reused, so read before returning.
 */
export type StackVisitor = (counts: Uint32Array, areaSquareMeters: number) => void;

/** A polygon of one shape; shapes and groups are numbered through. */
interface Part {
  readonly rings: readonly Ring[];
  readonly bounds: Bounds;
  readonly shape: number;
  readonly group: number;
}

/** Non-horizontal edges of one tile, lower end first. */
interface TileEdge extends UpwardEdge {
  /** Number of its part among the tile's. */
  readonly part: number;
  /** Where it is at the bottom and at the top of the slab under way, added up. */
  place: number;
}

export interface StackOptions {
  /** Number of a group: pieces that none of its shapes covers are not told. */
  readonly within?: number;
}

/** Tiles hold about this many edges: cost grows with the square of it within a tile. */
const EDGES_A_TILE = 24;
const MAX_TILES = 1_000_000;

/**
 * Measures how shapes lie over one another, without building outlines.
 *
 * The plane is cut into tiles, and each tile at the height of every vertex and every crossing of edges. Within such a slab
 * no edges cross, so each piece between two of them is a trapezoid that is wholly in or out of each shape. Nothing has to
 * be joined up again: shared edges, touching corners and repeated vertices do no harm. A polygon is read by the even-odd
 * rule; the polygons of a shape are united.
 *
 * @param groups Shapes by group, planar meters: cameras, buildings and the district, for instance.
 */
export function stackAreas(
  groups: readonly (readonly MultiPolygon[])[],
  visit: StackVisitor,
  options: StackOptions = {},
): void {
  const steps = stackAreasInSteps(groups, visit, options);
  while (!steps.next().done);
}

/** As `stackAreas`, column by column: between two steps the caller may let others have their turn. Yields the share done. */
export function* stackAreasInSteps(
  groups: readonly (readonly MultiPolygon[])[],
  visit: StackVisitor,
  { within }: StackOptions = {},
): Generator<number, void, void> {
  const whole = boundsOf((within === undefined ? groups : [groups[within]!]).flat(2));
  const parts = cutParts(partsOf(groups), whole);
  if (parts.length === 0) return;
  const shapeCount = groups.reduce((sum, shapes) => sum + shapes.length, 0);
  const tally: Tally = {
    counts: new Uint32Array(groups.length),
    covers: new Uint32Array(shapeCount),
    crossing: [],
    visit: within === undefined ? visit : (counts, area) => counts[within]! > 0 && visit(counts, area),
  };
  const { columns, rows } = tilingOf(parts, whole);
  const width = (whole.east - whole.west) / columns;
  const height = (whole.north - whole.south) / rows;
  for (let column = 0; column < columns; column++) {
    yield column / columns;
    const west = whole.west + column * width;
    const east = column === columns - 1 ? whole.east : west + width;
    const inColumn = cutParts(parts, { west, east, south: -Infinity, north: Infinity });
    for (let row = 0; row < rows; row++) {
      const south = whole.south + row * height;
      const north = row === rows - 1 ? whole.north : south + height;
      const inTile = cutParts(inColumn, { west, east, south, north });
      if (within !== undefined && !inTile.some(({ group }) => group === within)) continue;
      measureTile(inTile, { x: west, y: south }, tally);
    }
  }
}

function partsOf(groups: readonly (readonly MultiPolygon[])[]): Part[] {
  let shape = -1;
  return groups.flatMap((shapes, group) =>
    shapes.flatMap((polygons) => {
      shape++;
      return polygons.map((rings) => ({
        rings: rings.map(openRing),
        bounds: boundsOf([rings]),
        shape,
        group,
      }));
    }),
  );
}

function tilingOf(parts: readonly Part[], whole: Bounds): { columns: number; rows: number } {
  const edges = parts.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ring.length, 0), 0);
  const tiles = Math.min(MAX_TILES, Math.max(1, edges / EDGES_A_TILE));
  const width = Math.max(whole.east - whole.west, 1e-9);
  const height = Math.max(whole.north - whole.south, 1e-9);
  const columns = Math.min(Math.ceil(Math.sqrt((tiles * width) / height)), Math.ceil(tiles));
  return { columns, rows: Math.max(1, Math.ceil(tiles / columns)) };
}

/** The parts that reach into a tile, cut to it. */
function cutParts(parts: readonly Part[], tile: Bounds): Part[] {
  const cut: Part[] = [];
  for (const part of parts) {
    const { west, east, south, north } = part.bounds;
    if (east <= tile.west || west >= tile.east || north <= tile.south || south >= tile.north) continue;
    const isInside = west >= tile.west && east <= tile.east && south >= tile.south && north <= tile.north;
    if (isInside) cut.push(part);
    else {
      const rings = part.rings.map((ring) => cutRing(ring, tile)).filter((ring) => ring.length > 2);
      if (rings.length > 0) cut.push({ ...part, rings, bounds: boundsOf([rings]) });
    }
  }
  return cut;
}

/** Sutherland and Hodgman; bridges along the sides of the tile run there and back and enclose nothing. */
function cutRing(ring: Ring, { west, east, south, north }: Bounds): Ring {
  let cut = ring;
  if (west > -Infinity) cut = cutSide(cut, 0, west, 1);
  if (east < Infinity) cut = cutSide(cut, 0, east, -1);
  if (south > -Infinity) cut = cutSide(cut, 1, south, 1);
  if (north < Infinity) cut = cutSide(cut, 1, north, -1);
  return cut;
}

function cutSide(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const kept: (readonly [number, number])[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const before = ring[j]!;
    const current = ring[i]!;
    const beforeIn = (before[axis] - limit) * sign >= 0;
    const currentIn = (current[axis] - limit) * sign >= 0;
    if (beforeIn !== currentIn) {
      const t = (limit - before[axis]) / (current[axis] - before[axis]);
      const other = before[1 - axis]! + t * (current[1 - axis]! - before[1 - axis]!);
      kept.push(axis === 0 ? [limit, other] : [other, limit]);
    }
    if (currentIn) kept.push(current);
  }
  return kept;
}

interface Tally {
  /** Shapes of each group over the piece. */
  readonly counts: Uint32Array;
  /** Parts of each shape over the piece. */
  readonly covers: Uint32Array;
  /** Edges that reach through the slab under way, from west to east; kept for its room. */
  readonly crossing: TileEdge[];
  readonly visit: StackVisitor;
}

function measureTile(parts: readonly Part[], origin: { x: number; y: number }, tally: Tally): void {
  const edges = edgesOf(parts, origin);
  const cuts = slabHeights(edges);
  const isOpen = new Uint8Array(parts.length);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const height = cuts[i + 1]! - cuts[i]!;
    crossSlab(edges, cuts[i]!, cuts[i + 1]!, tally.crossing);
    measureSlab({ parts, isOpen, height }, tally);
  }
}

function edgesOf(parts: readonly Part[], { x, y }: { x: number; y: number }): TileEdge[] {
  const edges: TileEdge[] = [];
  parts.forEach(({ rings }, part) => {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const a = ring[j]!;
        const b = ring[i]!;
        if (a[1] === b[1]) continue;
        const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
        edges.push({ x0: low[0] - x, y0: low[1] - y, x1: high[0] - x, y1: high[1] - y, part, place: 0 });
      }
    }
  });
  return edges;
}

/** Fills `crossing` with the edges that reach through a slab, in order. */
function crossSlab(edges: readonly TileEdge[], bottom: number, top: number, crossing: TileEdge[]): void {
  crossing.length = 0;
  for (const edge of edges) {
    if (edge.y0 > bottom || edge.y1 < top) continue;
    edge.place = xAt(edge, bottom) + xAt(edge, top);
    let at = crossing.length;
    crossing.push(edge);
    for (; at > 0 && crossing[at - 1]!.place > edge.place; at--) crossing[at] = crossing[at - 1]!;
    crossing[at] = edge;
  }
}

interface Slab {
  readonly parts: readonly Part[];
  /** By part; all 0 between slabs. */
  readonly isOpen: Uint8Array;
  readonly height: number;
}

function measureSlab({ parts, isOpen, height }: Slab, { counts, covers, crossing, visit }: Tally): void {
  let open = 0;
  counts.fill(0);
  for (let i = 0; i < crossing.length; i++) {
    const { part, place } = crossing[i]!;
    const { shape, group } = parts[part]!;
    if (isOpen[part] === 1) {
      isOpen[part] = 0;
      open--;
      if (--covers[shape]! === 0) counts[group]!--;
    } else {
      isOpen[part] = 1;
      open++;
      if (covers[shape]!++ === 0) counts[group]!++;
    }
    const right = crossing[i + 1];
    if (right && open > 0 && right.place > place) visit(counts, ((right.place - place) / 2) * height);
  }
  if (open === 0) return;
  // Rounding left an edge without its partner.
  isOpen.fill(0);
  for (const { shape } of parts) covers[shape] = 0;
}
