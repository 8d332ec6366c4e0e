import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { DrawnImage, LayerDrawing } from '@/layers/module';
import type { ComposedLayer, ComposedMap, MapPart } from '../style/compose-map';
import type { MapSeams } from './seams';

const ID = 'seams';
const IMAGE = 'seams/nothing';
/** Nothing but the ground comes nearer to a seam. */
const CLEAR_PIXELS = 8;
/** From one place kept free along a seam to the next. */
const STEP_PIXELS = 40;

type Axis = 'vertical' | 'horizontal';

export interface GuardPlace {
  readonly axis: Axis;
  readonly position: readonly [number, number];
}

/** Places along the seams of a map, in pixels, with the direction of their seam. */
export function placesAlong(
  { vertical, horizontal }: MapSeams,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly axis: Axis; readonly x: number; readonly y: number }[] {
  const steps = (length: number) =>
    Array.from({ length: Math.ceil(length / STEP_PIXELS) }, (_, i) => (i + 0.5) * STEP_PIXELS);
  return [
    ...vertical.flatMap((x) => steps(height).map((y) => ({ axis: 'vertical' as const, x, y }))),
    ...horizontal.flatMap((y) => steps(width).map((x) => ({ axis: 'horizontal' as const, x, y }))),
  ];
}

/** Nothing that is seen, but takes the room on and beside the seams before names are set. */
export function buildSeamGuard(places: readonly GuardPlace[]): MapPart {
  const drawing: LayerDrawing = {
    sources: {
      [ID]: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: places.map(({ axis, position }) => ({
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [...position] },
            properties: { axis },
          })),
        },
      },
    },
    images: [NOTHING],
    styleLayers: (['vertical', 'horizontal'] as const).map((axis) => ({
      slot: 'warning',
      // On top of all: MapLibre sets the topmost layer first.
      order: 100,
      layer: guardLayer(axis),
    })),
  };
  return { drawing, visible: true };
}

const NOTHING: DrawnImage = {
  id: IMAGE,
  pixelRatio: 1,
  image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
};

function guardLayer(axis: Axis): SymbolLayerSpecification {
  const [across, along] = [CLEAR_PIXELS, STEP_PIXELS / 2];
  return {
    id: `${ID}/${axis}`,
    type: 'symbol',
    source: ID,
    filter: ['==', ['get', 'axis'], axis],
    layout: {
      'icon-image': IMAGE,
      'icon-allow-overlap': true,
      'icon-padding': axis === 'vertical' ? [along, across, along, across] : [across, along, across, along],
    },
  };
}

/** Lets names of places step to the side of a seam: one that may stand only where it is would be left out. */
export function letNamesYield(composed: ComposedMap): ComposedMap {
  return { ...composed, layers: composed.layers.map(yielding) };
}

function yielding(composed: ComposedLayer): ComposedLayer {
  if (composed.kind !== 'style' || !isFreeName(composed.layer)) return composed;
  const layer = {
    ...composed.layer,
    layout: {
      ...composed.layer.layout,
      'text-variable-anchor': ['center', 'left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.5,
      'text-justify': 'auto',
    },
  } as SymbolLayerSpecification;
  return { ...composed, layer };
}

/** A name of a place, bound neither to a line nor to a sign. */
function isFreeName(layer: LayerSpecification): layer is SymbolLayerSpecification {
  if (layer.type !== 'symbol') return false;
  const layout = layer.layout ?? {};
  const isBound = ['icon-image', 'text-offset', 'text-anchor', 'text-variable-anchor'].some(
    (name) => name in layout,
  );
  return 'text-field' in layout && !isBound && (layout['symbol-placement'] ?? 'point') === 'point';
}
