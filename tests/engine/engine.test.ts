import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GEOCODE_QUALITIES,
  INCIDENT_FLAGS,
  INCIDENT_STATES,
  ROUTES,
  SEVERITY_LEVELS,
  type IncidentFlag,
} from '@/domain/incident/vocabularies';
import { buildZoneOffsets, civilMonth } from '@/domain/time/civil-time';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { IncidentEngine } from '@/engine/engine';
import type { IncidentQuery, ViewRequest } from '@/engine/engine-view';
import { NO_FILTER, type IncidentFilter } from '@/engine/filter/incident-filter';
import type { TimeWindow } from '@/engine/time-window';
import { isIn, naiveFigures, passes, toNaive } from './naive-view';
import {
  CATEGORY_CODES,
  DEPARTMENT_CODES,
  inOrder,
  incidentRow,
  incidentRows,
  SAMPLE_FROM_SECONDS,
  SAMPLE_TO_SECONDS,
  sampleSetup,
  SOURCE_CODES,
  toMonthColumns,
} from './sample-district';

const FLAGS = Object.keys(INCIDENT_FLAGS) as IncidentFlag[];
const ALL_TIME: TimeWindow = { fromSeconds: 0, toSeconds: 0xffff_ffff };
const offsets = buildZoneOffsets(sampleSetup.timeZone, SAMPLE_FROM_SECONDS - 86_400, SAMPLE_TO_SECONDS);

const some = <Value>(...values: readonly Value[]) => fc.option(fc.subarray([...values]), { freq: 2 });

const filterArbitrary: fc.Arbitrary<IncidentFilter> = fc.record({
  regions: fc.option(
    fc.record({
      levelId: fc.constantFrom('street', 'grid', 'beat'),
      codes: fc.subarray(['S1', 'S2', 'G1', 'G3', 'B1']),
      outside: fc.boolean(),
      unknown: fc.boolean(),
    }),
    { freq: 2 },
  ),
  categories: some('K1', 'K1b', 'K2', 'X9'),
  sources: some(...SOURCE_CODES),
  departments: some(...DEPARTMENT_CODES),
  routes: some(...ROUTES),
  states: some(...INCIDENT_STATES),
  qualities: some(...GEOCODE_QUALITIES),
  grades: some(null, ...SEVERITY_LEVELS),
  hoursOfWeek: fc.option(
    fc.nat({ max: 150 }).map((first) => [...Array(60).keys()].map((hour) => (first + hour) % 169)),
    { freq: 2 },
  ),
  flags: fc.option(
    fc.record({ having: fc.subarray(FLAGS, { maxLength: 1 }), lacking: fc.subarray(FLAGS, { maxLength: 2 }) }),
    { freq: 2 },
  ),
  openness: some('open', 'closed', 'undetermined'),
  lasso: fc.option(
    fc.array(
      fc
        .tuple(fc.nat({ max: 8 }), fc.nat({ max: 6 }))
        .map(([east, north]) => [-74.02 + east * 0.01, 40.7 + north * 0.01] as const),
      { minLength: 3, maxLength: 6 },
    ),
    { freq: 2 },
  ),
});

/** Most filters set one or two parts: where all are set nothing passes, and nothing is learned. */
const sparseFilter = fc
  .tuple(filterArbitrary, fc.subarray(Object.keys(NO_FILTER) as (keyof IncidentFilter)[], { maxLength: 3 }))
  .map(([filter, parts]) => ({
    ...NO_FILTER,
    ...Object.fromEntries(parts.map((part) => [part, filter[part]])),
  }));

const windowArbitrary: fc.Arbitrary<TimeWindow> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: SAMPLE_FROM_SECONDS, max: SAMPLE_TO_SECONDS }),
      fc.integer({ min: 0, max: 20 * 86_400 }),
    )
    .map(([fromSeconds, length]) => ({ fromSeconds, toSeconds: fromSeconds + length })),
  fc.constant(ALL_TIME),
);

const requestArbitrary: fc.Arbitrary<ViewRequest> = fc.record({
  filter: sparseFilter,
  window: windowArbitrary,
  comparison: fc.option(windowArbitrary),
  asOfSeconds: fc.constantFrom(SAMPLE_FROM_SECONDS, SAMPLE_TO_SECONDS - 9 * 86_400, SAMPLE_TO_SECONDS),
  histogramUnit: fc.constantFrom('day', 'hour'),
  density: fc.constant(null),
});

/** Loads rows month by month, each in two parts. */
function loadMonths(engine: IncidentEngine, rows: readonly IncidentRow[], newestFirst: boolean): void {
  const monthOf = (row: IncidentRow) => civilMonth(offsets, row.reportedAt / 1000);
  const names = [...new Set(rows.map(monthOf))].sort();
  for (const name of newestFirst ? names.reverse() : names) {
    const ordered = inOrder(rows).filter((row) => monthOf(row) === name);
    const half = Math.floor(ordered.length / 2);
    engine.replaceMonth(name, [toMonthColumns(ordered.slice(0, half)), toMonthColumns(ordered.slice(half))]);
  }
}

function expectSameFigures(engine: IncidentEngine, rows: readonly IncidentRow[], request: ViewRequest): void {
  const view = engine.view(request);
  const windows = [
    [view.window, request.window],
    [view.comparison, request.comparison],
  ] as const;
  for (const [figures, window] of windows) {
    if (!figures || !window) continue;
    const naive = naiveFigures(rows, request, window);
    const { timeToClose, ...totals } = figures.totals;
    expect(totals).toEqual(naive.totals);
    expect(timeToClose.closings).toBe(
      naive.passing.filter((one) => one.openness === 'closed' && one.row.closedAfterSeconds !== null).length,
    );
    expect(timeToClose.censored).toBe(naive.totals.open);
    expect(Array.from(figures.hoursOfWeek)).toEqual(naive.hoursOfWeek);
    expect(Array.from(figures.sources)).toEqual(naive.sources(view.sourceCodes));
    expect(Array.from(figures.departments)).toEqual(naive.departments(view.departmentCodes));
    expect(Array.from(figures.categories)).toEqual(naive.categories(view.categoryCodes));
    expect(Array.from(figures.categoriesRolledUp)).toEqual(naive.categoriesRolledUp(view.categoryCodes));
    expect(Array.from(figures.routes)).toEqual(naive.routes);
    expect(Array.from(figures.states)).toEqual(naive.states);
    expect(Array.from(figures.qualities)).toEqual(naive.qualities);
    expect(Array.from(figures.grades)).toEqual(naive.grades);
    expect(Array.from(figures.flags)).toEqual(naive.flags);
    for (const { levelId, counts } of figures.regions) {
      expect([levelId, ...counts]).toEqual([levelId, ...naive.regions(levelId)]);
    }
  }
  expectSameHistogram(view.histogram, rows, request);
  expect(view.rowCount).toBe(rows.length);
}

function expectSameHistogram(
  histogram: ReturnType<IncidentEngine['view']>['histogram'],
  rows: readonly IncidentRow[],
  { filter, asOfSeconds }: IncidentQuery,
): void {
  const passing = rows.filter((row) => passes(toNaive(row, asOfSeconds), filter));
  const byUnit = new Map<number, number>();
  for (const { reportedAt } of passing) {
    const civil = reportedAt / 1000 + offsets.offsetsSeconds[offsets.startsSeconds.findLastIndex((start) => start <= reportedAt / 1000)]!;
    const unit = Math.floor(civil / (histogram.unit === 'day' ? 86_400 : 3600));
    byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1);
  }
  const told = new Map<number, number>();
  histogram.counts.forEach((count, index) => {
    if (count > 0) told.set(histogram.firstUnit + index, count);
  });
  expect(told).toEqual(byUnit);
}

const RUNS = { seed: 20_261_121, numRuns: 150 };

describe('the engine against a naive reading of the same rows', () => {
  it('tells the same figures for any rows, filter, windows and moment', () => {
    fc.assert(
      fc.property(
        incidentRows(60),
        fc.array(requestArbitrary, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (rows, requests, newestFirst) => {
          const engine = new IncidentEngine(sampleSetup);
          loadMonths(engine, rows, newestFirst);
          for (const request of requests) expectSameFigures(engine, rows, request);
        },
      ),
      RUNS,
    );
  });

  it('stays true while live rows come late, change, move in time and come twice', () => {
    fc.assert(
      fc.property(
        incidentRows(40),
        fc.array(fc.tuple(fc.array(incidentRow, { maxLength: 6 }), requestArbitrary), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows, steps) => {
          const engine = new IncidentEngine(sampleSetup);
          loadMonths(engine, rows, false);
          const known = new Map(rows.map((row) => [row.id, row]));
          let request = steps[0]![1];
          for (const [changes, next] of steps) {
            expectSameFigures(engine, [...known.values()], request);
            engine.writeRows(changes);
            for (const row of changes) known.set(row.id, row);
            expectSameFigures(engine, [...known.values()], request);
            request = next;
          }
        },
      ),
      RUNS,
    );
  });

  it('agrees with itself: charts, regions and table add up to the total', () => {
    fc.assert(
      fc.property(incidentRows(60), requestArbitrary, (rows, request) => {
        const engine = new IncidentEngine(sampleSetup);
        loadMonths(engine, rows, false);
        const { window } = engine.view(request);
        const sum = (counts: Int32Array) => counts.reduce((a, b) => a + b, 0);
        const isFree = (part: keyof IncidentFilter) => request.filter[part] === null;

        expect(window.totals.placed + window.totals.unplaced).toBe(window.totals.total);
        expect(window.totals.open + window.totals.closed + window.totals.undetermined).toBe(window.totals.total);
        for (const chart of ['hoursOfWeek', 'categories', 'sources', 'departments', 'routes', 'states', 'qualities', 'grades'] as const) {
          expect(sum(window[chart])).toBeGreaterThanOrEqual(window.totals.total);
          if (isFree(chart)) expect(sum(window[chart])).toBe(window.totals.total);
        }
        if (isFree('regions')) {
          for (const { counts } of window.regions) expect(sum(counts)).toBe(window.totals.total);
        }
        const sort = { column: 'reportedAt', descending: false } as const;
        expect(engine.page(request, { sort, offset: 0, limit: 100 }).rows).toHaveLength(window.totals.total);
      }),
      RUNS,
    );
  });
});

describe('loading months', () => {
  const rows = [
    { ...blankRow(1), reportedAt: Date.UTC(2026, 2, 1, 4, 59, 59) },
    { ...blankRow(2), reportedAt: Date.UTC(2026, 2, 1, 5, 0, 0) },
    { ...blankRow(3), reportedAt: Date.UTC(2026, 3, 1, 3, 59, 59) },
    { ...blankRow(4), reportedAt: Date.UTC(2026, 3, 1, 4, 0, 0) },
  ];
  const everything: IncidentQuery = { filter: NO_FILTER, window: ALL_TIME, asOfSeconds: SAMPLE_TO_SECONDS };
  const idsIn = (engine: IncidentEngine) =>
    engine
      .page(everything, { sort: { column: 'reportedAt', descending: false }, offset: 0, limit: 9 })
      .rows.map(({ id }) => id);

  it('replaces just the rows of the civil month, whose ends follow the district and its daylight saving', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows(rows);
    engine.replaceMonth('2026-03', [toMonthColumns([{ ...blankRow(9), reportedAt: Date.UTC(2026, 2, 15) }])]);

    expect(idsIn(engine)).toEqual([1, 9, 4]);
  });

  it('puts rows that a file brings out of order, or of another month, where they belong', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.replaceMonth('2026-03', [toMonthColumns([rows[3]!, rows[1]!, rows[0]!, rows[2]!])]);

    expect(idsIn(engine)).toEqual([1, 2, 3, 4]);
  });

  it('empties a month that has no rows any more', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows(rows);
    engine.replaceMonth('2026-03', []);

    expect(idsIn(engine)).toEqual([1, 4]);
  });

  it('refuses what is no month', () => {
    const engine = new IncidentEngine(sampleSetup);

    expect(() => engine.replaceMonth('2026-13', [])).toThrow('2026-13 is no month');
    expect(() => engine.replaceMonth('March', [])).toThrow(RangeError);
  });
});

describe('an engine without rows', () => {
  it('tells zeros, no extent and an empty histogram', () => {
    const engine = new IncidentEngine(sampleSetup);
    const view = engine.view({
      filter: NO_FILTER,
      window: ALL_TIME,
      comparison: null,
      asOfSeconds: SAMPLE_TO_SECONDS,
      histogramUnit: 'day',
      density: { areaId: null, bandwidthMeters: 'auto', withComparison: false },
    });

    expect(view.rowCount).toBe(0);
    expect(view.extent).toBeNull();
    expect(view.window.totals.total).toBe(0);
    expect(view.window.totals.timeToClose).toEqual({ medianSeconds: null, p90Seconds: null, closings: 0, censored: 0 });
    expect(view.histogram.counts).toHaveLength(0);
    expect(view.density?.window.peak).toBe(0);
  });
});

describe('what a request names', () => {
  const request = (filter: Partial<IncidentFilter>): ViewRequest => ({
    filter: { ...NO_FILTER, ...filter },
    window: ALL_TIME,
    comparison: null,
    asOfSeconds: SAMPLE_TO_SECONDS,
    histogramUnit: 'day',
    density: null,
  });

  it('must exist where it is a level of regions or an area', () => {
    const engine = new IncidentEngine(sampleSetup);
    const scope = { levelId: 'ward', codes: [], outside: false, unknown: false };
    const density = { areaId: 'nowhere', bandwidthMeters: 200, withComparison: false };

    expect(() => engine.view(request({ regions: scope }))).toThrow('no level of regions with the id ward');
    expect(() => engine.view({ ...request({}), density })).toThrow('no area was defined with the id nowhere');
  });

  it('may be a code that no row has', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows([blankRow(1)]);

    expect(engine.view(request({ categories: ['nothing'] })).window.totals.total).toBe(0);
    expect(engine.view(request({ categories: ['nothing'] })).window.categoriesRolledUp.some((n) => n === 1)).toBe(true);
  });
});

describe('lookups', () => {
  const query = (filter: IncidentFilter, window: TimeWindow): IncidentQuery => ({
    filter,
    window,
    asOfSeconds: SAMPLE_TO_SECONDS,
  });

  it('gives rows back as they came, but for limits of closed rows', () => {
    fc.assert(
      fc.property(incidentRows(20), (rows) => {
        const engine = new IncidentEngine(sampleSetup);
        engine.writeRows(rows);
        engine.page(query(NO_FILTER, ALL_TIME), { sort: { column: 'id', descending: false }, offset: 0, limit: 1 });
        for (const row of rows) {
          const naive = toNaive(row, SAMPLE_TO_SECONDS);
          const told = engine.row(row.id)!;
          expect(told.closedAfterSeconds).toBe(naive.openness === 'closed' ? row.closedAfterSeconds : null);
          expect(told.dueAfterSeconds).toBe(naive.openness === 'open' ? row.dueAfterSeconds : null);
          expect(told.position?.[0] ?? null).toEqual(row.position ? expect.closeTo(row.position[0], 7) : null);
          expect(told.regionCodes).toEqual(row.regionCodes.map((code) => (code === 'gone' ? null : code)));
          expect([told.categoryCode, told.sourceCode, told.departmentCode, told.state]).toEqual([
            row.categoryCode,
            row.sourceCode,
            row.departmentCode,
            row.state,
          ]);
          expect([told.route, told.geocodeQuality, told.eventGrade, told.reportedAt]).toEqual([
            row.route,
            row.geocodeQuality,
            row.eventGrade,
            row.reportedAt,
          ]);
        }
        expect(engine.row(999)).toBeNull();
      }),
      { ...RUNS, numRuns: 40 },
    );
  });

  it('finds the newest points of a box and says how many there are', () => {
    fc.assert(
      fc.property(incidentRows(60), sparseFilter, windowArbitrary, (rows, filter, window) => {
        const engine = new IncidentEngine(sampleSetup);
        engine.writeRows(rows);
        const asked = query(filter, window);
        const inBox = inOrder(rows)
          .reverse()
          .map((row) => toNaive(row, asked.asOfSeconds))
          .filter((one) => one.row.position && one.row.position[0] < -73.9902 && isIn(one, window))
          .filter((one) => passes(one, filter));
        const points = engine.points(asked, [-74.5, 40.2, -73.9902, 41], 5);

        expect(points.matched).toBe(inBox.length);
        expect(Array.from(points.ids)).toEqual(inBox.slice(0, 5).map(({ row }) => row.id));
        expect(Array.from(points.positions)).toEqual(
          inBox.slice(0, 5).flatMap(({ row }) => row.position!.map((part) => expect.closeTo(part, 7) as number)),
        );
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('finds the nearest row that passes, within reach', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows([
      { ...blankRow(1), position: [-73.98, 40.73] },
      { ...blankRow(2), position: [-73.981, 40.73] },
      { ...blankRow(3), position: [-73.979, 40.73], sourceCode: 'patrol' },
      { ...blankRow(4), position: null },
    ]);
    const all = query(NO_FILTER, ALL_TIME);

    expect(engine.nearest(all, [-73.9803, 40.73], 100)?.id).toBe(1);
    expect(engine.nearest(all, [-73.9787, 40.73], 100)?.id).toBe(3);
    expect(engine.nearest(query({ ...NO_FILTER, sources: ['hotline'] }, ALL_TIME), [-73.9787, 40.73], 200)?.id).toBe(1);
    expect(engine.nearest(all, [-73.97, 40.73], 100)).toBeNull();
  });
});

function blankRow(id: number): IncidentRow {
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
