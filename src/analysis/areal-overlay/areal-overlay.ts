import { boundsOf, polygonArea, polygonPerimeter, type MultiPolygon, type Polygon } from '../polygon/polygon';
import { indexShapes } from '../polygon/shape-index';
import { intersectShapes } from '../polygon-clipping/clip-shapes';
import { buildCheckpoint, type RunControl } from '../run-control';

/** One connected piece that two units have in common. */
export interface OverlayPiece {
  readonly polygon: Polygon;
  readonly areaSquareMeters: number;
  /** 2 area / perimeter: the width of a long strip. */
  readonly meanWidthMeters: number;
  /** A strip left by separate digitizing, not a real overlap. */
  readonly isSliver: boolean;
}

/** What unit `p` of the first net and unit `q` of the second have in common. */
export interface OverlayPair {
  readonly p: number;
  readonly q: number;
  readonly areaSquareMeters: number;
  readonly pieces: readonly OverlayPiece[];
}

/** Which pieces are slivers. */
export interface SliverRule {
  /** Narrower pieces are slivers; default 2 m. */
  readonly widthMeters?: number;
  /**
   * So are pieces below this share of both units and narrower than `smallWidthMeters`; default 1 % and 5 m. A share of 0
   * judges by width only.
   */
  readonly smallShare?: number;
  readonly smallWidthMeters?: number;
}

/** How two nets lie over each other. */
export interface ArealOverlay {
  /** Pairs with an area in common, by p, then q. */
  readonly pairs: readonly OverlayPair[];
  /** Own area of each unit, square meters. */
  readonly areasP: Float64Array;
  readonly areasQ: Float64Array;
}

/** Smaller pieces are rounding of shared borders, square meters. */
const LEAST_PIECE = 1e-6;

/**
 * Cuts two nets with each other: which units share ground, how much, in which pieces, and which of these are slivers.
 *
 * Only pairs whose bounding boxes meet are cut. Units of one net may overlap; each pair is judged by itself.
 *
 * @param netP Units in planar meters, one shape each.
 * @param netQ The same for the other net.
 * @throws `AbortError` where stopped.
 */
export function arealOverlay(
  netP: readonly MultiPolygon[],
  netQ: readonly MultiPolygon[],
  rule: SliverRule = {},
  control: RunControl = {},
): ArealOverlay {
  const checkpoint = buildCheckpoint(control);
  const areasP = Float64Array.from(netP, areaOf);
  const areasQ = Float64Array.from(netQ, areaOf);
  // A unit without a shape lies nowhere.
  const shaped = netQ.flatMap((shape, q) => (shape.length > 0 ? [q] : []));
  const tree = indexShapes(shaped.map((q) => netQ[q]!));
  const pairs: OverlayPair[] = [];
  netP.forEach((shape, p) => {
    checkpoint(p / netP.length);
    if (!tree || shape.length === 0) return;
    const { west, south, east, north } = boundsOf(shape);
    for (const found of tree.search(west, south, east, north).sort((a, b) => a - b)) {
      const q = shaped[found]!;
      const judge = { rule, areaP: areasP[p]!, areaQ: areasQ[q]! };
      const pieces = intersectShapes(shape, netQ[q]!)
        .map((polygon) => toPiece(polygon, judge))
        .filter(({ areaSquareMeters }) => areaSquareMeters > LEAST_PIECE);
      if (pieces.length > 0)
        pairs.push({ p, q, pieces, areaSquareMeters: sumOf(pieces, (piece) => piece.areaSquareMeters) });
    }
  });
  checkpoint(1);
  return { pairs, areasP, areasQ };
}

function areaOf(shape: MultiPolygon): number {
  return sumOf(shape, polygonArea);
}

interface Judging {
  readonly rule: SliverRule;
  readonly areaP: number;
  readonly areaQ: number;
}

function toPiece(polygon: Polygon, { rule, areaP, areaQ }: Judging): OverlayPiece {
  const { widthMeters = 2, smallShare = 0.01, smallWidthMeters = 5 } = rule;
  const areaSquareMeters = polygonArea(polygon);
  const meanWidthMeters = (2 * areaSquareMeters) / polygonPerimeter(polygon);
  const isSmall = areaSquareMeters < smallShare * Math.min(areaP, areaQ);
  const isSliver = meanWidthMeters < widthMeters || (isSmall && meanWidthMeters < smallWidthMeters);
  return { polygon, areaSquareMeters, meanWidthMeters, isSliver };
}

/** The areas in common as a full table for `vMeasure`: rows are units of the first net. Slivers can be left out. */
export function overlayTable(
  { pairs, areasP, areasQ }: ArealOverlay,
  { withSlivers = true }: { withSlivers?: boolean } = {},
): { rows: number; columns: number; weights: Float64Array } {
  const weights = new Float64Array(areasP.length * areasQ.length);
  for (const { p, q, pieces } of pairs) {
    const counted = withSlivers ? pieces : pieces.filter((piece) => !piece.isSliver);
    weights[p * areasQ.length + q] = sumOf(counted, (piece) => piece.areaSquareMeters);
  }
  return { rows: areasP.length, columns: areasQ.length, weights };
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
