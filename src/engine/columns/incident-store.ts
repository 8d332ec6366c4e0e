import type { Category } from '@/domain/category/category';
import type { District } from '@/domain/district/district';
import { createDictionary, type Dictionary } from './dictionary';
import { createIncidentColumns, type IncidentColumns } from './incident-columns';
import { buildLocalProjection, type LocalProjection } from './local-projection';
import { buildRegionIndex, type IndexedRegion, type RegionIndex } from './region-index';

/** What the engine must know of a district before its first row; a `District` fits as it is. */
export interface EngineSetup extends Pick<District, 'timeZone' | 'projection' | 'bbox' | 'hierarchies'> {
  readonly regions: readonly IndexedRegion[];
  readonly categories: readonly Pick<Category, 'code' | 'parentCode'>[];
}

/** The columns with the meaning of their numbers. */
export interface IncidentStore {
  readonly columns: IncidentColumns;
  readonly categories: Dictionary;
  readonly sources: Dictionary;
  /** Number 0 is `UNKNOWN_DEPARTMENT`. */
  readonly departments: Dictionary;
  /** In the order of the district's hierarchies. */
  readonly hierarchies: readonly RegionIndex[];
  readonly projection: LocalProjection;
}

/** Stands for "no lead unit known" among department codes. */
export const UNKNOWN_DEPARTMENT = '';

export function createIncidentStore(setup: EngineSetup): IncidentStore {
  return {
    columns: createIncidentColumns(setup.hierarchies.length),
    categories: createDictionary(),
    sources: createDictionary(),
    departments: createDictionary([UNKNOWN_DEPARTMENT]),
    hierarchies: setup.hierarchies.map((hierarchy) => buildRegionIndex(hierarchy, setup.regions)),
    projection: buildLocalProjection(setup.projection, setup.bbox),
  };
}
