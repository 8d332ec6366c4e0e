import type { Feature, Geometry } from 'geojson';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import type { CollectionInfo, DistrictIdentity } from '#data/store/district-writer';
import type { Store } from '#data/store/store';
import { writeDistrict } from '#data/store/write-district';
import { buildBasemapTiles } from './basemap/build-basemap-tiles';
import { MAX_ZOOM, MIN_ZOOM } from './basemap/layers';
import { buildDistrict, type SampleDistrict } from './build-district';
import type { Geography } from './geography';
import { seeNumbers } from './decisions/see-numbers';
import { toDistrictCollections, toMultiPolygon } from './district-collections';

export const DEFAULT_SEED = 1;
export const DEFAULT_INCIDENTS = 120_000;

export interface SeedOptions {
  readonly seed: number;
  readonly incidents: number;
  /** The moment the sample shows, epoch milliseconds. */
  readonly endsAt: number;
  /** A geography to build on in place of the sample's own, for tests. */
  readonly geography?: Geography;
  /** Told what is being done, and how far it is as a share of the whole. */
  readonly onProgress: (progress: SeedProgress) => void;
}

export interface SeedProgress {
  readonly step: 'geography' | 'dictionaries' | 'basemap' | 'collections' | 'incidents';
  readonly fraction: number;
}

/** Shares of the time that the steps begin at. */
const BEGINS = { geography: 0, dictionaries: 0.3, collections: 0.32, basemap: 0.45, incidents: 0.6 } as const;

/** What the sample was made with, so that the feed can go on where it ends. */
export const PARAMETERS: CollectionInfo = {
  id: 'sample-parameters',
  title: { zh: '示范区参数', en: 'Parameters of the sample' },
  description: {
    zh: '生成示范区所用的种子、数量与截止时刻',
    en: 'Seed, number of incidents and end that the sample was made with',
  },
  datetimeProperty: null,
};
export const PARAMETERS_FEATURE_ID = 'parameters';

/** Fills a store with the sample district in place of whatever it held. */
export async function seedSample(store: Store, options: SeedOptions): Promise<SampleDistrict> {
  const { onProgress, ...given } = options;
  const { incidents } = options;
  const begin = (step: SeedProgress['step']) => onProgress({ step, fraction: BEGINS[step] });
  begin('geography');
  const district = buildDistrict(given);
  await writeDistrict(store, async (writer) => {
    await writer.clear();
    begin('dictionaries');
    await writer.putIdentity(toIdentity(district));
    await writer.putLevels(district.levels);
    await writer.putRegions(toRegionsWithShapes(district));
    await writer.putCategories(district.categories);
    await writer.putSources(district.sources);
    await writer.putDepartments(district.departments);
    await writer.putDatasets(district.datasets);
    begin('collections');
    for (const { features, ...collection } of toDistrictCollections(district)) {
      await writer.putItems(collection, features());
    }
    await writer.putItems(PARAMETERS, [toParameterFeature(options)]);
    begin('basemap');
    await writer.putBasemapTiles(buildBasemapTiles(district.geography));
    begin('incidents');
    let written = 0;
    const seer = seeNumbers(district.decisions);
    for (const batch of district.incidentBatches()) {
      await writer.putIncidents(batch);
      seer.take(batch);
      written += batch.length;
      onProgress({
        step: 'incidents',
        fraction: BEGINS.incidents + (1 - BEGINS.incidents) * (written / incidents),
      });
    }
    await writer.putSampleDispatches(seer.finish());
  });
  return district;
}

function toIdentity({ name, timeZone, regions }: SampleDistrict): DistrictIdentity {
  return {
    name,
    synthetic: true,
    timeZone,
    bbox: regions[0]!.bbox,
    projection: gaussKruger3((regions[0]!.bbox[0] + regions[0]!.bbox[2]) / 2),
    basemap: { kind: 'vector', tiles: '/api/v1/basemap/{z}/{x}/{y}', minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM },
    timePrecision: 'instant',
  };
}

function toParameterFeature({ seed, incidents, endsAt }: SeedOptions): Feature<Geometry | null> {
  const properties = { seed, incidents, endsAt: new Date(endsAt).toISOString() };
  return { type: 'Feature', id: PARAMETERS_FEATURE_ID, geometry: null, properties };
}

function toRegionsWithShapes({ regions, geography }: SampleDistrict) {
  const units = new Map(geography.units.map((unit) => [unit.code, unit]));
  return regions.map((region) => ({
    region,
    shape: toMultiPolygon(geography, units.get(region.code)!.polygons),
  }));
}
