import type { ExpressionSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import { haloPaint, labelFont } from './label-style';
import type { CollectionItems, LayerInput } from './layer-input';
import type { DrawnImage, LayerDrawing } from './module';

export interface PointSigns {
  /** Id of the layer module; begins every id that is made. */
  readonly layerId: string;
  readonly collectionId: string;
  readonly images: readonly DrawnImage[];
  /** Id of the image of a feature. */
  readonly image: ExpressionSpecification | string;
  /** Zoom from which names are set beside the signs; left out, there are none. */
  readonly namesFromZoom?: number;
}

/** Signs at the points of a collection: smaller from afar, always drawn, and reserving their place among labels. */
export function buildCollectionPoints(
  { collections, theme, sizeFactor }: LayerInput,
  { layerId, collectionId, images, image, namesFromZoom }: PointSigns,
): LayerDrawing | null {
  const items = collections.get(collectionId);
  if (!items) return null;
  return {
    sources: { [layerId]: collectionSource(items) },
    images,
    styleLayers: [
      {
        slot: 'symbol',
        layer: {
          id: layerId,
          type: 'symbol',
          source: layerId,
          layout: {
            'icon-image': image,
            'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.55 * sizeFactor, 15.5, sizeFactor],
            'icon-allow-overlap': true,
            'icon-padding': 0,
            ...(namesFromZoom === undefined
              ? {}
              : {
                  'text-field': [
                    'step',
                    ['zoom'],
                    '',
                    namesFromZoom,
                    ['get', 'name'],
                  ] as ExpressionSpecification,
                  'text-font': labelFont(400),
                  'text-size': 11.5 * sizeFactor,
                  'text-variable-anchor': ['left' as const, 'right' as const, 'top' as const],
                  'text-radial-offset': 0.8,
                  'text-optional': true,
                }),
          },
          paint: { 'text-color': theme.map.label, ...haloPaint(theme, 1.6) },
        },
      },
    ],
    pickable: [{ layerId, collectionId }],
  };
}

const sources = new WeakMap<CollectionItems, GeoJSONSourceSpecification>();

/** The source of a collection's features; the same object for the same features. */
export function collectionSource(items: CollectionItems): GeoJSONSourceSpecification {
  const known = sources.get(items);
  if (known) return known;
  // MapLibre's tiles hold ids of 64 bits at most; the 20 digits of a GB/T 28181 camera make them fail. Codes tell features apart.
  const placed = items.features.flatMap(({ geometry, properties }): GeoJSON.Feature[] =>
    geometry === null ? [] : [{ type: 'Feature', geometry, properties }],
  );
  const source: GeoJSONSourceSpecification = {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: placed },
    maxzoom: 15,
  };
  sources.set(items, source);
  return source;
}
