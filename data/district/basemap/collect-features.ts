import type { LocalizedText } from '@/domain/text/localized-text';

import type { Area, Geography, Place, Point, Polygon, Road } from '../geography';
import { closed, containsPoint, signedArea } from '../geography/plane/ring';
import { mix } from '../geography/plane/vector';
import { buildMasses } from './built-mass';
import { labelPoint } from './label-point';
import { BASEMAP_LAYERS, LAND_KINDS, MAX_ZOOM, MIN_ZOOM, type BasemapLayer } from './layers';
import {
  lineFeature,
  pointFeature,
  polygonFeature,
  type Attributes,
  type TileFeature,
  type ToDegrees,
} from './tile-feature';
import { shoreLines } from './shore-lines';

/** First zoom level of a road. */
const ROAD_FROM: Readonly<Record<Road['class'], number>> = {
  express: 9,
  arterial: 9,
  rail: 10,
  collector: 11,
  metro: 12,
  local: 12,
  lane: 13,
};

/** Square meters of an area that shows at a level; half the edge each level on. */
const LEAST_AREA_AT_ZOOM_13 = 5_000;
const SHORE_FROM = 11;
const MASS_ZOOM = 12;
const USE_FROM = 14;

type FeaturesByLayer = Readonly<Record<BasemapLayer, readonly TileFeature[]>>;

/** Everything on the base map, layer by layer. */
export function collectFeatures(geography: Geography): FeaturesByLayer {
  const { toDegrees } = geography.projection;
  return {
    [BASEMAP_LAYERS.land]: landFeatures(geography, toDegrees),
    [BASEMAP_LAYERS.water]: waterFeatures(geography, toDegrees),
    [BASEMAP_LAYERS.waterline]: shoreFeatures(geography, toDegrees),
    [BASEMAP_LAYERS.building]: buildingFeatures(geography, toDegrees),
    [BASEMAP_LAYERS.road]: roadFeatures(geography, toDegrees),
    [BASEMAP_LAYERS.place]: [...areaNames(geography, toDegrees), ...placeFeatures(geography, toDegrees)],
  };
}

function isWater({ kind }: Area): boolean {
  return kind === 'river' || kind === 'lake' || kind === 'canal';
}

function areaOf({ polygons }: Area): number {
  return polygons.reduce((sum, polygon) => sum + Math.abs(signedArea(polygon[0]!)), 0);
}

/** The first level at which an area is large enough to see. */
function zoomOfArea(area: Area, least: number): number {
  const zoom = Math.ceil(13 - Math.log2(areaOf(area) / LEAST_AREA_AT_ZOOM_13) / 2);
  return Math.min(14, Math.max(least, zoom));
}

function landFeatures({ areas }: Geography, toDegrees: ToDegrees): TileFeature[] {
  return LAND_KINDS.flatMap((kind) =>
    areas
      .filter((area) => area.kind === kind)
      .map((area) =>
        polygonFeature(area.polygons, { kind }, { from: zoomOfArea(area, 10), to: MAX_ZOOM }, toDegrees),
      ),
  );
}

/** Canals first and the larger waters over them. */
function waterFeatures({ areas }: Geography, toDegrees: ToDegrees): TileFeature[] {
  return (['canal', 'river', 'lake'] as const).flatMap((kind) =>
    areas
      .filter((area) => area.kind === kind)
      .map((area) => {
        const from = kind === 'canal' ? 11 : zoomOfArea(area, MIN_ZOOM);
        return polygonFeature(area.polygons, { kind }, { from, to: MAX_ZOOM }, toDegrees);
      }),
  );
}

function shoreFeatures({ areas }: Geography, toDegrees: ToDegrees): TileFeature[] {
  const waters = areas.filter(isWater);
  return waters.flatMap((area) => {
    const from = Math.max(SHORE_FROM, area.kind === 'canal' ? 13 : zoomOfArea(area, MIN_ZOOM) + 1);
    return shoreLines(area, waters).map((line) =>
      lineFeature(line, { kind: area.kind }, { from, to: MAX_ZOOM }, toDegrees),
    );
  });
}

function buildingFeatures({ buildings, surroundings }: Geography, toDegrees: ToDegrees): TileFeature[] {
  const all = [...buildings, ...surroundings];
  const masses = buildMasses(buildings.filter(({ use }) => use !== 'shop')).map((ring) =>
    polygonFeature([[closed(ring)]], {}, { from: MASS_ZOOM, to: MASS_ZOOM }, toDegrees),
  );
  const plain = all.map(({ ring }) =>
    polygonFeature([[ring]], {}, { from: MASS_ZOOM + 1, to: USE_FROM - 1 }, toDegrees),
  );
  const full = all.map(({ ring, heightMeters, use }) =>
    polygonFeature(
      [[ring]],
      { height: Math.round(heightMeters), use },
      { from: USE_FROM, to: MAX_ZOOM },
      toDegrees,
    ),
  );
  return [...masses, ...plain, ...full];
}

function roadFeatures({ roads }: Geography, toDegrees: ToDegrees): TileFeature[] {
  return roads.map((road) => {
    const attributes: Attributes = {
      class: road.class,
      ...(road.bridge ? { bridge: true } : {}),
      ...(road.name ? nameOf(road.name) : {}),
    };
    return lineFeature(road.line, attributes, { from: ROAD_FROM[road.class], to: MAX_ZOOM }, toDegrees);
  });
}

function nameOf({ zh, en }: LocalizedText): Attributes {
  return { name: zh, name_en: en };
}

/** Names of waters and greens, each once; the river's along its course in the district. */
function areaNames({ areas, units }: Geography, toDegrees: ToDegrees): TileFeature[] {
  return areas.flatMap((area): TileFeature[] => {
    if (!area.name || area.kind === 'bank') return [];
    const kind = isWater(area) ? 'water' : 'green';
    const from = area.kind === 'canal' ? 14 : Math.max(MIN_ZOOM, zoomOfArea(area, MIN_ZOOM));
    const rank = from <= 11 ? 1 : from <= 13 ? 2 : 3;
    const attributes = { kind, ...nameOf(area.name), rank };
    const polygon = area.polygons.reduce((a, b) =>
      Math.abs(signedArea(b[0]!)) > Math.abs(signedArea(a[0]!)) ? b : a,
    );
    const points = area.kind === 'river' ? alongRiver(polygon, units[0]!.polygons) : [labelPoint(polygon)];
    return points.map((point) => pointFeature(point, attributes, { from, to: MAX_ZOOM }, toDegrees));
  });
}

/** Three points in the river's middle on its way through the district. Its ring runs down one shore and up the other. */
function alongRiver([ring]: Polygon, district: readonly Polygon[]): Point[] {
  const shore = ring!.slice(0, -1);
  const middle = shore.slice(0, shore.length / 2).map((point, i) => mix(point, shore.at(-1 - i)!, 0.5));
  const inside = middle.filter((point) => district.some((polygon) => containsPoint(polygon[0]!, point)));
  return [0.22, 0.5, 0.86].map((share) => inside[Math.floor(share * inside.length)]!);
}

const PLACE_RANK: Readonly<Record<Place['kind'], 1 | 2 | 3>> = {
  government: 1,
  stadium: 1,
  'metro-station': 1,
  hospital: 2,
  mall: 2,
  temple: 2,
  bridge: 2,
  factory: 3,
  school: 3,
  market: 3,
  park: 3,
};

/** Parks are named by their ground. */
function placeFeatures({ places }: Geography, toDegrees: ToDegrees): TileFeature[] {
  return places
    .filter(({ kind }) => kind !== 'park')
    .map(({ kind, name, point }) => {
      const rank = PLACE_RANK[kind];
      return pointFeature(
        point,
        { kind, ...nameOf(name), rank },
        { from: 12 + rank, to: MAX_ZOOM },
        toDegrees,
      );
    });
}
