import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useSyncExternalStore } from 'react';

/** A plain value read off the map, kept up while the camera moves. `read` must give equal values for equal views. */
export function useMapState<Value extends string | number | boolean>(
  map: MapLibreMap,
  read: (map: MapLibreMap) => Value,
): Value {
  const subscribe = useCallback(
    (changed: () => void) => {
      map.on('move', changed);
      map.on('resize', changed);
      return () => {
        map.off('move', changed);
        map.off('resize', changed);
      };
    },
    [map],
  );
  return useSyncExternalStore(subscribe, () => read(map));
}
