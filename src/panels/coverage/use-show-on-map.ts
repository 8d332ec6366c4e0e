import { useScene } from '@/scene/scene-context';
import type { Degrees } from '@/workers/coverage/coverage-ground';
import { useLayerView } from '../layer-view';

const CLOSE_ZOOM = 16;

/** Flies to a place, with a layer shown and one section of it picked out. */
export function useShowOnMap(layer = 'blind-sections'): (position: Degrees, sectionCode: string) => void {
  const { change } = useScene();
  const view = useLayerView();
  return ([longitude, latitude], sectionCode) =>
    change(({ layerSettings, layers }) => {
      const visible = view?.rows.filter(({ state }) => state.visible).map(({ row }) => row.id) ?? [];
      const shown = layers ?? visible;
      return {
        camera: { longitude, latitude, zoom: CLOSE_ZOOM, bearing: 0, pitch: 0 },
        layers: shown.includes(layer) ? shown : [...shown, layer],
        layerSettings: { ...layerSettings, [layer]: { ...layerSettings[layer], shown: sectionCode } },
      };
    });
}
