import { toHierarchies } from '@/domain/region/region';
import { appendReset } from './change/change-log';
import { putItems } from './collection/put-items';
import {
  categoryLayout,
  datasetLayout,
  departmentLayout,
  levelLayout,
  sourceLayout,
} from './district/dictionary-layouts';
import { putBasemapTiles } from './district/put-basemap-tiles';
import { putIdentity, readTimeZone } from './district/put-identity';
import { readLevels } from './district/read-dictionaries';
import { putRegions } from './district/put-regions';
import { removeLevel } from './district/remove-level';
import type { DistrictWriter } from './district-writer';
import { putImport } from './import/put-import';
import { createIncidentLoad, type IncidentLoad } from './incident/incident-load';
import { restampIncidents } from './incident/restamp-incidents';
import { recountMonths } from './month/recount-months';
import { putRows } from './put-rows';
import type { Queries, Store } from './store';
import { lockStoreState, writeStoreState } from './store-state';

/** All that is stored besides incidents, save what names the store and orders its changes. */
const TABLES = [
  'district',
  'region_level',
  'region',
  'category',
  'incident_source',
  'department',
  'dataset',
  'basemap_tile',
  'collection',
  'item',
  'incident_month',
  'import_problem',
  'import_run',
];

/**
 * Fills or changes a district in one transaction. It ends with a `reset` in the change log, for a load as a whole is
 * not told row by row; what `work` throws undoes all of it. Incidents stored before are stamped anew where the regions
 * change.
 */
export async function writeDistrict<T>(
  store: Store,
  work: (writer: DistrictWriter) => Promise<T>,
): Promise<T> {
  return store.transaction(async (queries) => {
    const state = await lockStoreState(queries);
    const before = await readMonthLayout(queries);
    const load = createIncidentLoad(queries, state.nextIncidentId, store.kind === 'embedded');
    const regionsChange = { happened: false };
    const result = await work(createWriter(queries, load, regionsChange));

    const { nextId, days } = await load.finish();
    const restamped = regionsChange.happened && (await restampIncidents(queries, state.nextIncidentId));
    const layout = await readMonthLayout(queries);
    const dataVersion = state.dataVersion + 1;
    const sequence = state.sequence + 1;
    await recountMonths(queries, {
      timeZone: layout.timeZone,
      days:
        restamped || layout.timeZone !== before.timeZone || layout.columns !== before.columns ? null : days,
      version: dataVersion,
    });
    await appendReset(queries, sequence);
    await writeStoreState(queries, {
      dataVersion,
      districtVersion: dataVersion,
      sequence,
      nextIncidentId: nextId,
    });
    return result;
  });
}

/** What the months' files depend on beside the incidents: where they are cut, and which region columns they have. */
async function readMonthLayout(queries: Queries) {
  const hierarchies = toHierarchies(await readLevels(queries));
  return { timeZone: await readTimeZone(queries), columns: hierarchies.map(({ id }) => id).join('\n') };
}

function createWriter(
  queries: Queries,
  load: IncidentLoad,
  regionsChange: { happened: boolean },
): DistrictWriter {
  const changingRegions = (work: Promise<void>) => {
    regionsChange.happened = true;
    return work;
  };
  return {
    clear: async () => {
      await load.clear();
      for (const table of TABLES) await queries.query(`DELETE FROM ${table}`);
    },
    putIdentity: (identity) => putIdentity(queries, identity),
    putLevels: (levels) => changingRegions(putRows(queries, levelLayout, levels)),
    putRegions: (regions) => changingRegions(putRegions(queries, regions)),
    removeLevel: (levelId) => changingRegions(removeLevel(queries, levelId)),
    putCategories: (categories) => putRows(queries, categoryLayout, categories),
    putSources: (sources) => putRows(queries, sourceLayout, sources),
    putDepartments: (departments) => putRows(queries, departmentLayout, departments),
    putDatasets: (datasets) => putRows(queries, datasetLayout, datasets),
    putItems: (collection, items) => putItems(queries, collection, items),
    putBasemapTiles: (tiles) => putBasemapTiles(queries, tiles),
    putIncidents: load.put,
    putImport: (record, problems) => putImport(queries, record, problems),
  };
}
