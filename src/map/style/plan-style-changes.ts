import type { GeoJSONSourceSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { CustomDrawing, DrawnImage, FeatureStates } from '@/layers/module';
import type { ComposedLayer, ComposedMap } from './compose-map';

type FeatureState = Readonly<Record<string, string | number | boolean>>;

/** One step from one composition to the next, in the words of MapLibre. */
export type StyleChange =
  | { readonly kind: 'remove-layer'; readonly id: string }
  | { readonly kind: 'remove-source'; readonly id: string }
  | { readonly kind: 'remove-image'; readonly id: string }
  | { readonly kind: 'add-image'; readonly image: DrawnImage }
  | { readonly kind: 'add-source'; readonly id: string; readonly source: SourceSpecification }
  | { readonly kind: 'set-data'; readonly id: string; readonly data: GeoJSONSourceSpecification['data'] }
  /** `before`: the layer it goes under; `null` on top of all. */
  | { readonly kind: 'add-layer'; readonly layer: LayerSpecification; readonly before: string | null }
  | { readonly kind: 'add-custom'; readonly drawing: CustomDrawing; readonly before: string | null }
  | { readonly kind: 'update-custom'; readonly drawing: CustomDrawing }
  | { readonly kind: 'set-visible'; readonly id: string; readonly visible: boolean }
  | { readonly kind: 'set-paint'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'set-layout'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'set-filter'; readonly id: string; readonly filter: unknown }
  | { readonly kind: 'set-zoom-range'; readonly id: string; readonly min: number; readonly max: number }
  | {
      readonly kind: 'set-feature-state';
      readonly source: string;
      readonly id: string;
      readonly state: FeatureState;
    }
  | { readonly kind: 'remove-feature-state'; readonly source: string; readonly id: string };

/**
 * Works out what has to change on the map. Layers that stay are never taken off: a theme, a language or a filter
 * changes properties in place, so nothing flickers.
 */
export function planStyleChanges(previous: ComposedMap, next: ComposedMap): StyleChange[] {
  const replaced = replacedSources(previous, next);
  const staying = stayingLayers(previous, next, replaced);
  return [
    ...previous.layers
      .filter(({ id }) => !staying.has(id))
      .map(({ id }): StyleChange => ({ kind: 'remove-layer', id })),
    ...[...previous.sources.keys()]
      .filter((id) => !next.sources.has(id) || replaced.has(id))
      .map((id): StyleChange => ({ kind: 'remove-source', id })),
    ...planImages(previous, next),
    ...planSources(previous, next, replaced),
    ...planLayers(previous, next, staying),
    ...planFeatureStates(previous, next, replaced),
  ];
}

/** Sources whose kind or address has changed; new data alone is set in place. */
function replacedSources(previous: ComposedMap, next: ComposedMap): Set<string> {
  const replaced = new Set<string>();
  for (const [id, source] of next.sources) {
    const before = previous.sources.get(id);
    if (before && before !== source && !isSame(withoutData(before), withoutData(source))) replaced.add(id);
  }
  return replaced;
}

function withoutData(source: SourceSpecification): unknown {
  return source.type === 'geojson' ? { ...source, data: null } : source;
}

/** Layers on both sides that keep kind, source and relative order. */
function stayingLayers(previous: ComposedMap, next: ComposedMap, replaced: ReadonlySet<string>): Set<string> {
  const before = new Map(previous.layers.map((layer, place) => [layer.id, { layer, place }]));
  const staying = new Set<string>();
  let lastPlace = -1;
  for (const layer of next.layers) {
    const known = before.get(layer.id);
    if (!known || known.place < lastPlace || !isSameLayer(known.layer, layer)) continue;
    if (replaced.has(sourceOf(layer) ?? '')) continue;
    staying.add(layer.id);
    lastPlace = known.place;
  }
  return staying;
}

function isSameLayer(a: ComposedLayer, b: ComposedLayer): boolean {
  if (a.kind === 'custom' || b.kind === 'custom') return a.kind === b.kind;
  return (
    a.layer.type === b.layer.type && sourceOf(a) === sourceOf(b) && sourceLayerOf(a) === sourceLayerOf(b)
  );
}

function sourceOf(layer: ComposedLayer): string | null {
  return layer.kind === 'style' && 'source' in layer.layer ? layer.layer.source : null;
}

function sourceLayerOf(layer: ComposedLayer): string | null {
  return layer.kind === 'style' && 'source-layer' in layer.layer
    ? (layer.layer['source-layer'] ?? null)
    : null;
}

function planImages(previous: ComposedMap, next: ComposedMap): StyleChange[] {
  const changes: StyleChange[] = [];
  for (const id of previous.images.keys())
    if (!next.images.has(id)) changes.push({ kind: 'remove-image', id });
  for (const [id, image] of next.images) {
    if (previous.images.get(id) !== image) changes.push({ kind: 'add-image', image });
  }
  return changes;
}

function planSources(previous: ComposedMap, next: ComposedMap, replaced: ReadonlySet<string>): StyleChange[] {
  const changes: StyleChange[] = [];
  for (const [id, source] of next.sources) {
    const before = previous.sources.get(id);
    if (!before || replaced.has(id)) changes.push({ kind: 'add-source', id, source });
    else if (source.type === 'geojson' && before.type === 'geojson' && before.data !== source.data) {
      changes.push({ kind: 'set-data', id, data: source.data });
    }
  }
  return changes;
}

/** From the top down, so that the layer each one goes under is there already. */
function planLayers(previous: ComposedMap, next: ComposedMap, staying: ReadonlySet<string>): StyleChange[] {
  const before = new Map(previous.layers.map((layer) => [layer.id, layer]));
  const changes: StyleChange[] = [];
  for (let i = next.layers.length - 1; i >= 0; i--) {
    const layer = next.layers[i]!;
    const above = next.layers[i + 1]?.id ?? null;
    if (!staying.has(layer.id)) changes.push(...addLayer(layer, above));
    else changes.push(...changeLayer(before.get(layer.id)!, layer));
  }
  return changes;
}

function addLayer(layer: ComposedLayer, before: string | null): StyleChange[] {
  if (layer.kind === 'style') return [{ kind: 'add-layer', layer: layer.layer, before }];
  return [
    { kind: 'add-custom', drawing: layer.drawing, before },
    ...(layer.visible ? [] : [{ kind: 'set-visible', id: layer.id, visible: false } as const]),
  ];
}

function changeLayer(previous: ComposedLayer, next: ComposedLayer): StyleChange[] {
  if (previous.kind === 'custom' && next.kind === 'custom') {
    const changes: StyleChange[] = [];
    if (previous.drawing.props !== next.drawing.props)
      changes.push({ kind: 'update-custom', drawing: next.drawing });
    if (previous.visible !== next.visible)
      changes.push({ kind: 'set-visible', id: next.id, visible: next.visible });
    return changes;
  }
  if (previous.kind === 'custom' || next.kind === 'custom' || previous.layer === next.layer) return [];
  return changeStyleLayer(previous.layer, next.layer);
}

function changeStyleLayer(previous: LayerSpecification, next: LayerSpecification): StyleChange[] {
  const { id } = next;
  const changes: StyleChange[] = [
    ...changedEntries(previous.layout, next.layout).map(([name, value]): StyleChange => ({
      kind: 'set-layout',
      id,
      name,
      value,
    })),
    ...changedEntries(previous.paint, next.paint).map(([name, value]): StyleChange => ({
      kind: 'set-paint',
      id,
      name,
      value,
    })),
  ];
  const filter = 'filter' in next ? next.filter : undefined;
  if (!isSame('filter' in previous ? previous.filter : undefined, filter)) {
    changes.push({ kind: 'set-filter', id, filter: filter ?? null });
  }
  if (previous.minzoom !== next.minzoom || previous.maxzoom !== next.maxzoom) {
    changes.push({ kind: 'set-zoom-range', id, min: next.minzoom ?? 0, max: next.maxzoom ?? 24 });
  }
  return changes;
}

/** Names whose value differs; `undefined` for those that fall away. */
function changedEntries(previous: object = {}, next: object = {}): [string, unknown][] {
  const a = previous as Record<string, unknown>;
  const b = next as Record<string, unknown>;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !isSame(a[name], b[name]))
    .map((name) => [name, b[name]]);
}

const NO_STATES: FeatureStates = new Map();

function planFeatureStates(
  previous: ComposedMap,
  next: ComposedMap,
  replaced: ReadonlySet<string>,
): StyleChange[] {
  const known = new Set([...previous.featureStates.keys(), ...next.featureStates.keys()]);
  return [...known]
    .filter((source) => next.sources.has(source))
    .flatMap((source) => {
      const before = replaced.has(source) ? NO_STATES : (previous.featureStates.get(source) ?? NO_STATES);
      return planStatesOfSource(source, before, next.featureStates.get(source) ?? NO_STATES);
    });
}

function planStatesOfSource(source: string, before: FeatureStates, after: FeatureStates): StyleChange[] {
  if (before === after) return [];
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after].filter(([id, state]) => !isSame(before.get(id), state));
  return [
    ...gone.map((id): StyleChange => ({ kind: 'remove-feature-state', source, id })),
    ...changed.map(([id, state]): StyleChange => ({ kind: 'set-feature-state', source, id, state })),
  ];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
