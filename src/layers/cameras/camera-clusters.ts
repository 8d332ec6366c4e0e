import type { ExpressionSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import type { ThemeTokens } from '@/ui/tokens';
import { collectionSource } from '../collection-points';
import { labelFont } from '../label-style';
import type { CollectionItems } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { DrawnImage, StyleDrawing } from '../module';
import { buildClusterImage } from './cluster-image';

const ID = 'cameras/clusters';
/** More cameras than this lie over one another from afar, and their signs would hide the map. */
const MOST_SINGLE_SIGNS = 3_000;
const RADIUS_PIXELS = 46;
/** Closer than this every camera has its own sign. */
const LAST_CLUSTERED_ZOOM = 14;
const RING_STEPS = 20;

/** Whether there are so many cameras that those near one another are drawn as one, seen from afar. */
export function isClustered({ features }: CollectionItems): boolean {
  return features.filter(({ geometry }) => geometry !== null).length > MOST_SINGLE_SIGNS;
}

/** Cameras with the clusters they form; each cluster knows its cameras, those whose state is known, and those online. */
export const clusteredSource = memoizeLast((items: CollectionItems): GeoJSONSourceSpecification => ({
  ...collectionSource(items),
  cluster: true,
  clusterRadius: RADIUS_PIXELS,
  clusterMaxZoom: LAST_CLUSTERED_ZOOM,
  clusterProperties: {
    online: ['+', ['case', ['==', ['get', 'online'], true], 1, 0]],
    known: ['+', ['case', ['==', ['get', 'online'], null], 0, 1]],
  },
}));

/** What tells a cluster from a camera. */
export const IS_CLUSTER: ExpressionSpecification = ['has', 'point_count'];

const SHARE: ExpressionSpecification = ['/', ['get', 'online'], ['get', 'known']];
/** Rounded down, so that all are online where it says so. */
const share = (steps: number): ExpressionSpecification => ['floor', ['*', steps, SHARE]];
const whereKnown = (known: ExpressionSpecification, unknown: string): ExpressionSpecification => [
  'case',
  ['==', ['get', 'known'], 0],
  unknown,
  known,
];

/** A ring filled by the share that is online, with the number of cameras and that share written in it. */
export function clusterLayer(theme: ThemeTokens, sizeFactor: number): StyleDrawing {
  return {
    slot: 'symbol',
    order: 1,
    layer: {
      id: ID,
      type: 'symbol',
      source: 'cameras',
      filter: IS_CLUSTER,
      layout: {
        'icon-image': whereKnown(['concat', `${ID}/`, ['to-string', share(RING_STEPS)]], `${ID}/unknown`),
        'icon-size': ['step', ['get', 'point_count'], 0.95 * sizeFactor, 1000, 1.15 * sizeFactor],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': [
          'format',
          ['to-string', ['get', 'point_count']],
          {},
          '\n',
          {},
          whereKnown(['concat', ['to-string', share(100)], '%'], '—'),
          { 'font-scale': 0.8, 'text-color': theme.text2 },
        ],
        'text-font': labelFont(600),
        'text-size': 11 * sizeFactor,
        'text-line-height': 1,
        'text-allow-overlap': true,
        'symbol-sort-key': ['get', 'point_count'],
      },
      paint: { 'text-color': theme.text },
    },
  };
}

export const CLUSTER_LAYER_ID = ID;

/** One image a twentieth. */
export const clusterImages = memoizeLast((theme: ThemeTokens): DrawnImage[] => {
  const colors = { fill: theme.raised, full: theme.map.camera, empty: theme.line2 };
  const steps = Array.from({ length: RING_STEPS + 1 }, (_, step) =>
    buildClusterImage(`${ID}/${step}`, { share: step / RING_STEPS, ...colors }),
  );
  return [...steps, buildClusterImage(`${ID}/unknown`, { share: null, ...colors })];
});
