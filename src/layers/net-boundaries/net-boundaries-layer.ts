import type { Feature, MultiLineString } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { NET_KINDS } from '@/domain/net/net';
import type { NetKind } from '@/domain/net/net';
import type { ThemeTokens } from '@/ui/tokens';
import type { CollectionItems, LayerInput } from '../layer-input';
import type { LegendSymbol } from '../legend';
import type { LayerDrawing } from '../module';
import type { PolygonRings } from '../scope-shape';
import { traceBorders } from '../trace-borders';

const WIDTH_PIXELS = 1.2;

export function netLine({ categorical }: ThemeTokens, net: NetKind): Extract<LegendSymbol, { kind: 'line' }> {
  return { kind: 'line', color: categorical[NET_KINDS.indexOf(net)]!, widthPixels: WIDTH_PIXELS, dash: [] };
}

/** The grids of one duty net, to be laid over the base grids. */
export function buildNetBoundaries(
  { collections, theme, sizeFactor }: LayerInput,
  net: NetKind,
): LayerDrawing | null {
  const items = netItems(collections.get('nets'), net);
  if (!items) return null;
  const id = `net-boundaries/${net}`;
  return {
    sources: { [id]: borderSource(items) },
    styleLayers: [
      {
        slot: 'boundary',
        order: -20 + NET_KINDS.indexOf(net),
        layer: {
          id,
          type: 'line',
          source: id,
          layout: { 'line-join': 'round' },
          paint: { 'line-color': netLine(theme, net).color, 'line-width': WIDTH_PIXELS * sizeFactor },
        },
      },
    ],
  };
}

const byNet = new WeakMap<CollectionItems, Map<NetKind, CollectionItems>>();

/** The grids of one net; the same object for the same collection. */
export function netItems(items: CollectionItems | undefined, net: NetKind): CollectionItems | undefined {
  if (!items) return undefined;
  const nets = byNet.get(items) ?? new Map<NetKind, CollectionItems>();
  byNet.set(items, nets);
  const known = nets.get(net) ?? {
    type: 'FeatureCollection' as const,
    features: items.features.filter(({ properties }) => properties['net'] === net),
  };
  nets.set(net, known);
  return known;
}

const borders = new WeakMap<CollectionItems, GeoJSONSourceSpecification>();

function borderSource(items: CollectionItems): GeoJSONSourceSpecification {
  const known = borders.get(items);
  if (known) return known;
  const polygons = items.features.flatMap(({ geometry }): PolygonRings[] => {
    if (geometry?.type === 'Polygon') return [geometry.coordinates];
    return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
  const data: Feature<MultiLineString> = {
    type: 'Feature',
    geometry: traceBorders(polygons),
    properties: {},
  };
  const source: GeoJSONSourceSpecification = { type: 'geojson', data, maxzoom: 15 };
  borders.set(items, source);
  return source;
}
