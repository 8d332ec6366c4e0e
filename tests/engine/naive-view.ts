import {
  CLOSED_STATES,
  GEOCODE_QUALITIES,
  INCIDENT_FLAGS,
  INCIDENT_STATES,
  ROUTES,
} from '@/domain/incident/vocabularies';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { IncidentQuery } from '@/engine/engine-view';
import type { IncidentFilter } from '@/engine/filter/incident-filter';
import type { TimeWindow } from '@/engine/time-window';
import { sampleSetup } from './sample-district';

/** The rows' meaning, told once more in the plainest way: object by object, without columns, cubes or verdicts. */
export interface NaiveIncident {
  readonly row: IncidentRow;
  readonly seconds: number;
  readonly openness: 'open' | 'closed' | 'undetermined';
  readonly overdue: boolean;
  readonly outside: boolean;
  readonly hourOfWeek: number;
  /** Slot at each level: a region's code, `outside` or `unknown`. */
  readonly regionAt: (levelId: string) => string;
}

const civil = new Intl.DateTimeFormat('en-US', {
  timeZone: sampleSetup.timeZone,
  hourCycle: 'h23',
  weekday: 'short',
  hour: 'numeric',
});
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function toNaive(row: IncidentRow, asOfSeconds: number): NaiveIncident {
  const seconds = row.reportedAt / 1000;
  const openness = naiveOpenness(row);
  const limit = row.dueAfterSeconds === null ? Infinity : seconds + row.dueAfterSeconds;
  const marked = (row.flags & INCIDENT_FLAGS.overdue) !== 0;
  return {
    row,
    seconds,
    openness,
    overdue: openness === 'closed' ? marked : openness === 'open' && limit < asOfSeconds,
    outside: row.position !== null && row.regionCodes.every((code) => code === null),
    hourOfWeek: naiveHour(row),
    regionAt: (levelId) => naiveRegion(row, levelId),
  };
}

function naiveOpenness(row: IncidentRow): NaiveIncident['openness'] {
  if (row.state === 'unknown') return row.closedAfterSeconds === null ? 'undetermined' : 'closed';
  return CLOSED_STATES.includes(row.state) ? 'closed' : 'open';
}

function naiveHour(row: IncidentRow): number {
  if (row.flags & (INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly)) return 168;
  const parts = Object.fromEntries(
    civil.formatToParts(row.reportedAt).map(({ type, value }) => [type, value]),
  );
  return WEEKDAYS.indexOf(parts['weekday']!) * 24 + Number(parts['hour']);
}

function naiveRegion(row: IncidentRow, levelId: string): string {
  const index = sampleSetup.hierarchies.findIndex(({ levelIds }) => levelIds.includes(levelId));
  const code = row.regionCodes[index] ?? null;
  if (code === null) return row.position ? 'outside' : 'unknown';
  let at = sampleSetup.regions.find((region) => region.code === code);
  while (at && at.levelId !== levelId) {
    const { parentCode } = at;
    at = sampleSetup.regions.find((region) => region.code === parentCode);
  }
  return at?.code ?? 'unknown';
}

/** Whether an incident passes one part of a filter. */
const PART_TESTS: {
  readonly [Part in keyof IncidentFilter]: (
    incident: NaiveIncident,
    wanted: NonNullable<IncidentFilter[Part]>,
  ) => boolean;
} = {
  regions: (incident, { levelId, codes, outside, unknown }) => {
    const here = incident.regionAt(levelId);
    if (here === 'outside') return outside;
    const levels = sampleSetup.hierarchies.find(({ levelIds }) => levelIds.includes(levelId))!.levelIds;
    return (
      (here === 'unknown' && unknown) || levels.some((level) => codes.includes(incident.regionAt(level)))
    );
  },
  categories: ({ row }, codes) => lineage(row.categoryCode).some((code) => codes.includes(code)),
  sources: ({ row }, codes) => codes.includes(row.sourceCode),
  departments: ({ row }, codes) => codes.includes(row.departmentCode),
  routes: ({ row }, routes) => routes.includes(row.route),
  states: ({ row }, states) => states.includes(row.state),
  qualities: ({ row }, qualities) => qualities.includes(row.geocodeQuality),
  grades: ({ row }, grades) => grades.includes(row.eventGrade),
  hoursOfWeek: ({ hourOfWeek }, hours) => hours.includes(hourOfWeek),
  flags: (incident, { having, lacking }) =>
    having.every((flag) => hasFlag(incident, flag)) && !lacking.some((flag) => hasFlag(incident, flag)),
  openness: ({ openness }, wanted) => wanted.includes(openness),
  lasso: ({ row }, corners) => row.position !== null && isInside(row.position, corners),
};

export function hasFlag(incident: NaiveIncident, flag: keyof typeof INCIDENT_FLAGS): boolean {
  if (flag === 'overdue') return incident.overdue;
  if (flag === 'outside') return incident.outside;
  return (incident.row.flags & INCIDENT_FLAGS[flag]) !== 0;
}

/** Whether an incident passes a filter, but for one part of it. */
export function passes(
  incident: NaiveIncident,
  filter: IncidentFilter,
  ignored?: keyof IncidentFilter,
): boolean {
  return (Object.keys(filter) as (keyof IncidentFilter)[]).every((part) => {
    const wanted = filter[part];
    if (part === ignored || wanted === null) return true;
    return (PART_TESTS[part] as (incident: NaiveIncident, wanted: unknown) => boolean)(incident, wanted);
  });
}

export function isIn({ seconds }: NaiveIncident, { fromSeconds, toSeconds }: TimeWindow): boolean {
  return seconds >= fromSeconds && seconds < toSeconds;
}

/** The figures of one window, chart by chart. */
export function naiveFigures(rows: readonly IncidentRow[], query: IncidentQuery, window: TimeWindow) {
  const inWindow = rows.map((row) => toNaive(row, query.asOfSeconds)).filter((row) => isIn(row, window));
  const counted = (ignored?: keyof IncidentFilter) =>
    inWindow.filter((incident) => passes(incident, query.filter, ignored));
  const tally = (
    part: keyof IncidentFilter,
    bins: readonly unknown[],
    bin: (one: NaiveIncident) => unknown,
  ) => bins.map((wanted) => counted(part).filter((incident) => bin(incident) === wanted).length);
  const passing = counted();
  const limited = passing.filter(({ row }) => row.dueAfterSeconds !== null);
  const isOverdue = ({ overdue }: NaiveIncident) => overdue;
  return {
    totals: {
      total: passing.length,
      placed: passing.filter(({ row }) => row.position).length,
      unplaced: passing.filter(({ row }) => !row.position).length,
      outside: passing.filter(({ outside }) => outside).length,
      open: passing.filter(({ openness }) => openness === 'open').length,
      closed: passing.filter(({ openness }) => openness === 'closed').length,
      undetermined: passing.filter(({ openness }) => openness === 'undetermined').length,
      overdue: limited.filter(isOverdue).length,
      openOverdue: limited.filter((one) => one.overdue && one.openness === 'open').length,
      overdueDenominator: limited.filter((one) => one.overdue || one.openness === 'closed').length,
    },
    hoursOfWeek: tally('hoursOfWeek', [...Array(169).keys()], (one) => one.hourOfWeek),
    sources: (codes: readonly string[]) => tally('sources', codes, ({ row }) => row.sourceCode),
    departments: (codes: readonly (string | null)[]) =>
      tally('departments', codes, ({ row }) => row.departmentCode),
    categories: (codes: readonly string[]) => tally('categories', codes, ({ row }) => row.categoryCode),
    categoriesRolledUp: (codes: readonly string[]) =>
      codes.map(
        (code) => counted('categories').filter(({ row }) => lineage(row.categoryCode).includes(code)).length,
      ),
    routes: tally('routes', ROUTES, ({ row }) => row.route),
    states: tally('states', INCIDENT_STATES, ({ row }) => row.state),
    qualities: tally('qualities', GEOCODE_QUALITIES, ({ row }) => row.geocodeQuality),
    grades: tally('grades', [null, 1, 2, 3, 4], ({ row }) => row.eventGrade),
    flags: (Object.keys(INCIDENT_FLAGS) as (keyof typeof INCIDENT_FLAGS)[]).map(
      (flag) => counted('flags').filter((incident) => hasFlag(incident, flag)).length,
    ),
    regions: (levelId: string) => {
      const codes = sampleSetup.regions
        .filter((region) => region.levelId === levelId)
        .map(({ code }) => code);
      return tally('regions', [...codes, 'outside', 'unknown'], (one) => one.regionAt(levelId));
    },
    passing,
  };
}

function lineage(code: string): string[] {
  const parent = sampleSetup.categories.find((category) => category.code === code)?.parentCode ?? null;
  return parent === null ? [code] : [code, ...lineage(parent)];
}

const projection = buildProjection(sampleSetup.projection);

/** Even-odd in projected meters, as a lasso on the map is drawn. */
function isInside(
  position: readonly [number, number],
  corners: readonly (readonly [number, number])[],
): boolean {
  const [x, y] = projection.toMeters(...position);
  const ring = corners.map(([longitude, latitude]) => projection.toMeters(longitude, latitude));
  return (
    ring.filter(([x1, y1], index) => {
      const [x0, y0] = ring.at(index - 1)!;
      return y1 > y !== y0 > y && x < x1 + ((y - y1) / (y0 - y1)) * (x0 - x1);
    }).length %
      2 ===
    1
  );
}
