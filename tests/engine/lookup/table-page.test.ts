import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import { IncidentEngine } from '@/engine/engine';
import type { SortColumn } from '@/engine/lookup/sort-keys';
import { isIn, passes, toNaive, type NaiveIncident } from '../naive-view';
import { incidentRows, inOrder, plainRow, SAMPLE_TO_SECONDS, sampleSetup } from '../sample-district';
import { everything, sparseFilter, windowArbitrary } from '../sample-query';

const CODE_ORDER = ['video', 'hotline', 'K2a', 'K1', 'D2', 'G3', 'G1', 'S1'];

/** What a table is sorted by; `null` comes last. */
const SORT_VALUES = {
  reportedAt: ({ seconds }) => seconds,
  id: ({ row }) => row.id,
  category: ({ row }) => rank(row.categoryCode),
  source: ({ row }) => rank(row.sourceCode),
  department: ({ row }) => (row.departmentCode === null ? null : rank(row.departmentCode)),
  state: ({ row }) => INCIDENT_STATES.indexOf(row.state),
  route: ({ row }) => ROUTES.indexOf(row.route),
  quality: ({ row }) => GEOCODE_QUALITIES.indexOf(row.geocodeQuality),
  grade: ({ row }) => row.eventGrade ?? 0,
  closedAfter: ({ row, openness }) => (openness === 'closed' ? row.closedAfterSeconds : null),
  dueAt: ({ row, openness, seconds }) =>
    openness === 'open' && row.dueAfterSeconds !== null ? seconds + row.dueAfterSeconds : null,
  'regions:0': ({ row }) => rank(row.regionCodes[0] ?? ''),
} as const satisfies Partial<Record<SortColumn, (one: NaiveIncident) => number | null>>;
type SortedColumn = keyof typeof SORT_VALUES;

function rank(code: string): number | null {
  const at = CODE_ORDER.indexOf(code);
  return at === -1 ? null : at;
}

function naiveOrder(rows: readonly NaiveIncident[], column: SortedColumn, descending: boolean): number[] {
  const value = SORT_VALUES[column];
  const sign = descending ? -1 : 1;
  const newestFirst = rows.toSorted((a, b) => b.seconds - a.seconds || b.row.id - a.row.id);
  const sorted = newestFirst.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
  return sorted.map(({ row }) => row.id);
}

const sortArbitrary = fc.record({
  column: fc
    .constantFrom(...(Object.keys(SORT_VALUES) as SortedColumn[]))
    .filter((one) => one !== 'reportedAt'),
  descending: fc.boolean(),
  codeOrder: fc.constant(CODE_ORDER),
});

describe('pages of the table', () => {
  it('stand in the wanted order, unknown values last, newest first among equals', () => {
    fc.assert(
      fc.property(
        incidentRows(50),
        sparseFilter,
        windowArbitrary,
        sortArbitrary,
        fc.nat({ max: 30 }),
        (rows, filter, window, sort, offset) => {
          const engine = new IncidentEngine(sampleSetup);
          engine.writeRows(rows);
          const passing = rows
            .map((row) => toNaive(row, SAMPLE_TO_SECONDS))
            .filter((one) => isIn(one, window) && passes(one, filter));
          const page = engine.page({ ...everything, filter, window }, { sort, offset, limit: 7 });

          expect(page.total).toBe(passing.length);
          expect(page.rows.map(({ id }) => id)).toEqual(
            naiveOrder(passing, sort.column, sort.descending).slice(offset, offset + 7),
          );
        },
      ),
      { seed: 14, numRuns: 120 },
    );
  });

  it('need no sorting in order of time, forward or back', () => {
    fc.assert(
      fc.property(
        incidentRows(60),
        sparseFilter,
        windowArbitrary,
        fc.boolean(),
        fc.nat({ max: 40 }),
        (rows, filter, window, descending, offset) => {
          const engine = new IncidentEngine(sampleSetup);
          engine.writeRows(rows);
          const passing = inOrder(rows).filter((row) => {
            const one = toNaive(row, SAMPLE_TO_SECONDS);
            return isIn(one, window) && passes(one, filter);
          });
          const wanted = descending ? passing.reverse() : passing;
          const sort = { column: 'reportedAt', descending } as const;
          const page = engine.page({ ...everything, filter, window }, { sort, offset, limit: 9 });

          expect(page.rows.map(({ id }) => id)).toEqual(wanted.slice(offset, offset + 9).map(({ id }) => id));
        },
      ),
      { seed: 15, numRuns: 120 },
    );
  });

  it('are sorted again once a row has changed', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows([
      { ...plainRow(1), eventGrade: 2 },
      { ...plainRow(2), eventGrade: 3 },
    ]);
    const request = { sort: { column: 'grade', descending: false }, offset: 0, limit: 9 } as const;
    const before = engine.page(everything, request).rows.map(({ id }) => id);
    engine.writeRows([{ ...plainRow(2), eventGrade: 1 }]);

    expect(before).toEqual([1, 2]);
    expect(engine.page(everything, request).rows.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('refuse a hierarchy that does not exist', () => {
    const engine = new IncidentEngine(sampleSetup);
    engine.writeRows([plainRow(1)]);
    const request = { sort: { column: 'regions:7', descending: false }, offset: 0, limit: 9 } as const;

    expect(() => engine.page(everything, request)).toThrow('no hierarchy of regions number 7');
  });
});
