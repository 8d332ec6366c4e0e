import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { CustomDrawing, DrawnImage, UpdatableCustomLayer } from '@/layers/module';
import type { StyleChange } from './plan-style-changes';

/** Custom layers on the map, by id: MapLibre hands out only what it wraps them in. */
export type CustomLayers = Map<string, UpdatableCustomLayer<unknown>>;

const UNCHECKED = { validate: false } as const;

/** Carries out planned changes. */
export function applyStyleChanges(
  map: MapLibreMap,
  custom: CustomLayers,
  changes: readonly StyleChange[],
): void {
  for (const change of changes) applyChange(map, custom, change);
}

// eslint-disable-next-line complexity -- one case a kind of change
function applyChange(map: MapLibreMap, custom: CustomLayers, change: StyleChange): void {
  switch (change.kind) {
    case 'remove-layer':
      map.removeLayer(change.id);
      custom.delete(change.id);
      return;
    case 'remove-source':
      map.removeSource(change.id);
      return;
    case 'remove-image':
      map.removeImage(change.id);
      return;
    case 'add-image':
      putImage(map, change.image);
      return;
    case 'add-source':
      map.addSource(change.id, change.source);
      return;
    case 'set-data':
      void (map.getSource(change.id) as GeoJSONSource).setData(change.data);
      return;
    case 'add-layer':
      map.addLayer(change.layer, change.before ?? undefined);
      return;
    case 'add-custom':
      addCustom(map, custom, change);
      return;
    case 'update-custom':
      custom.get(change.drawing.id)?.update(change.drawing.props);
      return;
    case 'set-visible':
      map.setLayoutProperty(change.id, 'visibility', change.visible ? 'visible' : 'none', UNCHECKED);
      return;
    case 'set-paint':
      map.setPaintProperty(change.id, change.name as never, change.value as never, UNCHECKED);
      return;
    case 'set-layout':
      map.setLayoutProperty(change.id, change.name as never, change.value as never, UNCHECKED);
      return;
    case 'set-filter':
      map.setFilter(change.id, change.filter as FilterSpecification | null, UNCHECKED);
      return;
    case 'set-zoom-range':
      map.setLayerZoomRange(change.id, change.min, change.max);
      return;
    case 'set-feature-state':
      map.setFeatureState({ source: change.source, id: change.id }, change.state);
      return;
    case 'remove-feature-state':
      map.removeFeatureState({ source: change.source, id: change.id });
  }
}

function putImage(map: MapLibreMap, { id, image, pixelRatio }: DrawnImage): void {
  if (map.hasImage(id)) map.removeImage(id);
  map.addImage(id, image, { pixelRatio });
}

function addCustom(
  map: MapLibreMap,
  custom: CustomLayers,
  { drawing, before }: { readonly drawing: CustomDrawing; readonly before: string | null },
): void {
  const layer = drawing.create();
  layer.update(drawing.props);
  custom.set(drawing.id, layer);
  map.addLayer(layer, before ?? undefined);
}
