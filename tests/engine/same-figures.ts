import { expect } from 'vitest';
import { buildZoneOffsets, civilMonth, offsetAt } from '@/domain/time/civil-time';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { IncidentEngine } from '@/engine/engine';
import type { EngineView, IncidentQuery, ViewRequest } from '@/engine/engine-view';
import { naiveFigures, passes, toNaive } from './naive-view';
import {
  inOrder,
  SAMPLE_FROM_SECONDS,
  SAMPLE_TO_SECONDS,
  sampleSetup,
  toMonthColumns,
} from './sample-district';

const offsets = buildZoneOffsets(sampleSetup.timeZone, SAMPLE_FROM_SECONDS - 86_400, SAMPLE_TO_SECONDS);

/** Loads rows month by month, each in two parts. */
export function loadMonths(engine: IncidentEngine, rows: readonly IncidentRow[], newestFirst: boolean): void {
  const monthOf = (row: IncidentRow) => civilMonth(offsets, row.reportedAt / 1000);
  const names = [...new Set(rows.map(monthOf))].sort();
  for (const name of newestFirst ? names.reverse() : names) {
    const ordered = inOrder(rows).filter((row) => monthOf(row) === name);
    const half = Math.floor(ordered.length / 2);
    engine.replaceMonth(name, [toMonthColumns(ordered.slice(0, half)), toMonthColumns(ordered.slice(half))]);
  }
}

/** Expects every figure of a view to be what a naive reading of the rows says. */
export function expectSameFigures(
  engine: IncidentEngine,
  rows: readonly IncidentRow[],
  request: ViewRequest,
): void {
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
  histogram: EngineView['histogram'],
  rows: readonly IncidentRow[],
  { filter, asOfSeconds }: IncidentQuery,
): void {
  const passing = rows.filter((row) => passes(toNaive(row, asOfSeconds), filter));
  const byUnit = new Map<number, number>();
  for (const { reportedAt } of passing) {
    const civil = reportedAt / 1000 + offsetAt(offsets, reportedAt / 1000);
    const unit = Math.floor(civil / (histogram.unit === 'day' ? 86_400 : 3600));
    byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1);
  }
  const told = new Map<number, number>();
  histogram.counts.forEach((count, index) => {
    if (count > 0) told.set(histogram.firstUnit + index, count);
  });
  expect(told).toEqual(byUnit);
}
