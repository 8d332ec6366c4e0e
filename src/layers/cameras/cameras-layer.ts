import type { ThemeTokens } from '@/ui/tokens';
import { buildCollectionPoints } from '../collection-points';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { buildSignImage } from '../sign-image';
import type { Sign } from '../sign-image';

const ONLINE = 'cameras/online';
const OFFLINE = 'cameras/offline';

/** Online a ringed disc; offline hollow with a cross, so that the state does not hang on color. */
export function cameraSigns(theme: ThemeTokens): { readonly online: Sign; readonly offline: Sign } {
  return {
    online: { shape: 'disc', radiusPixels: 3.6, fill: theme.map.camera, ring: theme.halo, ringPixels: 1.2 },
    offline: {
      shape: 'disc',
      radiusPixels: 3.6,
      fill: theme.halo,
      ring: theme.text2,
      ringPixels: 1.2,
      cross: true,
    },
  };
}

/** Cameras by whether they are online. */
export function buildCameras(input: LayerInput): LayerDrawing | null {
  return buildCollectionPoints(input, {
    layerId: 'cameras',
    collectionId: 'cameras',
    images: images(input.theme),
    image: ['case', ['==', ['get', 'online'], false], OFFLINE, ONLINE],
  });
}

const images = memoizeLast((theme: ThemeTokens) => {
  const { online, offline } = cameraSigns(theme);
  return [buildSignImage(ONLINE, online), buildSignImage(OFFLINE, offline)];
});

export function buildCameraLegend({ collections, theme }: LayerInput): SymbolLegend | null {
  const items = collections.get('cameras');
  if (!items) return null;
  const offline = items.features.filter(({ properties }) => properties['online'] === false).length;
  const placed = items.features.filter(({ geometry }) => geometry !== null).length;
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      {
        symbol: { kind: 'disc', color: theme.map.camera, ring: theme.halo },
        title: { zh: '在线', en: 'Online' },
        count: items.features.length - offline,
      },
      {
        symbol: { kind: 'cross-disc', color: theme.halo, ring: theme.text2 },
        title: { zh: '离线', en: 'Offline' },
        count: offline,
      },
    ],
    drawn: {
      drawn: placed,
      all: items.features.length,
      missing: placed < items.features.length ? NO_PLACE : null,
    },
    notes: [],
  };
}

const NO_PLACE = { zh: '无坐标', en: 'without a position' };
