import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { District } from '@/domain/district/district';
import type { Language } from '@/ui/text/language';
import { haloPaint, labelFont } from '../label-style';
import type { LayerInput, RegionShapes } from '../layer-input';
import type { LayerDrawing, StyleDrawing } from '../module';
import { levelDepth, regionsOfLevel, zoomForRegionSize } from '../region-levels';
import { traceBorders } from '../trace-borders';
import { boundaryStyle, regionLabelStyle } from './boundary-style';
import { regionLabel } from './region-label';

/** Names are wanted while their region is in view as a whole, not when it fills the screen many times over. */
const NAME_UNTIL_PIXELS = 3200;

/** Borders of one level, and its names in their own source of points. */
export function buildRegionBoundaries(
  input: LayerInput,
  levelId: string,
  { labels }: { readonly labels: boolean },
): LayerDrawing | null {
  const shapes = input.regionShapes.get(levelId);
  if (!shapes) return null;
  const bordersId = `region-boundaries/${levelId}/borders`;
  const namesId = `region-boundaries/${levelId}/names`;
  const named = labels && isNamed(input.district, levelId);
  return {
    sources: {
      [bordersId]: borderSource(shapes),
      ...(named ? { [namesId]: nameSource(input.district, levelId, input.language) } : {}),
    },
    styleLayers: [
      borderLayer(input, levelId, bordersId),
      ...(named ? [nameLayer(input, levelId, namesId)] : []),
    ],
  };
}

/** A single region at the top is named by the screen itself. */
function isNamed(district: District, levelId: string): boolean {
  return levelDepth(district.levels, levelId) > 0 || regionsOfLevel(district, levelId).length > 1;
}

const borderSources = new WeakMap<RegionShapes, GeoJSONSourceSpecification>();

function borderSource(shapes: RegionShapes): GeoJSONSourceSpecification {
  const known = borderSources.get(shapes);
  if (known) return known;
  const polygons = shapes.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  const data: Feature<MultiLineString> = {
    type: 'Feature',
    geometry: traceBorders(polygons),
    properties: {},
  };
  const source: GeoJSONSourceSpecification = { type: 'geojson', data, maxzoom: 15 };
  borderSources.set(shapes, source);
  return source;
}

const nameSources = new WeakMap<District, Map<string, GeoJSONSourceSpecification>>();

function nameSource(district: District, levelId: string, language: Language): GeoJSONSourceSpecification {
  const known = nameSources.get(district) ?? new Map<string, GeoJSONSourceSpecification>();
  nameSources.set(district, known);
  const key = `${levelId} ${language}`;
  const source = known.get(key) ?? buildNameSource(district, levelId, language);
  known.set(key, source);
  return source;
}

function buildNameSource(
  district: District,
  levelId: string,
  language: Language,
): GeoJSONSourceSpecification {
  const depth = levelDepth(district.levels, levelId);
  const data: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: regionsOfLevel(district, levelId).map((region) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...region.labelPosition] },
      properties: {
        code: region.code,
        name: regionLabel(region, depth, language),
        areaSquareKilometers: region.areaSquareKilometers,
      },
    })),
  };
  return { type: 'geojson', data, maxzoom: 14 };
}

function borderLayer(
  { theme, district, sizeFactor }: LayerInput,
  levelId: string,
  source: string,
): StyleDrawing {
  const depth = levelDepth(district.levels, levelId);
  const style = boundaryStyle(theme, depth);
  const minzoom =
    style.visibleFromPixels > 0 ? zoomForRegionSize(district, levelId, style.visibleFromPixels) : null;
  return {
    slot: 'boundary',
    // Deeper levels lie below: where borders coincide the wider level shows.
    order: -depth,
    layer: {
      id: source,
      type: 'line',
      source,
      ...(minzoom === null ? {} : { minzoom: Math.max(0, minzoom) }),
      paint: {
        'line-color': style.color,
        'line-width': style.widthPixels * sizeFactor,
        'line-opacity': style.opacity,
        ...(style.dash.length > 0
          ? { 'line-dasharray': style.dash.map((length) => length / style.widthPixels) }
          : {}),
      },
    },
  };
}

function nameLayer(
  { theme, district, sizeFactor }: LayerInput,
  levelId: string,
  source: string,
): StyleDrawing {
  const depth = levelDepth(district.levels, levelId);
  const style = regionLabelStyle(theme, depth);
  const from = zoomForRegionSize(district, levelId, style.visibleFromPixels);
  const until = zoomForRegionSize(district, levelId, NAME_UNTIL_PIXELS);
  return {
    slot: 'label',
    // Wider levels are placed first: MapLibre places the topmost layer first.
    order: 100 - depth,
    layer: {
      id: source,
      type: 'symbol',
      source,
      ...(from === null ? {} : { minzoom: Math.max(0, from) }),
      ...(until === null ? {} : { maxzoom: Math.min(24, until) }),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': labelFont(style.weight),
        'text-size': style.sizePixels * sizeFactor,
        'text-letter-spacing': style.spacingPixels / style.sizePixels,
        'text-padding': depth >= 3 ? 6 : 4,
        'text-max-width': 9,
        'symbol-sort-key': ['-', 0, ['get', 'areaSquareKilometers']],
      },
      paint: { 'text-color': style.color, ...haloPaint(theme, depth <= 1 ? 2 : 1.6) },
    },
  };
}
