import { BASEMAP_ROOT, type BasemapSource } from './basemap-source';
import { createTileRelay, type RelaySettings } from './tile-relay';

const DEEPEST_ZOOM = 18;
const TILE = /^\/tiles\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})$/;

/** XYZ or WMTS pictures through this origin. */
export function createRasterSource(settings: RelaySettings, attribution: string): BasemapSource {
  const relay = createTileRelay(settings);
  return {
    basemap: {
      kind: 'raster',
      tiles: [`${BASEMAP_ROOT}/tiles/{z}/{x}/{y}`],
      attribution,
      maxZoom: DEEPEST_ZOOM,
    },
    answer: async (path) => {
      const [, z, x, y] = TILE.exec(path) ?? [];
      return z === undefined ? null : relay.answer(Number(z), Number(x), Number(y));
    },
  };
}
