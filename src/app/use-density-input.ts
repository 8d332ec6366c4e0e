import { useMemo, useState } from 'react';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { District } from '@/domain/district/district';
import type { DensityMap } from '@/engine/density/density-maps';
import type { EngineView } from '@/engine/engine-view';
import type { RasterGrid } from '@/engine/density/raster-grid';
import type { DensityInput } from '@/layers/layer-input';

/** The view's density as layers draw it; the grid stays the same object while it is the same grid. */
export function useDensityInput(district: District, view: EngineView | null): DensityInput | null {
  const originMeters = useMemo(() => toLocalOrigin(district), [district]);
  const [keptGrid, keepGrid] = useState<RasterGrid | null>(null);
  const density = view?.density ?? null;
  const grid = density && keptGrid && isSameGrid(density.grid, keptGrid) ? keptGrid : (density?.grid ?? null);
  if (grid !== keptGrid && grid !== null) keepGrid(grid);
  return useMemo(() => {
    if (!view || !density?.picture || !grid) return null;
    const field = (part: NonNullable<DensityMap['comparison']>, all: number) => ({
      grid,
      originMeters,
      perSquareKilometer: part.values,
      bandwidthMeters: density.bandwidthMeters,
      drawn: part.points,
      all,
    });
    return {
      now: field(density.window, view.window.totals.total),
      before:
        density.comparison && view.comparison
          ? field(density.comparison, view.comparison.totals.total)
          : null,
      pictures: density.picture,
    };
  }, [view, density, grid, originMeters]);
}

/** The engine's local origin: the rounded middle of the district in its projection. */
function toLocalOrigin({
  projection,
  bbox: [west, south, east, north],
}: District): readonly [number, number] {
  const [x, y] = buildProjection(projection).toMeters((west + east) / 2, (south + north) / 2);
  return [Math.round(x), Math.round(y)];
}

function isSameGrid(a: RasterGrid, b: RasterGrid): boolean {
  return (
    a.west === b.west &&
    a.south === b.south &&
    a.cellMeters === b.cellMeters &&
    a.columns === b.columns &&
    a.rows === b.rows
  );
}
