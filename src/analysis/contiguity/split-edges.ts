import { buildPointGrid } from '../point-grid/point-grid';
import type { SnapIndex } from './snap-index';

/** An edge between two numbered vertices. */
export interface SnappedEdge {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts every edge at the vertices that lie on it within the snap distance, so that borders digitized with different
 * vertices fall into the same pieces.
 *
 * @param edges Edges per unit, shape `[n][k]`.
 * @returns     Pieces per unit in the same order.
 */
export function splitAtVertices(
  edges: readonly (readonly SnappedEdge[])[],
  index: SnapIndex,
  snapMeters: number,
): SnappedEdge[][] {
  const places = Array.from({ length: index.size() }, (_, id) => index.placeOf(id));
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const lengths = edges.flat().map(({ from, to }) => Math.hypot(xs[to]! - xs[from]!, ys[to]! - ys[from]!));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const grid = buildPointGrid(xs, ys, Math.max(meanLength, snapMeters));

  const split = ({ from, to }: SnappedEdge): SnappedEdge[] => {
    const dx = xs[to]! - xs[from]!;
    const dy = ys[to]! - ys[from]!;
    const length = Math.hypot(dx, dy);
    const stops: { id: number; along: number }[] = [];
    const centerX = xs[from]! + dx / 2;
    const centerY = ys[from]! + dy / 2;
    grid.forEachWithin(centerX, centerY, length / 2 + snapMeters, (id) => {
      if (id === from || id === to) return;
      const alongX = xs[id]! - xs[from]!;
      const alongY = ys[id]! - ys[from]!;
      const along = (alongX * dx + alongY * dy) / length;
      const aside = Math.abs(alongX * dy - alongY * dx) / length;
      if (aside <= snapMeters && along > 0 && along < length) stops.push({ id, along });
    });
    const ids = [from, ...stops.sort((a, b) => a.along - b.along).map(({ id }) => id), to];
    return ids.slice(1).map((id, i) => ({ from: ids[i]!, to: id }));
  };
  return edges.map((unit) => unit.flatMap(split));
}
