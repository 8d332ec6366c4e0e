import fc from 'fast-check';
import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES, SEVERITY_LEVELS } from '@/domain/incident/vocabularies';
import { utm } from '@/domain/geo/transverse-mercator';
import { regionCode } from '@/domain/region/region';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { EngineSetup } from '@/engine/columns/incident-store';
import type { MonthColumns, NullableColumn, WordColumn } from '@/domain/incident/month-columns';

const region = (code: string, levelId: string, parentCode: string | null) => ({
  code: regionCode(code),
  levelId,
  parentCode: parentCode === null ? null : regionCode(parentCode),
});

/** A small district in a zone with daylight saving, with two hierarchies and a nested tree of classes. */
export const sampleSetup: EngineSetup = {
  timeZone: 'America/New_York',
  projection: utm(-73.98),
  bbox: [-74.02, 40.7, -73.94, 40.76],
  hierarchies: [
    { id: 'grid', levelIds: ['street', 'grid'] },
    { id: 'beat', levelIds: ['beat'] },
  ],
  regions: [
    region('S1', 'street', null),
    region('S2', 'street', null),
    region('G1', 'grid', 'S1'),
    region('G2', 'grid', 'S1'),
    region('G3', 'grid', 'S2'),
    region('B1', 'beat', null),
    region('B2', 'beat', null),
  ],
  categories: [
    { code: 'K1', parentCode: null },
    { code: 'K2', parentCode: null },
    { code: 'K1a', parentCode: 'K1' },
    { code: 'K1b', parentCode: 'K1' },
    { code: 'K1b1', parentCode: 'K1b' },
    { code: 'K2a', parentCode: 'K2' },
  ],
};

/** 2026-02-20 to 2026-04-05: over the change to daylight saving on 8 March. */
export const SAMPLE_FROM_SECONDS = Date.UTC(2026, 1, 20) / 1000;
export const SAMPLE_TO_SECONDS = Date.UTC(2026, 3, 5) / 1000;

export const CATEGORY_CODES = ['K1', 'K1a', 'K1b', 'K1b1', 'K2a', 'X9'];
export const SOURCE_CODES = ['hotline', 'patrol', 'video'];
export const DEPARTMENT_CODES = ['D1', 'D2', null];

/** Positions lie off the lattice on which the tests' lassos have their corners. */
const position = fc
  .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 60 }))
  .map(([east, north]) => [-74.0197 + east * 0.001, 40.7003 + north * 0.001] as const);

const seconds = fc.integer({ min: SAMPLE_FROM_SECONDS, max: SAMPLE_TO_SECONDS - 1 });
const duration = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 40 * 86_400 }));

/** An incident as the store would hand it out; closed ones have a time to close, most of them. */
export const incidentRow: fc.Arbitrary<IncidentRow> = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }),
    reportedAt: fc.oneof(seconds, fc.constantFrom(SAMPLE_FROM_SECONDS + 3600, SAMPLE_FROM_SECONDS + 86_400)),
    position: fc.option(position, { freq: 6 }),
    categoryCode: fc.constantFrom(...CATEGORY_CODES),
    sourceCode: fc.constantFrom(...SOURCE_CODES),
    departmentCode: fc.constantFrom(...DEPARTMENT_CODES),
    state: fc.constantFrom(...INCIDENT_STATES),
    route: fc.constantFrom(...ROUTES),
    geocodeQuality: fc.constantFrom(...GEOCODE_QUALITIES),
    eventGrade: fc.constantFrom(null, ...SEVERITY_LEVELS),
    closedAfterSeconds: fc.option(duration),
    dueAfterSeconds: fc.option(duration),
    flags: fc.integer({ min: 0, max: 127 }),
    regionCodes: fc.tuple(
      fc.constantFrom('G1', 'G2', 'G3', 'S1', 'gone', null),
      fc.constantFrom('B1', 'B2', null),
    ),
  })
  .map((row) => ({ ...row, reportedAt: row.reportedAt * 1000 }));

/** Rows with ids all different. */
export function incidentRows(maxLength: number): fc.Arbitrary<IncidentRow[]> {
  return fc.uniqueArray(incidentRow, { selector: ({ id }) => id, maxLength });
}

/** Rows as Arrow columns, in the order given. */
export function toMonthColumns(rows: readonly IncidentRow[]): MonthColumns {
  const words = (codes: readonly (string | null)[]): WordColumn => {
    const distinct = [...new Set(codes.filter((code) => code !== null))];
    return {
      indices: Uint16Array.from(codes, (code) => (code === null ? 0 : distinct.indexOf(code))),
      words: distinct,
      validity: validityOf(codes),
    };
  };
  const integers = (values: readonly (number | null)[]): NullableColumn<Int32Array> => ({
    values: Int32Array.from(values, (value) => value ?? 0),
    validity: validityOf(values),
  });
  return {
    length: rows.length,
    id: Uint32Array.from(rows, (row) => row.id),
    reportedAt: Uint32Array.from(rows, (row) => row.reportedAt / 1000),
    longitude: integers(rows.map((row) => row.position && Math.round(row.position[0] * 1e7))),
    latitude: integers(rows.map((row) => row.position && Math.round(row.position[1] * 1e7))),
    category: words(rows.map((row) => row.categoryCode)),
    source: words(rows.map((row) => row.sourceCode)),
    department: words(rows.map((row) => row.departmentCode)),
    state: words(rows.map((row) => row.state)),
    route: words(rows.map((row) => row.route)),
    quality: words(rows.map((row) => row.geocodeQuality)),
    eventGrade: {
      values: Uint8Array.from(rows, (row) => row.eventGrade ?? 0),
      validity: validityOf(rows.map((row) => row.eventGrade)),
    },
    closedAfterSeconds: integers(rows.map((row) => row.closedAfterSeconds)),
    dueAfterSeconds: integers(rows.map((row) => row.dueAfterSeconds)),
    flags: Uint8Array.from(rows, (row) => row.flags),
    regions: sampleSetup.hierarchies.map((_, index) =>
      words(rows.map((row) => row.regionCodes[index] ?? null)),
    ),
  };
}

/** Rows in order of time, then id. */
export function inOrder(rows: readonly IncidentRow[]): IncidentRow[] {
  return [...rows].sort((a, b) => a.reportedAt - b.reportedAt || a.id - b.id);
}

/** Arrow's bits: least significant first, 1 where a value is known; `null` where all are. */
function validityOf(values: readonly unknown[]): Uint8Array | null {
  if (!values.includes(null)) return null;
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, index) => {
    if (value !== null) bytes[index >> 3]! |= 1 << (index & 7);
  });
  return bytes;
}

/** An open incident of 10 March with nothing special about it. */
export function plainRow(id: number): IncidentRow {
  return {
    id,
    reportedAt: Date.UTC(2026, 2, 10) + id * 1000,
    position: [-73.98, 40.73],
    categoryCode: CATEGORY_CODES[1]!,
    sourceCode: 'hotline',
    departmentCode: null,
    state: 'accepted',
    route: 'unknown',
    geocodeQuality: 'exact',
    eventGrade: null,
    closedAfterSeconds: null,
    dueAfterSeconds: null,
    flags: 0,
    regionCodes: ['G1', 'B1'],
  };
}
