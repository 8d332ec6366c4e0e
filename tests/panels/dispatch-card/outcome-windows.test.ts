import { describe, expect, it } from 'vitest';
import type { IncidentExtract } from '@/domain/incident/incident-extract';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { countCells, outcomeWindows } from '@/panels/dispatch-card/outcome-windows';
import type { OutcomeWindows } from '@/panels/dispatch-card/outcome-windows';

const DAY = 86_400;
const at = (text: string) => Date.parse(`${text}+08:00`) / 1000;
const decided = at('2026-09-10T15:30:00');
const offsets = buildZoneOffsets('Asia/Shanghai', at('2024-01-01T00:00:00'), at('2028-01-01T00:00:00'));
const windowsAt = (asOf: string, first = '2025-01-01T00:00:00') =>
  outcomeWindows(decided, { offsets, firstSeconds: at(first), asOfSeconds: at(asOf) });
const told = (windows: ReturnType<typeof windowsAt>): OutcomeWindows => {
  if (!('days' in windows)) throw new Error(`only ${windows.daysPassed} days`);
  return windows;
};

describe('outcomeWindows', () => {
  it('takes whole weeks on both sides, without the day of the decision', () => {
    const windows = told(windowsAt('2026-09-26T09:00:00'));

    expect(windows.days).toBe(14);
    expect(windows.afterFrom).toBe(at('2026-09-11T00:00:00'));
    expect(windows.afterTo).toBe(at('2026-09-25T00:00:00'));
    expect(windows.decidedDay).toBe(at('2026-09-10T00:00:00'));
    expect(windows.beforeFrom).toBe(at('2026-08-27T00:00:00'));
    expect(windows.earlierFrom).toBe(windows.beforeFrom - windows.earlierWindows * 14 * DAY);
    expect(windows.earlierWindows).toBe(6);
  });

  it('waits for a whole week, and never takes more than four', () => {
    expect(told(windowsAt('2026-09-18T00:00:00')).days).toBe(7);
    expect(windowsAt('2026-09-17T23:59:00')).toEqual({ daysPassed: 6 });
    expect(told(windowsAt('2026-12-30T00:00:00')).days).toBe(28);
  });

  it('looks back only as far as the data reach', () => {
    expect(told(windowsAt('2026-09-18T09:00:00', '2026-08-10T12:00:00')).earlierWindows).toBe(3);
    expect(told(windowsAt('2026-09-18T09:00:00', '2026-09-02T12:00:00')).earlierWindows).toBe(0);
  });
});

describe('countCells', () => {
  it('counts each row in its span and cell, and the day of the decision in none', () => {
    const windows = told(windowsAt('2026-09-26T09:00:00'));
    const rows = [
      [windows.earlierFrom, 0],
      [windows.beforeFrom - 1, 1],
      [windows.beforeFrom, 1],
      [windows.decidedDay - 1, 0],
      [decided, 0],
      [windows.afterFrom, 1],
      [windows.afterTo, 1],
      [windows.afterFrom + 5, 2],
      [windows.afterFrom + 5, -1],
    ] as const;
    const extract = {
      count: rows.length,
      reportedAt: Uint32Array.from(rows, ([time]) => time),
      region: Int32Array.from(rows, ([, region]) => region),
      regionCodes: ['a', 'b', 'street'],
    } as unknown as IncidentExtract;
    const { earlier, before, after } = countCells(extract, ['a', 'b'], windows);

    expect([...earlier]).toEqual([1, 1]);
    expect([...before]).toEqual([1, 1]);
    expect([...after]).toEqual([0, 1]);
  });
});
