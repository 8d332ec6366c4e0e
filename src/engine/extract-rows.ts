import type { IncidentExtract } from '@/domain/incident/incident-extract';
import { OUTSIDE_REGIONS, UNKNOWN_REGION } from '@/domain/incident/incident-extract';
import { opennessOf, STATE_MASK } from './columns/incident-columns';
import { UNKNOWN_DEPARTMENT, type IncidentStore } from './columns/incident-store';
import { TRAIT_TABLES } from './columns/traits';
import { FIRST_FAILING_BYTE } from './filter/verdict';

/**
 * Copies the rows that pass, whenever they were reported. Verdicts must stand.
 *
 * @param hierarchyId Whose regions the rows name; `null` in a district without regions: then no row names one.
 * @param mostRows    Beyond it only the newest are copied, and how many were left out is told.
 * @throws {RangeError} If there is no such hierarchy.
 */
export function extractRows(
  store: IncidentStore,
  hierarchyId: string | null,
  mostRows: number,
): IncidentExtract {
  const { columns } = store;
  const place = store.hierarchies.findIndex((hierarchy) => hierarchy.hierarchyId === hierarchyId);
  const index = store.hierarchies[place];
  if (!index && hierarchyId !== null) throw new RangeError(`there is no hierarchy ${hierarchyId}`);
  const { rows, olderLeftOut } = passingRows(store, mostRows);
  const pick = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array>(
    column: ArrayLike<number>,
    into: T,
  ): T => {
    for (let i = 0; i < rows.length; i++) into[i] = column[rows[i]!]!;
    return into;
  };
  const n = rows.length;
  const traits = pick(columns.traits, new Uint8Array(n));
  const region = index
    ? pick(columns.regions[place]!, new Int32Array(n))
    : new Int32Array(n).fill(UNKNOWN_REGION);
  for (let i = 0; index && i < n; i++) {
    if (region[i] === index.outside) region[i] = OUTSIDE_REGIONS;
    else if (region[i] === index.unknown) region[i] = UNKNOWN_REGION;
  }
  const clockSeconds = pick(columns.clock, new Int32Array(n));
  const openness = pick(columns.stateAndVerdict, new Uint8Array(n));
  const state = openness.map((byte) => byte & STATE_MASK);
  for (let i = 0; i < n; i++) openness[i] = opennessOf(openness[i]!, clockSeconds[i]!);
  return {
    count: n,
    ids: pick(columns.id, new Uint32Array(n)),
    reportedAt: pick(columns.reportedAt, new Uint32Array(n)),
    x: pick(columns.x, new Float32Array(n)),
    y: pick(columns.y, new Float32Array(n)),
    originMeters: store.projection.originMeters,
    region,
    regionCodes: index?.codes ?? [],
    hierarchyId: hierarchyId ?? '',
    category: pick(columns.category, new Uint16Array(n)),
    categoryCodes: store.categories.codes,
    source: pick(columns.source, new Uint16Array(n)),
    sourceCodes: store.sources.codes,
    department: pick(columns.department, new Uint16Array(n)),
    departmentCodes: store.departments.codes.map((code) => (code === UNKNOWN_DEPARTMENT ? null : code)),
    route: traits.map((byte) => TRAIT_TABLES.route[byte]!),
    state,
    openness,
    clockSeconds,
    hasLimit: traits.map((byte) => TRAIT_TABLES.hasLimit[byte]!),
    quality: traits.map((byte) => TRAIT_TABLES.quality[byte]!),
    flags: pick(columns.flags, new Uint8Array(n)),
    olderLeftOut,
  };
}

function passingRows({ columns }: IncidentStore, mostRows: number) {
  const { rowCount, stateAndVerdict } = columns;
  let passing = 0;
  for (let row = 0; row < rowCount; row++) if (stateAndVerdict[row]! < FIRST_FAILING_BYTE) passing++;
  const rows = new Uint32Array(Math.min(passing, mostRows));
  let at = rows.length;
  for (let row = rowCount - 1; row >= 0 && at > 0; row--) {
    if (stateAndVerdict[row]! < FIRST_FAILING_BYTE) rows[--at] = row;
  }
  return { rows, olderLeftOut: passing - rows.length };
}
