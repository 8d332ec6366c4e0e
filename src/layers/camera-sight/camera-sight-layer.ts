import type { Feature } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { CameraSight } from '@/workers/coverage/coverage-results';
import type { CollectionItems, LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { frustumDrawings } from './frustum-drawings';
import { featureSource, polygonFeature, withAlpha } from '../polygon-source';

const ID = 'camera-sight';
const MARK = `${ID}/selected`;
const EDGE_PIXELS = 1.6;
const SEEN_ALPHA = 0.3;

/** The selected camera: what it sees filled, the sector were there no building dashed, what it could turn to dotted. */
export function buildCameraSight(input: LayerInput): LayerDrawing | null {
  const { coverage, selection, collections, theme, sizeFactor } = input;
  const { camera } = coverage;
  if (selection.feature?.collectionId !== 'cameras' || camera?.code !== selection.feature.code) return null;
  const line = (kind: string, dash: number[], color: string): StyleDrawing => ({
    slot: 'mark',
    order: 1,
    layer: {
      id: `${ID}/${kind}`,
      type: 'line',
      source: ID,
      filter: ['==', ['get', 'kind'], kind],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': EDGE_PIXELS * sizeFactor,
        ...(dash.length > 0 ? { 'line-dasharray': dash } : {}),
      },
    },
  });
  return {
    sources: { [ID]: sightSource(camera), [MARK]: markSource(camera.code, collections.get('cameras')) },
    ...(camera.frustum ? { deck: frustumDrawings({ frustum: camera.frustum, theme, sizeFactor }) } : {}),
    styleLayers: [
      {
        slot: 'mark',
        order: 0,
        layer: {
          id: `${ID}/fill`,
          type: 'fill',
          source: ID,
          filter: ['==', ['get', 'kind'], 'seen'],
          paint: { 'fill-color': withAlpha(theme.accent, SEEN_ALPHA) },
        },
      },
      line('reach', [1, 2.5], theme.text2),
      line('nominal', [4, 3], theme.accent),
      line('seen', [], theme.accent),
      {
        slot: 'mark',
        order: 8,
        layer: {
          id: MARK,
          type: 'circle',
          source: MARK,
          paint: {
            'circle-radius': 7 * sizeFactor,
            'circle-color': theme.accent,
            'circle-stroke-color': theme.halo,
            'circle-stroke-width': 2.5 * sizeFactor,
          },
        },
      },
    ],
  };
}

const sightSource = memoizeLast(({ seen, nominal, reach }: CameraSight): GeoJSONSourceSpecification =>
  featureSource([
    ...(reach.length > 0 ? [polygonFeature(reach, { kind: 'reach' })] : []),
    ...(nominal ? [polygonFeature([nominal], { kind: 'nominal' })] : []),
    ...(seen.length > 0 ? [polygonFeature(seen, { kind: 'seen' })] : []),
  ]),
);

const markSource = memoizeLast(
  (code: string, cameras: CollectionItems | undefined): GeoJSONSourceSpecification =>
    featureSource(
      (cameras?.features ?? []).flatMap(({ geometry, properties }): Feature[] =>
        geometry !== null && properties['code'] === code
          ? [{ type: 'Feature', geometry, properties: { code } }]
          : [],
      ),
    ),
);
