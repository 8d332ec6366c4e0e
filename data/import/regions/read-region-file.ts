import type { MultiPolygon, Position } from 'geojson';
import type { LocalizedText } from '@/domain/text/localized-text';
import { jsonText, parseJsonObject } from '../geojson/json-text';
import { readRecords } from '../geojson/read-records';
import { ImportRefusal } from '../import-refusal';
import type { InspectedFile } from '../input/inspect-file';
import type { ReadControl } from '../input/open-bytes';
import { readHead } from '../input/open-text';
import { parseCrs, type Crs } from '../place/crs';
import { projectedHint } from '../place/projected-hint';
import type { ProblemLog } from '../report/problem-log';
import type { RegionDraft, RegionFile } from './region-draft';
import { repairPolygon, type RingFault } from './repair-polygon';

/** Faults that are told feature by feature; repeated vertices come by rounding and are only counted. */
const FAULT_WORDS: Record<Exclude<RingFault, 'repeated-vertices'>, LocalizedText> = {
  unclosed: { zh: '环未闭合', en: 'a ring left open' },
  'degenerate-ring': { zh: '面积为零的环', en: 'rings of no area' },
  'hole-outside': { zh: '洞在外环之外', en: 'holes outside the outline' },
  'touches-itself': { zh: '边界在一点上自接触', en: 'an outline that touches itself' },
  'tiny-loop': { zh: '极小的自交环', en: 'tiny loops where it crosses itself' },
};

interface RawFeature {
  readonly ordinal: number;
  readonly id: string | null;
  readonly properties: Record<string, string>;
  readonly polygons: Position[][][];
}

export interface RegionReading {
  readonly file: RegionFile;
  readonly notes: readonly LocalizedText[];
}

/**
 * Reads the polygons of a GeoJSON file, converts them to WGS 84 and puts their outlines right.
 *
 * @param crsName What the user says; `null` to go by the file.
 * @throws {ImportRefusal} If it is no GeoJSON, holds no polygons, or its coordinates are not degrees.
 */
export async function readRegionFile(
  file: InspectedFile,
  crsName: string | null,
  problems: ProblemLog,
  control: ReadControl = {},
): Promise<RegionReading> {
  if (!/^\s*(?:[{[]|\u001e)/u.test(await readHead(file, 1024))) refuseFormat(file.name);
  const features: RawFeature[] = [];
  let declared: string | null = null;
  for await (const records of readRecords(file, control, (name) => (declared = name))) {
    for (const { ordinal, text } of records) features.push(parseFeature(file.name, ordinal, text));
  }
  const areas = features.filter(({ polygons }) => polygons.length > 0);
  for (const { ordinal } of features.filter(({ polygons }) => polygons.length === 0)) {
    problems.add('region-not-area', { file: file.name, line: ordinal });
  }
  if (areas.length === 0) refuseNoAreas(file.name);
  const crs = parseCrs(crsName ?? declared ?? 'wgs84');
  const swapped = crs.unit === 'degree' && checkDegrees(file.name, areas, crsName ?? declared);
  if (crs.unit === 'meter') checkMeters(file.name, areas, crs);
  const outlines = areas.map((feature) => toOutline(file.name, feature, toWgs84(crs, swapped), problems));
  const drafts = outlines.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length === 0) refuseNoAreas(file.name);
  const rounded = outlines.filter(({ hasRepeatedVertices }) => hasRepeatedVertices).length;
  return {
    file: { name: file.name, drafts },
    notes: [...crsNotes(file.name, crs, swapped), ...repeatedNotes(file.name, rounded)],
  };
}

function parseFeature(file: string, ordinal: number, text: string): RawFeature {
  const feature = parseJsonObject(text);
  if (!feature) {
    throw new ImportRefusal('json-broken', {
      zh: `${file} 第 ${ordinal} 个要素不是有效的 JSON，请重新导出。`,
      en: `Feature ${ordinal} of ${file} is no valid JSON. Export the file again.`,
    });
  }
  const { id, properties } = feature;
  return {
    ordinal,
    id: jsonText(id) || null,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' ? [] : [[key, jsonText(value).trim()]],
      ),
    ),
    polygons: polygonsOf(feature.geometry),
  };
}

function polygonsOf(geometry: unknown): Position[][][] {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return [];
  if (
    geometry.type === 'GeometryCollection' &&
    'geometries' in geometry &&
    Array.isArray(geometry.geometries)
  ) {
    return geometry.geometries.flatMap(polygonsOf);
  }
  const coordinates =
    'coordinates' in geometry && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  const polygons =
    geometry.type === 'Polygon' ? [coordinates] : geometry.type === 'MultiPolygon' ? coordinates : [];
  return polygons.filter(isPolygon);
}

function isPolygon(polygon: unknown): polygon is Position[][] {
  return (
    Array.isArray(polygon) &&
    polygon.length > 0 &&
    polygon.every(
      (ring) =>
        Array.isArray(ring) &&
        ring.every(
          (position) =>
            Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]),
        ),
    )
  );
}

/**
 * @returns Whether every pair has the latitude first, which then is certain, for longitudes above 90 are no latitudes.
 * @throws {ImportRefusal} If the numbers are no degrees.
 */
function checkDegrees(file: string, features: readonly RawFeature[], declared: string | null): boolean {
  let tooFarEast = 0;
  let tooFarNorth = 0;
  let total = 0;
  let example: Position | null = null;
  for (const position of features.flatMap(({ polygons }) => polygons.flat(2))) {
    const [x, y] = position as [number, number];
    total++;
    if (Math.abs(x) > 180 || Math.abs(y) > 180) example ??= position;
    if (Math.abs(x) > 90) tooFarEast++;
    if (Math.abs(y) > 90) tooFarNorth++;
  }
  if (example) refuseProjected(file, example, declared);
  if (tooFarNorth === total && tooFarEast === 0) return true;
  if (tooFarNorth > 0) refuseLatitude(file);
  return false;
}

/** @throws {ImportRefusal} If a projected system is named, but the numbers are degrees. */
function checkMeters(file: string, features: readonly RawFeature[], crs: Crs): void {
  const positions = features.flatMap(({ polygons }) => polygons.flat(2));
  if (positions.some(([x, y]) => Math.abs(x!) > 180 || Math.abs(y!) > 90)) return;
  throw new ImportRefusal('crs-contradicts', {
    zh: `${file} 写明或被指定为投影坐标系 ${crs.id}，但坐标都是经纬度大小的数。请核对，或用 --regions-crs wgs84 指明。`,
    en: `${file} is said to be in the projected system ${crs.id}, but its numbers are the size of degrees. Check it, or say --regions-crs wgs84.`,
  });
}

function toWgs84(crs: Crs, swapped: boolean): (position: Position) => Position {
  return ([x, y]) => (swapped ? crs.toWgs84(y!, x!) : crs.toWgs84(x!, y!));
}

interface Outline {
  /** `null` where nothing is left of it. */
  readonly draft: RegionDraft | null;
  readonly hasRepeatedVertices: boolean;
}

function toOutline(
  file: string,
  feature: RawFeature,
  convert: (position: Position) => Position,
  problems: ProblemLog,
): Outline {
  const repaired = feature.polygons.map((rings) => repairPolygon(rings.map((ring) => ring.map(convert))));
  const coordinates = repaired.map(({ rings }) => rings).filter((rings) => rings.length > 0);
  const faults = new Set(repaired.flatMap((polygon) => [...polygon.faults]));
  const crossing = repaired.map((polygon) => polygon.crossing).find((position) => position !== null);
  const hasRepeatedVertices = faults.delete('repeated-vertices');
  const at = { file, line: feature.ordinal, value: nameIn(feature.properties) };
  if (coordinates.length === 0) {
    problems.add('region-not-area', at);
    return { draft: null, hasRepeatedVertices };
  }
  if (faults.size > 0) problems.add('region-repaired', { ...at, detail: faultWords(faults) });
  if (crossing) {
    problems.add('region-self-crossing', {
      ...at,
      detail: crossing.map((degrees) => degrees.toFixed(6)).join(', '),
    });
  }
  const draft = {
    file,
    ordinal: feature.ordinal,
    featureId: feature.id,
    properties: feature.properties,
    shape: { type: 'MultiPolygon', coordinates } satisfies MultiPolygon,
  };
  return { draft, hasRepeatedVertices };
}

function faultWords(faults: ReadonlySet<RingFault>): LocalizedText {
  const words = [...faults].flatMap((fault) => (fault === 'repeated-vertices' ? [] : [FAULT_WORDS[fault]]));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

function repeatedNotes(file: string, count: number): LocalizedText[] {
  if (count === 0) return [];
  return [
    {
      zh: `${file}：${count} 个区域的边界有重复顶点，已去除。`,
      en: `${file}: repeated vertices were taken out of the outlines of ${count} region(s).`,
    },
  ];
}

/** Something to know the feature by in the report. */
function nameIn(properties: Readonly<Record<string, string>>): string | null {
  const keys = Object.keys(properties);
  const key =
    keys.find((name) => /name|名称/iu.test(name)) ?? keys.find((name) => /code|id$|编码/iu.test(name));
  return key === undefined ? null : properties[key]!;
}

function crsNotes(file: string, crs: Crs, swapped: boolean): LocalizedText[] {
  const notes: LocalizedText[] = [];
  if (swapped) {
    notes.push({
      zh: `${file}：坐标是纬度在前，已对调为经度在前。`,
      en: `${file}: latitudes came first; they were put behind the longitudes.`,
    });
  }
  if (crs.id !== 'WGS84') {
    notes.push({
      zh: `${file}：边界由 ${crs.id} 转换为 WGS 84。`,
      en: `${file}: outlines were converted from ${crs.id} to WGS 84.`,
    });
  }
  return notes;
}

function refuseProjected(file: string, position: Position, declared: string | null): never {
  const pair = `${position[0]}, ${position[1]}`;
  const hint = projectedHint(position[0]!, position[1]!, '--regions-crs');
  throw new ImportRefusal('projected-coordinates', {
    zh: `${file} 的坐标（如 ${pair}）是投影平面的米或英尺，不是经纬度${declared ? '' : '，文件也没有写明坐标系（crs）'}，直接画会落在错误的地方。${hint.zh}`,
    en: `The coordinates of ${file} (such as ${pair}) are meters or feet of a map projection, not degrees of longitude and latitude${declared ? '' : ', and the file does not name its coordinate reference system (no crs member)'}. Drawn as they are they would land in the wrong place. ${hint.en}`,
  });
}

function refuseLatitude(file: string): never {
  throw new ImportRefusal('latitude-out-of-range', {
    zh: `${file} 里有超过 90 度的纬度，经纬度可能混用。请检查坐标顺序（GeoJSON 应为经度在前）。`,
    en: `${file} has latitudes above 90 degrees; longitudes and latitudes seem mixed. Check their order (GeoJSON has the longitude first).`,
  });
}

function refuseFormat(file: string): never {
  throw new ImportRefusal('regions-format', {
    zh: `${file} 不是 GeoJSON。区域边界请用 GeoJSON（Shapefile 等可用 ogr2ogr -t_srs EPSG:4326 out.geojson in.shp 转换）。`,
    en: `${file} is no GeoJSON. Bring boundaries as GeoJSON (convert a shapefile by ogr2ogr -t_srs EPSG:4326 out.geojson in.shp).`,
  });
}

function refuseNoAreas(file: string): never {
  throw new ImportRefusal('regions-empty', {
    zh: `${file} 里没有可用的面要素，不能作为区域边界。`,
    en: `${file} holds no usable polygon: it cannot serve as boundaries.`,
  });
}
