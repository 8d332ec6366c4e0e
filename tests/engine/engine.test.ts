import fc from 'fast-check';
import { UNKNOWN_REGION } from '@/domain/incident/incident-extract';
import { INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import { describe, expect, it } from 'vitest';
import { IncidentEngine } from '@/engine/engine';
import { NO_FILTER, type IncidentFilter } from '@/engine/filter/incident-filter';
import { expectSameFigures, loadMonths } from './same-figures';
import { incidentRow, incidentRows, plainRow, sampleSetup, toMonthColumns } from './sample-district';
import { everything, requestArbitrary } from './sample-query';

const RUNS = { seed: 20_261_121, numRuns: 60 };

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

  it('stays true while live rows come late, change, move in time, come twice and leave', () => {
    fc.assert(
      fc.property(
        incidentRows(40),
        fc.array(
          fc.tuple(
            fc.array(incidentRow, { maxLength: 6 }),
            requestArbitrary,
            fc.array(fc.nat(60), { maxLength: 4 }),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (rows, steps) => {
          const engine = new IncidentEngine(sampleSetup);
          loadMonths(engine, rows, false);
          const known = new Map(rows.map((row) => [row.id, row]));
          let request = steps[0]![1];
          for (const [changes, next, leaving] of steps) {
            expectSameFigures(engine, [...known.values()], request);
            const gone = [...new Set(leaving)].filter((id) => changes.every((row) => row.id !== id));
            engine.writeRows(changes, gone);
            for (const row of changes) known.set(row.id, row);
            for (const id of gone) known.delete(id);
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
        expect(window.totals.open + window.totals.closed + window.totals.undetermined).toBe(
          window.totals.total,
        );
        for (const chart of [
          'hoursOfWeek',
          'categories',
          'sources',
          'departments',
          'routes',
          'states',
          'qualities',
          'grades',
        ] as const) {
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
    { ...plainRow(1), reportedAt: Date.UTC(2026, 2, 1, 4, 59, 59) },
    { ...plainRow(2), reportedAt: Date.UTC(2026, 2, 1, 5, 0, 0) },
    { ...plainRow(3), reportedAt: Date.UTC(2026, 3, 1, 3, 59, 59) },
    { ...plainRow(4), reportedAt: Date.UTC(2026, 3, 1, 4, 0, 0) },
  ];
  const idsIn = (engine: IncidentEngine) =>
    engine
      .page(everything, { sort: { column: 'reportedAt', descending: false }, offset: 0, limit: 9 })
      .rows.map(({ id }) => id);

  it('replaces just the rows of the civil month, whose ends follow the district and its daylight saving', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows(rows);
    engine.replaceMonth('2026-03', [toMonthColumns([{ ...plainRow(9), reportedAt: Date.UTC(2026, 2, 15) }])]);

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
    const density = { areaId: null, bandwidthMeters: 'auto', withComparison: false } as const;
    const view = engine.view({ ...everything, density });

    expect(view.rowCount).toBe(0);
    expect(view.extent).toBeNull();
    expect(view.window.totals.total).toBe(0);
    expect(view.window.totals.timeToClose).toEqual({
      medianSeconds: null,
      p90Seconds: null,
      closings: 0,
      censored: 0,
    });
    expect(view.histogram.counts).toHaveLength(0);
    expect(view.density?.window.peak).toBe(0);
  });
});

describe('what a request names', () => {
  const request = (filter: Partial<IncidentFilter>) => ({
    ...everything,
    filter: { ...NO_FILTER, ...filter },
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
    engine.writeRows([plainRow(1)]);

    expect(engine.view(request({ categories: ['nothing'] })).window.totals.total).toBe(0);
    expect(
      engine.view(request({ categories: ['nothing'] })).window.categoriesRolledUp.some((n) => n === 1),
    ).toBe(true);
  });
});

describe('the rows handed out for statistics', () => {
  it('name no region where the district has none', () => {
    const engine = new IncidentEngine({ ...sampleSetup, hierarchies: [], regions: [] });
    engine.writeRows([plainRow(1), plainRow(2)]);
    const extract = engine.extract(everything, null, 10);

    expect(extract).toMatchObject({ count: 2, regionCodes: [], hierarchyId: '' });
    expect([...extract.region]).toEqual([UNKNOWN_REGION, UNKNOWN_REGION]);
    expect(() => engine.extract(everything, 'grid', 10)).toThrow('there is no hierarchy grid');
  });

  it('are those that pass, over all time, with their regions, openness and clock', () => {
    fc.assert(
      fc.property(incidentRows(60), requestArbitrary, (rows, request) => {
        const engine = new IncidentEngine(sampleSetup);
        loadMonths(engine, rows, false);
        const extract = engine.extract(request, 'grid', 1000);
        const all = engine.view({
          ...request,
          comparison: null,
          density: null,
          window: { fromSeconds: 0, toSeconds: 4_000_000_000 },
        }).window;

        expect(extract.count).toBe(all.totals.total);
        expect(Array.from(extract.reportedAt)).toEqual(Array.from(extract.reportedAt).sort((a, b) => a - b));
        const known = new Map(rows.map((row) => [row.id, row]));
        for (let i = 0; i < extract.count; i++) {
          const row = known.get(extract.ids[i]!)!;
          const code = row.regionCodes[0] ?? null;
          const region = extract.region[i]!;
          if (region >= 0) expect(extract.regionCodes[region]).toBe(code);
          else expect(code === null || !extract.regionCodes.includes(code)).toBe(true);
          expect(extract.categoryCodes[extract.category[i]!]).toBe(row.categoryCode);
          expect(extract.sourceCodes[extract.source[i]!]).toBe(row.sourceCode);
          expect(extract.departmentCodes[extract.department[i]!]).toBe(row.departmentCode);
          expect(ROUTES[extract.route[i]!]).toBe(row.route);
          expect(INCIDENT_STATES[extract.state[i]!]).toBe(row.state);
          expect(Number.isNaN(extract.x[i]!)).toBe(row.position === null);
        }
      }),
      RUNS,
    );
  });

  it('are the newest where they are too many, and tell how many were left out', () => {
    const engine = new IncidentEngine(sampleSetup);
    loadMonths(engine, [plainRow(1), plainRow(2), plainRow(3)], false);
    const extract = engine.extract(everything, 'beat', 2);

    expect([...extract.ids]).toEqual([2, 3]);
    expect(extract.olderLeftOut).toBe(1);
    expect(() => engine.extract(everything, 'nowhere', 2)).toThrow(RangeError);
  });
});
