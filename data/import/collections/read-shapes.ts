import type { Feature, Geometry, Position } from 'geojson';
import type { LocalizedText } from '@/domain/text/localized-text';
import { jsonText, parseJsonObject } from '../geojson/json-text';
import { readRecords } from '../geojson/read-records';
import { ImportRefusal } from '../import-refusal';
import type { InspectedFile } from '../input/inspect-file';
import { readHead } from '../input/open-text';
import { parseCrs } from '../place/crs';
import { projectedHint } from '../place/projected-hint';
import type { ProblemCode } from '../report/problem-kinds';
import { countWords } from '../text/count-words';
import { parseFigure } from './camera-words';
import type { CollectionContext, CollectionReading } from './read-cameras';

/** How a feature of a file becomes one of a collection; `null` where it is none of its kind. */
interface ShapeKind {
  readonly geometries: readonly Geometry['type'][];
  /** Told of a feature of another geometry. */
  readonly wrong: ProblemCode;
  /** Properties that are kept; `null` leaves the feature out without a finding. */
  readonly toProperties: (given: Readonly<Record<string, unknown>>) => Record<string, unknown> | null;
  readonly noteOf: (file: string, features: readonly Feature[], leftOut: number) => LocalizedText;
}

/** What a building is for, in the words of its record; `null` where nothing is said. */
function findUse(given: Readonly<Record<string, unknown>>): string | null {
  const words = ['use', '用途', '建筑用途', 'building', 'amenity'].map((name) => jsonText(given[name]));
  return words.find((word) => word !== '' && word !== 'yes') ?? null;
}

/** Height of a storey where only their number is known, meters. */
const STOREY_METERS = 3;

const BUILDINGS: ShapeKind = {
  geometries: ['Polygon', 'MultiPolygon'],
  wrong: 'not-building',
  toProperties: (given) => {
    const height = figureOf(given, ['heightMeters', 'height', 'building:height', '高度', '建筑高度']);
    const storeys = figureOf(given, ['building:levels', 'levels', 'floors', 'floor', '层数', '楼层']);
    const heightMeters = height ?? (storeys === null ? null : storeys * STOREY_METERS);
    return {
      heightMeters,
      heightFrom: height !== null ? 'height' : storeys !== null ? 'storeys' : null,
      use: findUse(given),
    };
  },
  noteOf: (file, features) => {
    const from = (source: string | null) =>
      countWords(features.filter(({ properties }) => properties?.['heightFrom'] === source).length);
    return {
      zh: `${file}：建筑 ${countWords(features.length)} 栋；高度直接给出 ${from('height')} 栋，按层数 × ${STOREY_METERS} m 推算 ${from('storeys')} 栋，其余 ${from(null)} 栋不明，视为完全遮挡。`,
      en: `${file}: ${countWords(features.length)} buildings; heights given for ${from('height')}, from storeys (${STOREY_METERS} m each) for ${from('storeys')}; ${from(null)} unknown, taken to block every sight line.`,
    };
  },
};

const ROAD_CLASSES: Readonly<Record<string, string>> = {
  motorway: 'express', trunk: 'express', express: 'express',
  primary: 'arterial', arterial: 'arterial',
  secondary: 'collector', tertiary: 'collector', collector: 'collector',
  residential: 'local', unclassified: 'local', living_street: 'local', local: 'local',
  service: 'lane', pedestrian: 'lane', lane: 'lane',
}; // prettier-ignore

const ROADS: ShapeKind = {
  geometries: ['LineString', 'MultiLineString'],
  wrong: 'not-road',
  toProperties: (given) => {
    const tag = jsonText(given['class'] ?? given['highway'] ?? given['道路等级']).replace(/_link$/u, '');
    const roadClass = tag === '' ? 'local' : ROAD_CLASSES[tag];
    if (roadClass === undefined || given['tunnel'] === 'yes') return null;
    return { class: roadClass, name: jsonText(given['name'] ?? given['名称']) };
  },
  noteOf: (file, features, leftOut) => ({
    zh: `${file}：道路 ${countWords(features.length)} 条；步道、隧道等 ${countWords(leftOut)} 条不计。`,
    en: `${file}: ${countWords(features.length)} roads; ${countWords(leftOut)} footways, tunnels and the like are not counted.`,
  }),
};

/** Reads footprints of buildings with their heights, from GeoJSON. @throws {ImportRefusal} If there are none. */
export function readBuildings(file: InspectedFile, context: CollectionContext): Promise<CollectionReading> {
  return readShapes(file, BUILDINGS, context);
}

/** Reads roads with their classes, from GeoJSON. @throws {ImportRefusal} If there are none. */
export function readRoads(file: InspectedFile, context: CollectionContext): Promise<CollectionReading> {
  return readShapes(file, ROADS, context);
}

async function readShapes(
  file: InspectedFile,
  kind: ShapeKind,
  { settings, problems, control }: CollectionContext,
): Promise<CollectionReading> {
  if (!/^\s*(?:[{[]|\u001e)/u.test(await readHead(file, 1024))) refuseFormat(file.name);
  const found: Feature[] = [];
  let leftOut = 0;
  let declared: string | null = null;
  for await (const records of readRecords(file, control, (name) => (declared = name))) {
    for (const { ordinal, text } of records) {
      const feature = toFeature(parseJsonObject(text), kind, `${file.name}:${ordinal}`);
      if (typeof feature === 'object') found.push(feature);
      else if (feature === 'left-out') leftOut++;
      else problems.add(feature, { file: file.name, line: ordinal });
    }
  }
  if (found.length === 0) refuseNothing(file.name);
  const crs = parseCrs(settings.regionsCrs ?? declared ?? 'wgs84');
  if (crs.unit === 'degree') checkDegrees(file.name, found);
  const features = crs.id === 'WGS84' ? found : found.map((feature) => converted(feature, crs.toWgs84));
  return { features, notes: [kind.noteOf(file.name, features, leftOut)] };
}

/** The feature as it is kept; else that it is left out, or what is wrong with it. */
function toFeature(
  record: Record<string, unknown> | null,
  kind: ShapeKind,
  ownCode: string,
): Feature | 'left-out' | ProblemCode {
  if (!record) return 'record-broken';
  const geometry = geometryOf(record.geometry, kind);
  if (!geometry) return kind.wrong;
  const given = (record.properties ?? {}) as Record<string, unknown>;
  const properties = kind.toProperties(given);
  if (!properties) return 'left-out';
  const code = jsonText(record.id ?? given['code'] ?? given['id']) || ownCode;
  return { type: 'Feature', id: code, geometry, properties: { code, ...properties } };
}

function geometryOf(geometry: unknown, { geometries }: ShapeKind): Geometry | null {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return null;
  if (!geometries.includes(geometry.type as Geometry['type'])) return null;
  const isSound = 'coordinates' in geometry && positionsOf(geometry.coordinates).every(isPosition);
  return isSound && positionsOf((geometry as { coordinates: unknown }).coordinates).length > 1
    ? (geometry as Geometry)
    : null;
}

function positionsOf(coordinates: unknown): unknown[] {
  if (!Array.isArray(coordinates)) return [coordinates];
  return coordinates.length > 0 && !Array.isArray(coordinates[0])
    ? [coordinates]
    : coordinates.flatMap(positionsOf);
}

function isPosition(position: unknown): position is Position {
  return Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

function figureOf(given: Readonly<Record<string, unknown>>, names: readonly string[]): number | null {
  for (const name of names) {
    const value = parseFigure(jsonText(given[name]));
    if (value !== null && value > 0) return value;
  }
  return null;
}

function checkDegrees(file: string, features: readonly Feature[]): void {
  for (const { geometry } of features) {
    if (!('coordinates' in geometry)) continue;
    const beyond = (positionsOf(geometry.coordinates) as Position[]).find(
      ([x, y]) => Math.abs(x!) > 180 || Math.abs(y!) > 90,
    );
    if (!beyond) continue;
    const hint = projectedHint(beyond[0]!, beyond[1]!, '--regions-crs');
    throw new ImportRefusal('projected-coordinates', {
      zh: `${file} 的坐标（如 ${beyond[0]}, ${beyond[1]}）不是经纬度。${hint.zh}`,
      en: `The coordinates of ${file} (such as ${beyond[0]}, ${beyond[1]}) are not degrees of longitude and latitude. ${hint.en}`,
    });
  }
}

function converted(feature: Feature, toWgs84: (x: number, y: number) => Position): Feature {
  const convert = (coordinates: unknown): unknown =>
    isPosition(coordinates)
      ? toWgs84(coordinates[0]!, coordinates[1]!)
      : (coordinates as unknown[]).map(convert);
  const { geometry } = feature;
  if (!('coordinates' in geometry)) return feature;
  return { ...feature, geometry: { ...geometry, coordinates: convert(geometry.coordinates) } as Geometry };
}

function refuseFormat(file: string): never {
  throw new ImportRefusal('shapes-format', {
    zh: `${file} 不是 GeoJSON。建筑与道路请用 GeoJSON（Shapefile 可用 ogr2ogr -t_srs EPSG:4326 out.geojson in.shp 转换）。`,
    en: `${file} is no GeoJSON. Bring buildings and roads as GeoJSON (convert a shapefile by ogr2ogr -t_srs EPSG:4326 out.geojson in.shp).`,
  });
}

function refuseNothing(file: string): never {
  throw new ImportRefusal('shapes-empty', {
    zh: `${file} 里没有可用的要素。`,
    en: `${file} holds no usable feature.`,
  });
}
