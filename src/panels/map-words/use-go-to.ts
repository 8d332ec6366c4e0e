import { useDistrict } from '@/client/district/use-district';
import type { WordsTarget } from '@/layers/layer-words';
import type { Camera, Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';

const PLACE_ZOOM = 15.5;
/** A full turn of the globe is 512 px wide at zoom 0; so many pixels are left for the region. */
const REGION_PIXELS = 420;

/** Picks out on the map what a row of the words tells of, and brings it into view. */
export function useGoTo(): (target: WordsTarget) => void {
  const { regions } = useDistrict();
  const { change } = useScene();
  return (target) =>
    change((): Partial<Scene> => {
      switch (target.kind) {
        case 'region': {
          const box = regions.find(({ code }) => code === target.code)?.bbox;
          return {
            selection: { kind: 'region', code: target.code },
            ...(box ? { camera: cameraOf(box) } : {}),
          };
        }
        case 'feature':
          return { selection: target };
        case 'place':
          return { camera: cameraAt(target.position, PLACE_ZOOM) };
      }
    });
}

function cameraOf([west, south, east, north]: readonly [number, number, number, number]): Camera {
  const latitude = (south + north) / 2;
  const high = (north - south) / Math.cos((latitude * Math.PI) / 180);
  const zoom = Math.log2((360 * REGION_PIXELS) / 512 / Math.max(east - west, high, 1e-6));
  return cameraAt([(west + east) / 2, latitude], Math.min(PLACE_ZOOM, zoom));
}

const cameraAt = ([longitude, latitude]: readonly [number, number], zoom: number): Camera => ({
  longitude,
  latitude,
  zoom,
  bearing: 0,
  pitch: 0,
});
