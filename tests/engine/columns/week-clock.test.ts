import { describe, expect, it } from 'vitest';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { createIncidentColumns, reserveRows } from '@/engine/columns/incident-columns';
import { buildWeekClock, readCivilHours, readHoursOfWeek } from '@/engine/columns/week-clock';
import { UNKNOWN_HOUR } from '@/engine/filter/incident-filter';

function columnsAt(...instants: readonly string[]) {
  const columns = createIncidentColumns(0);
  reserveRows(columns, instants.length);
  columns.rowCount = instants.length;
  instants.forEach((instant, row) => (columns.reportedAt[row] = Date.parse(instant) / 1000));
  return columns;
}

describe('the week clock', () => {
  // Clocks in New York went from 02:00 to 03:00 on Sunday, 8 March 2026, at 07:00 UTC.
  const columns = columnsAt(
    '2026-03-08T06:59:59Z',
    '2026-03-08T07:00:00Z',
    '2026-03-09T03:59:59Z',
    '2026-03-09T04:00:00Z',
  );
  const clock = buildWeekClock('America/New_York', columns.reportedAt[0]!, columns.reportedAt[3]!);

  it('tells hours from Monday 00 on, over a change of the clocks', () => {
    const hours = new Int32Array(4);
    readHoursOfWeek(clock, columns, 0, 4, hours);

    expect([...hours]).toEqual([6 * 24 + 1, 6 * 24 + 3, 6 * 24 + 23, 0]);
  });

  it('tells civil hours since 1970', () => {
    const hours = new Int32Array(2);
    readCivilHours(clock, columns, 2, 4, hours);

    expect([...hours]).toEqual([Date.UTC(2026, 2, 8, 23) / 3_600_000, Date.UTC(2026, 2, 9) / 3_600_000]);
  });

  it('knows no hour where only the day is known', () => {
    columns.flags[1] = INCIDENT_FLAGS.dayOnly;
    columns.flags[2] = INCIDENT_FLAGS.monthOnly;
    const hours = new Int32Array(4);
    readHoursOfWeek(clock, columns, 0, 4, hours);

    expect([...hours]).toEqual([145, UNKNOWN_HOUR, UNKNOWN_HOUR, 0]);
  });
});
