import type { Page, PageQuery, StoredFeature } from '#data/store/collection/page';
import {
  INCIDENT_COLLECTION,
  readCollections,
  REGION_COLLECTION,
  type CollectionSummary,
} from '#data/store/collection/read-collections';
import { readIncidentItems, toIncidentFeature } from '#data/store/collection/read-incident-items';
import { readItem, readItems } from '#data/store/collection/read-items';
import { readRegionItem, readRegionItems } from '#data/store/collection/read-region-items';
import { readIncident } from '#data/store/incident/read-incident';
import type { Queries } from '#data/store/store';
import { notFound } from '../endpoint/problem-error';
import type { ServiceContext } from '../service-context';

/** How the features of a collection are read, wherever they are stored. */
interface CollectionReader {
  readonly page: (queries: Queries, query: PageQuery) => Promise<Page>;
  readonly feature: (queries: Queries, featureId: string) => Promise<StoredFeature | null>;
}

const regions: CollectionReader = { page: readRegionItems, feature: readRegionItem };

const incidents: CollectionReader = {
  page: readIncidentItems,
  feature: async (queries, featureId) => {
    const incident = /^\d{1,9}$/.test(featureId) ? await readIncident(queries, Number(featureId)) : null;
    return incident && toIncidentFeature(incident);
  },
};

function stored(collectionId: string): CollectionReader {
  return {
    page: (queries, query) => readItems(queries, collectionId, query),
    feature: (queries, featureId) => readItem(queries, collectionId, featureId),
  };
}

/** @throws {ProblemError} If there is no such collection. */
export async function collectionReader(
  context: ServiceContext,
  collectionId: string,
): Promise<CollectionReader> {
  if (collectionId === REGION_COLLECTION) return regions;
  if (collectionId === INCIDENT_COLLECTION) return incidents;
  const known = await context.store.query('SELECT 1 FROM collection WHERE id = $1', [collectionId]);
  if (known.length === 0) throw noCollection(collectionId);
  return stored(collectionId);
}

/** @throws {ProblemError} If there is no such collection. */
export async function readSummary(context: ServiceContext, collectionId: string): Promise<CollectionSummary> {
  const summary = (await readCollections(context.store)).find(({ id }) => id === collectionId);
  if (!summary) throw noCollection(collectionId);
  return summary;
}

/** Version of what a collection holds: only incidents change between loads of the district. */
export async function collectionVersion(context: ServiceContext, collectionId: string): Promise<string> {
  const { dataVersion, districtVersion } = await context.state.read();
  const version = collectionId === INCIDENT_COLLECTION ? dataVersion : districtVersion;
  return `${context.store.storeId.slice(0, 8)}-${version}`;
}

function noCollection(collectionId: string) {
  return notFound({
    en: `There is no collection ${collectionId}: see /collections for those there are.`,
    zh: `没有名为 ${collectionId} 的数据集合，现有集合见 /collections。`,
  });
}
