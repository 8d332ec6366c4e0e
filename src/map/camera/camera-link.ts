import type { Map as MapLibreMap } from 'maplibre-gl';

/** Maps that show the same place: whichever is moved, the others go with it. */
export interface CameraLink {
  /** A map that joins takes the camera of those that are there. Returns what lets it go its own way again. */
  readonly join: (map: LinkedMap) => () => void;
  /** Whether a map is only being brought along: its moves are not its user's. */
  readonly isBrought: (map: LinkedMap) => boolean;
}

type LinkedMap = Pick<
  MapLibreMap,
  'getCenter' | 'getZoom' | 'getBearing' | 'getPitch' | 'jumpTo' | 'on' | 'off'
>;

export function createCameraLink(): CameraLink {
  const maps = new Set<LinkedMap>();
  let leader: LinkedMap | null = null;

  return {
    join: (map) => {
      const bring = () => {
        if (leader) return;
        leader = map;
        for (const other of maps) if (other !== map) other.jumpTo(cameraOf(map));
        leader = null;
      };
      const [first] = maps;
      if (first) {
        leader = first;
        map.jumpTo(cameraOf(first));
        leader = null;
      }
      maps.add(map);
      map.on('move', bring);
      return () => {
        map.off('move', bring);
        maps.delete(map);
      };
    },
    isBrought: (map) => leader !== null && leader !== map,
  };
}

function cameraOf(map: LinkedMap) {
  return {
    center: map.getCenter(),
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
}
