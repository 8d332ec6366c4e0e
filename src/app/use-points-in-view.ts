import { useEffect, useState } from 'react';
import type { PointsInView } from '@/layers/layer-input';
import { MOST_POINTS, POINTS_COARSEST_METERS_PER_PIXEL } from '@/layers/point-limits';
import type { MapView } from '@/map/map-events';
import { useIncidentView } from '@/panels/incident-view';
import type { LayerListRow } from '@/panels/layer-view';
import type { Camera } from '@/scene/scene';

/** Far from the ground dots hide what density shows: there only a few are drawn. */
const MOST_POINTS_AFAR = 1_200;
const EARTH_METERS_PER_PIXEL = 40_075_016.7 / 512;

/** The incidents inside the map's view, newest first, while a shown layer draws them. */
export function usePointsInView(rows: readonly LayerListRow[], mapView: MapView | null): PointsInView | null {
  const { engine, query, revision } = useIncidentView();
  const [points, setPoints] = useState<PointsInView | null>(null);
  const wanted = rows.some(
    ({ module, row, state }) =>
      state.visible && module.needs(row.key, module.settings.parse(state.settings)).points === true,
  );
  const bbox = mapView?.bbox ?? null;
  const limit =
    mapView && metersPerPixel(mapView.camera) <= POINTS_COARSEST_METERS_PER_PIXEL
      ? MOST_POINTS
      : MOST_POINTS_AFAR;
  const key = JSON.stringify([query, bbox, revision, limit]);

  useEffect(() => {
    if (!wanted || !bbox || revision === 0) return;
    let current = true;
    engine.points({ query, bbox, limit }).then(
      (found) => {
        if (found === 'superseded' || !current) return;
        const { positions, ids, flags, matched } = found;
        setPoints({ positions, rowIds: ids, flags, matched });
      },
      (error: unknown) => console.error('The points in view could not be read.', error),
    );
    return () => {
      current = false;
    };
    // `key` says all that query, bbox, revision and limit do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, wanted, key]);

  return wanted ? points : null;
}

function metersPerPixel({ latitude, zoom }: Camera): number {
  return (EARTH_METERS_PER_PIXEL * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}
