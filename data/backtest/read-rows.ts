import { tableFromIPC } from '@uwdata/flechette';
import type { Table } from '@uwdata/flechette';
import { regionColumn } from '@/contract/arrow-columns';
import { listIncidentMonths, readIncidentMonth } from '@/contract/incident-months';
import type { District } from '@/domain/district/district';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import {
  NO_CLOCK_SECONDS,
  OPENNESS,
  OUTSIDE_REGIONS,
  UNKNOWN_REGION,
} from '@/domain/incident/incident-extract';
import { CLOSED_STATES, GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import type { IncidentState } from '@/domain/incident/vocabularies';
import type { StudyRows } from '@/studies/study-rows';
import type { RunningService } from '#data/store/access/running-service';
import { ask, askBytes } from './ask';

/**
 * All incidents of a district as studies read them.
 *
 * @param hierarchyId Whose regions the rows name.
 */
export async function readRows(
  root: RunningService,
  district: District,
  hierarchyId: string,
): Promise<StudyRows> {
  const { months } = await ask(root, listIncidentMonths);
  const tables: Table[] = [];
  for (const { month, version } of months.toSorted((a, b) => a.month.localeCompare(b.month))) {
    const query = { version: String(version) };
    tables.push(tableFromIPC(await askBytes(root, readIncidentMonth, { params: { month }, query })));
  }
  const count = tables.reduce((sum, { numRows }) => sum + numRows, 0);
  const rows = emptyRows(district, hierarchyId, count);
  const place = buildPlacer(district, rows);
  let at = 0;
  for (const table of tables) {
    writeTable(rows, table, at, hierarchyId, place);
    at += table.numRows;
  }
  return rows;
}

function emptyRows(district: District, hierarchyId: string, count: number): StudyRows {
  const { categories, sources, departments, projection, bbox, regions } = district;
  const levelIds = district.hierarchies.find(({ id }) => id === hierarchyId)?.levelIds ?? [];
  const [west, south, east, north] = bbox;
  const [x, y] = buildProjection(projection).toMeters((west + east) / 2, (south + north) / 2);
  return {
    count,
    ids: new Uint32Array(count),
    reportedAt: new Uint32Array(count),
    x: new Float32Array(count).fill(NaN),
    y: new Float32Array(count).fill(NaN),
    originMeters: [Math.round(x), Math.round(y)],
    region: new Int32Array(count).fill(UNKNOWN_REGION),
    regionCodes: regions.filter(({ levelId }) => levelIds.includes(levelId)).map(({ code }) => code),
    hierarchyId,
    category: new Uint16Array(count),
    categoryCodes: categories.map(({ code }) => code),
    source: new Uint16Array(count),
    sourceCodes: sources.map(({ code }) => code),
    department: new Uint16Array(count),
    departmentCodes: [null, ...departments.map(({ code }) => code)],
    route: new Uint8Array(count),
    state: new Uint8Array(count),
    openness: new Uint8Array(count),
    clockSeconds: new Int32Array(count).fill(NO_CLOCK_SECONDS),
    hasLimit: new Uint8Array(count),
    quality: new Uint8Array(count),
    flags: new Uint8Array(count),
    olderLeftOut: 0,
  };
}

/** Writes the place of a row from its degrees. */
type Placer = (row: number, longitude: number, latitude: number) => void;

function buildPlacer({ projection }: District, { x, y, originMeters }: StudyRows): Placer {
  const { toMeters } = buildProjection(projection);
  return (row, longitude, latitude) => {
    const [east, north] = toMeters(longitude, latitude);
    x[row] = east - originMeters[0];
    y[row] = north - originMeters[1];
  };
}

function writeTable(rows: StudyRows, table: Table, at: number, hierarchyId: string, place: Placer): void {
  const numbers = <T>(name: string) => table.getChild(name).toArray() as ArrayLike<T>;
  const longitude = numbers<number | null>('longitude');
  const latitude = numbers<number | null>('latitude');
  rows.ids.set(numbers<number>('id'), at);
  rows.reportedAt.set(numbers<number>('reportedAt'), at);
  rows.flags.set(numbers<number>('flags'), at);
  for (let i = 0; i < table.numRows; i++) {
    const [east, north] = [longitude[i] ?? null, latitude[i] ?? null];
    if (east !== null && north !== null) place(at + i, east / 1e7, north / 1e7);
  }
  writeWords(rows.category, at, numbers<string>('category'), rows.categoryCodes);
  writeWords(rows.source, at, numbers<string>('source'), rows.sourceCodes);
  writeWords(rows.department, at, numbers<string | null>('department'), rows.departmentCodes);
  writeWords(rows.route, at, numbers<string>('route'), ROUTES);
  writeWords(rows.state, at, numbers<string>('state'), INCIDENT_STATES);
  writeWords(rows.quality, at, numbers<string>('quality'), GEOCODE_QUALITIES);
  writeRegions(rows, numbers<string | null>(regionColumn(hierarchyId)), at);
  writeClocks(rows, at, {
    state: numbers<IncidentState>('state'),
    closed: numbers<number | null>('closedAfterSeconds'),
    due: numbers<number | null>('dueAfterSeconds'),
  });
}

function writeWords(
  into: Uint16Array | Uint8Array,
  at: number,
  words: ArrayLike<string | null>,
  vocabulary: readonly (string | null)[],
): void {
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  for (let i = 0; i < words.length; i++) into[at + i] = numbers.get(words[i]!) ?? 0;
}

function writeRegions(
  { region, regionCodes, x }: StudyRows,
  codes: ArrayLike<string | null>,
  at: number,
): void {
  const numbers = new Map(regionCodes.map((code, number) => [code, number]));
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    const without = Number.isNaN(x[at + i]!) ? UNKNOWN_REGION : OUTSIDE_REGIONS;
    region[at + i] = code == null ? without : (numbers.get(code) ?? UNKNOWN_REGION);
  }
}

interface Lives {
  readonly state: ArrayLike<IncidentState>;
  readonly closed: ArrayLike<number | null>;
  readonly due: ArrayLike<number | null>;
}

function writeClocks(rows: StudyRows, at: number, { state, closed, due }: Lives): void {
  for (let i = 0; i < state.length; i++) {
    const row = at + i;
    const isKnown = state[i] !== 'unknown';
    const isClosed = isKnown ? CLOSED_STATES.includes(state[i]!) : closed[i] != null;
    rows.openness[row] = isClosed ? OPENNESS.closed : isKnown ? OPENNESS.open : OPENNESS.undetermined;
    rows.clockSeconds[row] = (isClosed ? closed[i] : due[i]) ?? NO_CLOCK_SECONDS;
    rows.hasLimit[row] = due[i] == null ? 0 : 1;
  }
}
