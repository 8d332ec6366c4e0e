import { useEffect, useMemo, useState } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapPart } from '../style/compose-map';
import { buildSeamGuard, placesAlong } from './seam-guard';
import type { GuardPlace } from './seam-guard';
import type { MapSeams } from './seams';

const NO_PLACES: readonly GuardPlace[] = [];

/** What keeps the seams free of names wherever the map stands; `null` without seams. */
export function useSeamGuard(map: MapLibreMap | null, seams: MapSeams): MapPart | null {
  const [places, setPlaces] = useState(NO_PLACES);
  const hasSeams = seams.vertical.length + seams.horizontal.length > 0;
  useEffect(() => {
    if (!map || !hasSeams) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      setPlaces(
        placesAlong(seams, { width, height }).map(({ axis, x, y }) => {
          const { lng, lat } = map.unproject([x, y]);
          return { axis, position: [lng, lat] as const };
        }),
      );
    };
    look();
    map.on('moveend', look);
    map.on('resize', look);
    return () => {
      map.off('moveend', look);
      map.off('resize', look);
    };
  }, [map, seams, hasSeams]);
  return useMemo(() => (hasSeams && places.length > 0 ? buildSeamGuard(places) : null), [hasSeams, places]);
}
