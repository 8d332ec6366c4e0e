import {
  listCollections,
  listItems,
  readCollection,
  readConformance,
  readItem,
  readLanding,
} from '@/contract/collections';
import { findPlaces } from '@/contract/places';
import type { District } from '@/domain/district/district';
import type { DistrictCollection } from '#data/district/district-collections';
import { GAZETTEER, nameOf, rankPlaces, type NamedPlace } from '#data/store/collection/find-places';
import type { Feature, Geometry, Position } from 'geojson';
import { MockProblem, contractHandler } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const ROOT = '/api/v1';

export const collectionHandlers = (memory: MemoryDistrict) => {
  const all = (): readonly DistrictCollection[] => [...memory.collections, incidentCollection(memory)];
  const find = (id: string) => {
    const found = all().find((collection) => collection.id === id);
    if (!found) throw new MockProblem(404, 'not-found', `There is no collection ${id}.`);
    return found;
  };
  return [
    contractHandler(readLanding, () => ({
      title: 'Geju',
      description: 'Mocked service',
      links: [{ href: `${ROOT}/collections`, rel: 'data' }],
    })),
    contractHandler(readConformance, () => ({
      conformsTo: ['http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core'],
    })),
    contractHandler(listCollections, () => ({
      collections: all().map((collection) => describe(collection, memory.district())),
      links: [{ href: `${ROOT}/collections`, rel: 'self' }],
    })),
    contractHandler(readCollection, ({ params }) => describe(find(params.collectionId), memory.district())),
    contractHandler(listItems, ({ params, query }) => {
      const collection = find(params.collectionId);
      const matched = collection.features().filter((feature) => matches(feature, query, collection));
      const start = query.after === undefined ? 0 : Number(query.after);
      const page = matched.slice(start, start + query.limit);
      const next = start + query.limit;
      const self = `${ROOT}/collections/${collection.id}/items`;
      return {
        type: 'FeatureCollection' as const,
        features: page as never,
        numberMatched: matched.length,
        numberReturned: page.length,
        timeStamp: new Date().toISOString(),
        links: [
          { href: self, rel: 'self' },
          ...(next < matched.length
            ? [{ href: `${self}?limit=${query.limit}&after=${next}`, rel: 'next' }]
            : []),
        ],
      };
    }),
    contractHandler(findPlaces, ({ query: { text } }) => ({
      places: rankPlaces(
        all()
          .filter(({ id }) => GAZETTEER.some((known) => known === id))
          .flatMap(({ id, features }) => features().flatMap((feature) => toPlaces(id, feature))),
        text.toLowerCase(),
      ) as never,
    })),
    contractHandler(readItem, ({ params }) => {
      const item = find(params.collectionId)
        .features()
        .find(({ id }) => String(id) === params.featureId);
      if (!item) throw new MockProblem(404, 'not-found', `There is no item ${params.featureId}.`);
      return item as never;
    }),
  ];
};

function toPlaces(collectionId: string, { id, geometry, properties }: Feature): NamedPlace[] {
  const name = nameOf(properties ?? {});
  const [first] = 'coordinates' in geometry ? flatten(geometry.coordinates) : [];
  return name && first ? [{ collectionId, id: String(id), name, position: [first[0]!, first[1]!] }] : [];
}

function describe({ id, title, description }: DistrictCollection, { bbox }: District) {
  return {
    id,
    title: title.zh,
    description: description.zh,
    extent: {
      spatial: { bbox: [[...bbox]], crs: CRS84 },
      temporal: { interval: [[null, null]] },
    },
    itemType: 'feature' as const,
    crs: [CRS84],
    links: [{ href: `${ROOT}/collections/${id}/items`, rel: 'items' }],
  } as never;
}

interface ItemQuery {
  readonly bbox?: readonly number[] | undefined;
  readonly datetime?: { readonly start: number; readonly end: number } | undefined;
  readonly level?: string | undefined;
}

function matches(feature: Feature, query: ItemQuery, { datetimeProperty }: DistrictCollection): boolean {
  const properties = feature.properties ?? {};
  const at = datetimeProperty === null ? null : Date.parse(String(properties[datetimeProperty]));
  return isOfLevel(properties, query.level) && isWithin(at, query.datetime) && isInBox(feature, query.bbox);
}

function isOfLevel(properties: Readonly<Record<string, unknown>>, level: string | undefined): boolean {
  return level === undefined || properties['level'] === level || properties['net'] === level;
}

function isWithin(at: number | null, span: ItemQuery['datetime']): boolean {
  return at === null || span === undefined || (at >= span.start && at <= span.end);
}

function isInBox(feature: Feature, bbox: readonly number[] | undefined): boolean {
  if (!bbox) return true;
  return (feature.geometry as Geometry | null) !== null && meets(feature, bbox);
}

function meets(
  { geometry }: Feature,
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
): boolean {
  const positions = 'coordinates' in geometry ? flatten(geometry.coordinates) : [];
  const span = (axis: 0 | 1) => [
    positions.reduce((least, position) => Math.min(least, position[axis]!), Number.POSITIVE_INFINITY),
    positions.reduce((most, position) => Math.max(most, position[axis]!), Number.NEGATIVE_INFINITY),
  ];
  const [[x0, x1], [y0, y1]] = [span(0), span(1)];
  return x0! <= east && x1! >= west && y0! <= north && y1! >= south;
}

function flatten(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(flatten);
}

function incidentCollection(memory: MemoryDistrict): DistrictCollection {
  return {
    id: 'incidents',
    title: { zh: '事件', en: 'Incidents' },
    description: { zh: '事件与工单', en: 'Incidents with their orders' },
    datetimeProperty: 'reportedAt',
    features: () =>
      memory
        .incidents()
        .map(({ position, id, reportedAt, categoryCode, sourceCode, sourceId, state, title }) => ({
          type: 'Feature',
          id,
          geometry: (position && { type: 'Point', coordinates: [...position] }) as never,
          properties: {
            sourceCode,
            sourceId,
            title,
            categoryCode,
            state,
            reportedAt: new Date(reportedAt).toISOString(),
          },
        })),
  };
}
