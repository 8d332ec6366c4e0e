import type { Feature, Geometry, Polygon as GeoPolygon } from 'geojson';
import { packSpans } from '@/domain/camera/state-spans';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { SampleDistrict } from './build-district';
import type { Geography, Polygon } from './geography';
import { toDegrees } from './ground/degrees';
import { buildingCode } from './people/population';

/** One collection of the sample as the store and the mocks hand it out. */
export interface DistrictCollection {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly datetimeProperty: string | null;
  readonly features: () => Feature[];
}

/** Walks of how many days are kept: the day of the end and those before it. */
const TRACK_DAYS = 3;

/** Everything of the sample that is neither a region nor an incident, as collections of features. */
export function toDistrictCollections(district: SampleDistrict): DistrictCollection[] {
  const { collections, geography } = district;
  return [
    pointCollection('cameras', { zh: '摄像机', en: 'Cameras' }, collections.cameras, 'GB/T 28181'),
    pointCollection(
      'camera-states',
      { zh: '摄像机在线记录', en: 'Record of camera states' },
      collections.cameraStates.map(({ spans, ...camera }) => ({ ...camera, spans: packSpans(spans) })),
    ),
    pointCollection('key-places', { zh: '关键部位', en: 'Key places' }, collections.keyPlaces),
    pointCollection('patrol-points', { zh: '巡点', en: 'Patrol points' }, collections.patrolPoints),
    pointCollection('addresses', { zh: '标准地址', en: 'Standard addresses' }, collections.addresses),
    pointCollection('components', { zh: '城市部件', en: 'City components' }, collections.components),
    pointCollection('enterprises', { zh: '企业', en: 'Enterprises' }, collections.enterprises),
    collection('key-sections', { zh: '重点路段', en: 'Key road sections' }, () =>
      collections.keySections.map(({ line, ...properties }) =>
        feature(properties.code, { type: 'LineString', coordinates: copy(line) }, properties),
      ),
    ),
    ...groundCollections(geography),
    collection('nets', { zh: '多网网格', en: 'Grids of all nets' }, () =>
      geography.nets.map(({ polygons, ...properties }) =>
        feature(`${properties.net}:${properties.code}`, toMultiPolygon(geography, polygons), properties),
      ),
    ),
    collection('enterprise-grids', { zh: '企业专属网格', en: 'Enterprise grids' }, () =>
      collections.enterpriseGrids.map(({ rings, ...properties }) =>
        feature(
          properties.code,
          { type: 'MultiPolygon', coordinates: rings.map((ring) => [copy(ring)]) },
          properties,
        ),
      ),
    ),
    collection(
      'patrol-tracks',
      { zh: '巡查轨迹', en: 'Patrol tracks' },
      () => Array.from({ length: TRACK_DAYS }, (_, daysAgo) => tracksOf(district, daysAgo)).flat(),
      'startedAt',
    ),
    tableCollection(
      'building-population',
      { zh: '人口房屋', en: 'Population by building' },
      collections.buildingPopulation,
      'buildingCode',
    ),
    tableCollection('grid-staff', { zh: '网格力量', en: 'Grid staff' }, collections.gridStaff, 'gridCode'),
    tableCollection(
      'street-staff',
      { zh: '街道力量', en: 'Street staff' },
      collections.streetStaff,
      'streetCode',
    ),
  ];
}

/** What stands between the cameras and the streets, and the streets. */
function groundCollections(geography: Geography): DistrictCollection[] {
  return [
    collection('buildings', { zh: '建筑', en: 'Buildings' }, () =>
      geography.buildings.map(({ id, ring, ...properties }) =>
        feature(
          buildingCode({ id }),
          { type: 'Polygon', coordinates: [ring.map((point) => [...toDegrees(geography, point)])] },
          { code: buildingCode({ id }), ...properties },
        ),
      ),
    ),
    collection('roads', { zh: '道路', en: 'Roads' }, () =>
      geography.roads
        .filter(({ class: roadClass }) => roadClass !== 'rail' && roadClass !== 'metro')
        .map(({ id, line, ...properties }) =>
          feature(
            `R${id}`,
            { type: 'LineString', coordinates: line.map((point) => [...toDegrees(geography, point)]) },
            { code: `R${id}`, ...properties },
          ),
        ),
    ),
  ];
}

/** Names of instants among the records' fields: epoch milliseconds inside, RFC 3339 outside. */
const INSTANTS = new Set(['offlineSince', 'authorizedUntil', 'startedAt', 'endedAt', 'lastAt', 'dueAt']);

function collection(
  id: string,
  title: LocalizedText,
  features: () => Feature[],
  datetimeProperty: string | null = null,
): DistrictCollection {
  const description = { zh: `${title.zh}（虚构示范区）`, en: `${title.en} of the invented sample district` };
  return { id, title, description, datetimeProperty, features };
}

function pointCollection(
  id: string,
  title: LocalizedText,
  records: readonly { readonly code: string; readonly position: readonly [number, number] }[],
  standard?: string,
): DistrictCollection {
  const made = collection(id, title, () =>
    records.map(({ position, ...properties }) =>
      feature(properties.code, { type: 'Point', coordinates: [...position] }, properties),
    ),
  );
  if (!standard) return made;
  const { description } = made;
  return {
    ...made,
    description: { zh: `${description.zh}，${standard}`, en: `${description.en}, ${standard}` },
  };
}

function tableCollection<K extends string>(
  id: string,
  title: LocalizedText,
  records: readonly (object & Readonly<Record<K, string>>)[],
  key: K,
): DistrictCollection {
  return collection(id, title, () => records.map((record) => feature(record[key], null, record)));
}

function tracksOf(district: SampleDistrict, daysAgo: number): Feature[] {
  return district.patrolTracks(daysAgo).flatMap(({ fixes, ...properties }) => {
    const [first, last] = [fixes[0], fixes.at(-1)];
    if (!first || !last || fixes.length < 2) return [];
    return [
      feature(
        `${properties.gridCode}:${first[2]}`,
        { type: 'LineString', coordinates: fixes.map(([longitude, latitude]) => [longitude, latitude]) },
        {
          ...properties,
          startedAt: first[2] * 1000,
          endedAt: last[2] * 1000,
          /** Epoch seconds UTC of each position. */
          times: fixes.map((fix) => fix[2]),
          /** Horizontal accuracy of each position in meters. */
          accuraciesMeters: fixes.map((fix) => fix[3]),
        },
      ),
    ];
  });
}

function feature(id: string, geometry: Geometry | null, properties: object): Feature {
  return {
    type: 'Feature',
    id,
    geometry: geometry as Geometry,
    properties: toWire(properties) as Feature['properties'],
  };
}

function toWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      INSTANTS.has(key) && typeof member === 'number' ? new Date(member).toISOString() : toWire(member),
    ]),
  );
}

/** Polygons of the plane as a GeoJSON geometry in degrees. */
export function toMultiPolygon(geography: Geography, polygons: readonly Polygon[]) {
  const coordinates: GeoPolygon['coordinates'][] = polygons.map((rings) =>
    rings.map((ring) => ring.map((point) => [...toDegrees(geography, point)])),
  );
  return { type: 'MultiPolygon' as const, coordinates };
}

const copy = (line: readonly (readonly [number, number])[]) => line.map(([x, y]) => [x, y]);
