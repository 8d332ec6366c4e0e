import type { DeckDrawing } from '@/layers/deck-drawing';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { CustomDrawing, DrawnImage, FeatureStates, LayerDrawing, MapHandle } from '@/layers/module';
import { LAYER_SLOTS } from '@/layers/slot';
import type { LayerSlot } from '@/layers/slot';

/** One contribution to the map: the base map, or a row of the layer list. */
export interface MapPart {
  readonly drawing: LayerDrawing;
  readonly visible: boolean;
}

export type ComposedLayer =
  | { readonly kind: 'style'; readonly id: string; readonly layer: LayerSpecification }
  | {
      readonly kind: 'custom';
      readonly id: string;
      readonly visible: boolean;
      readonly drawing: CustomDrawing;
    };

/** Everything the map is to show, in the order it is drawn. */
export interface ComposedMap {
  readonly sources: ReadonlyMap<string, SourceSpecification>;
  readonly images: ReadonlyMap<string, DrawnImage>;
  readonly layers: readonly ComposedLayer[];
  readonly featureStates: ReadonlyMap<string, FeatureStates>;
  readonly deck: readonly DeckDrawing[];
  /** Collection by the id of a layer that can be picked; only what is shown. */
  readonly pickable: ReadonlyMap<string, string>;
  readonly handles: readonly MapHandle[];
}

export const EMPTY_MAP: ComposedMap = {
  sources: new Map(),
  images: new Map(),
  layers: [],
  featureStates: new Map(),
  deck: [],
  pickable: new Map(),
  handles: [],
};

/** The same without what stands up from the ground: seen from straight above it would only hide what lies flat. */
export function layFlat(composed: ComposedMap): ComposedMap {
  const flat = composed.deck.filter(({ onlyPitched }) => onlyPitched !== true);
  return flat.length === composed.deck.length ? composed : { ...composed, deck: flat };
}

interface Placed {
  readonly slot: LayerSlot;
  readonly order: number;
  readonly layer: ComposedLayer;
}

/**
 * Puts the parts of a map together: layers by slot, then by their order in it, then in the order of the parts.
 *
 * @throws {Error} If two parts use one source id for different sources.
 */
export function composeMap(parts: readonly MapPart[]): ComposedMap {
  const placed = parts.flatMap(toPlaced);
  placed.sort((a, b) => LAYER_SLOTS.indexOf(a.slot) - LAYER_SLOTS.indexOf(b.slot) || a.order - b.order);
  const shown = parts.filter(({ visible }) => visible);
  return {
    sources: mergeSources(parts),
    images: new Map(
      parts.flatMap(({ drawing }) => (drawing.images ?? []).map((image) => [image.id, image] as const)),
    ),
    layers: placed.map(({ layer }) => layer),
    featureStates: new Map(shown.flatMap(({ drawing }) => Object.entries(drawing.featureStates ?? {}))),
    deck: shown.flatMap(({ drawing }) => drawing.deck ?? []),
    pickable: new Map(
      shown.flatMap(({ drawing }) =>
        (drawing.pickable ?? []).map(({ layerId, collectionId }) => [layerId, collectionId] as const),
      ),
    ),
    handles: shown.flatMap(({ drawing }) => drawing.handles ?? []),
  };
}

function toPlaced({ drawing, visible }: MapPart): Placed[] {
  const styled = (drawing.styleLayers ?? []).map(({ slot, order = 0, layer }): Placed => ({
    slot,
    order,
    layer: { kind: 'style', id: layer.id, layer: visible ? layer : hide(layer) },
  }));
  const custom = (drawing.custom ?? []).map((each): Placed => ({
    slot: each.slot,
    order: 0,
    layer: { kind: 'custom', id: each.id, visible, drawing: each },
  }));
  return [...styled, ...custom];
}

function hide(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
}

function mergeSources(parts: readonly MapPart[]): Map<string, SourceSpecification> {
  const sources = new Map<string, SourceSpecification>();
  for (const { drawing } of parts) {
    for (const [id, source] of Object.entries(drawing.sources ?? {})) {
      const known = sources.get(id);
      if (known && known !== source) throw new Error(`Two layers give different data to the source ${id}.`);
      sources.set(id, source);
    }
  }
  return sources;
}
