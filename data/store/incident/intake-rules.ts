import type { Queries } from '../store';
import { toHierarchies } from '@/domain/region/region';
import {
  readCategories,
  readDepartments,
  readLevels,
  readRegions,
  readSources,
} from '../district/read-dictionaries';
import { readTimeZone } from '../district/put-identity';
import { readRegionStamper } from '../region/read-stamper';
import type { RegionStamper } from '../region/region-stamper';

/** What the district knows, as far as an incident that comes in is held against it. */
export interface IntakeRules {
  readonly categoryCodes: ReadonlySet<string>;
  readonly sourceCodes: ReadonlySet<string>;
  readonly departmentCodes: ReadonlySet<string>;
  readonly regionCodes: ReadonlySet<string>;
  readonly hierarchyCount: number;
  readonly stamper: RegionStamper;
  /** IANA name: whose months the counts are of. */
  readonly timeZone: string;
}

/** Reads the rules once for each version of the district. */
export function createIntakeRules(): (queries: Queries, districtVersion: number) => Promise<IntakeRules> {
  let kept: { readonly version: number; readonly rules: IntakeRules } | null = null;
  return async (queries, districtVersion) => {
    if (kept?.version !== districtVersion) {
      kept = { version: districtVersion, rules: await readIntakeRules(queries) };
    }
    return kept.rules;
  };
}

async function readIntakeRules(queries: Queries): Promise<IntakeRules> {
  const codes = (rows: readonly { readonly code: string }[]) => new Set(rows.map(({ code }) => code));
  return {
    categoryCodes: codes(await readCategories(queries)),
    sourceCodes: codes(await readSources(queries)),
    departmentCodes: codes(await readDepartments(queries)),
    regionCodes: codes(await readRegions(queries)),
    hierarchyCount: toHierarchies(await readLevels(queries)).length,
    stamper: await readRegionStamper(queries),
    timeZone: await readTimeZone(queries),
  };
}
