import { toHierarchies } from '@/domain/region/region';
import { forgetItemRegions } from './access/stamp-items';
import { CAMERA_STATES, putCameraStates } from './camera/put-camera-states';
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
import { putSampleDispatches } from './dispatch/put-sample-dispatches';
import { DISTRICT_TABLES } from './district-tables';
import type { DistrictWriter } from './district-writer';
import { putImport } from './import/put-import';
import { createIncidentLoad, type IncidentLoad } from './incident/incident-load';
import { restampIncidents } from './incident/restamp-incidents';
import { recountMonths, type Recount } from './month/recount-months';
import { putRows } from './put-rows';
import type { Queries, Store } from './store';
import { lockStoreState, writeStoreState, type StoreState } from './store-state';
import { keepChanges, type ChangeKeeper } from './undo/change-keeper';
import { forgetUndo } from './undo/undo-tables';

export interface WriteOptions {
  /** Whether what is changed is kept, so that the import that is put can be undone; not unless told. */
  readonly isUndoable?: boolean;
}

/**
 * Fills or changes a district in one transaction. It ends with a `reset` in the change log, for a load as a whole is
 * not told row by row; what `work` throws undoes all of it. Incidents stored before are stamped anew where the regions
 * change. What is not undoable itself ends the undoing of the import before.
 */
export async function writeDistrict<T>(
  store: Store,
  work: (writer: DistrictWriter) => Promise<T>,
  { isUndoable = false }: WriteOptions = {},
): Promise<T> {
  return store.transaction(async (queries) => {
    const state = await lockStoreState(queries);
    const firstId = state.nextIncidentId;
    const before = await readMonthLayout(queries);
    if (!isUndoable) await forgetUndo(queries);
    const keeper = isUndoable ? await keepChanges(queries, firstId) : null;
    const keepIncidents = keeper?.keepIncidents ?? null;
    const load = createIncidentLoad(queries, firstId, {
      canFreeze: store.kind === 'embedded',
      beforeChange: keepIncidents,
    });
    const done: WritingDone = { regionsChanged: false, importId: null };
    const result = await work(createWriter(queries, load, keeper, done));

    const { nextId, days } = await load.finish();
    const { regionsChanged, importId } = done;
    const restamped = regionsChanged && (await restampIncidents(queries, { below: firstId, keepIncidents }));
    if (regionsChanged) await forgetItemRegions(queries);
    const layout = await readMonthLayout(queries);
    const isAnew = restamped || layout.timeZone !== before.timeZone || layout.columns !== before.columns;
    if (importId !== null) await keeper?.seal({ importId, firstId, nextId, regionsChanged });
    await closeChange(queries, state, {
      timeZone: layout.timeZone,
      days: isAnew ? null : days,
      nextIncidentId: nextId,
    });
    return result;
  });
}

interface WritingDone {
  regionsChanged: boolean;
  importId: string | null;
}

/** Counts the changed months and tells that the district changed as a whole. */
export async function closeChange(
  queries: Queries,
  state: StoreState,
  {
    timeZone,
    days,
    nextIncidentId,
  }: Pick<Recount, 'timeZone' | 'days'> & { readonly nextIncidentId: number },
): Promise<void> {
  const dataVersion = state.dataVersion + 1;
  const sequence = state.sequence + 1;
  await recountMonths(queries, { timeZone, days, version: dataVersion });
  await appendReset(queries, sequence);
  await writeStoreState(queries, { dataVersion, districtVersion: dataVersion, sequence, nextIncidentId });
}

/** What the months' files depend on beside the incidents: where they are cut, and which region columns they have. */
async function readMonthLayout(queries: Queries) {
  const hierarchies = toHierarchies(await readLevels(queries));
  return { timeZone: await readTimeZone(queries), columns: hierarchies.map(({ id }) => id).join('\n') };
}

function createWriter(
  queries: Queries,
  load: IncidentLoad,
  keeper: ChangeKeeper | null,
  done: WritingDone,
): DistrictWriter {
  const changingRegions = (work: Promise<void>) => {
    done.regionsChanged = true;
    return work;
  };
  return {
    clear: async () => {
      await keeper?.keepAll();
      await load.clear();
      for (const table of DISTRICT_TABLES) await queries.query(`DELETE FROM ${table}`);
    },
    putIdentity: (identity) => putIdentity(queries, identity),
    putLevels: (levels) => changingRegions(putRows(queries, levelLayout, levels)),
    putRegions: (regions) => changingRegions(putRegions(queries, regions)),
    removeLevel: (levelId) => changingRegions(removeLevel(queries, levelId)),
    putCategories: (categories) => putRows(queries, categoryLayout, categories),
    putSources: (sources) => putRows(queries, sourceLayout, sources),
    putDepartments: (departments) => putRows(queries, departmentLayout, departments),
    putDatasets: (datasets) => putRows(queries, datasetLayout, datasets),
    putItems: async (collection, items) => {
      await keeper?.keepItems(collection.id);
      await putItems(queries, collection, items);
    },
    putCameraStates: async (told) => {
      await keeper?.keepItems(CAMERA_STATES.id);
      return putCameraStates(queries, told);
    },
    putBasemapTiles: (tiles) => putBasemapTiles(queries, tiles),
    putIncidents: load.put,
    putSampleDispatches: (dispatches) => putSampleDispatches(queries, dispatches),
    putImport: async (record, problems) => {
      done.importId = record.id;
      await putImport(queries, record, problems);
    },
  };
}
