import { describe, expect, it } from 'vitest';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { binEdges, chooseBinUnit } from '@/panels/time-chart/choose-bins';

const at = (text: string) => Date.parse(text) / 1000;
const shanghai = buildZoneOffsets('Asia/Shanghai', at('2024-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'));
const boston = buildZoneOffsets('America/New_York', at('2015-01-01T00:00:00Z'), at('2016-01-01T00:00:00Z'));
const span = (from: string, to: string) => ({ fromSeconds: at(from), toSeconds: at(to) });

describe('the bins of the time chart', () => {
  it('are as fine as dates and room allow', () => {
    const week = span('2026-11-13T16:00:00Z', '2026-11-20T16:00:00Z');
    const years = span('2024-11-20T16:00:00Z', '2026-11-20T16:00:00Z');

    expect(chooseBinUnit(week, 'instant')).toBe('hour');
    expect(chooseBinUnit(week, 'day')).toBe('day');
    expect(chooseBinUnit(years, 'instant')).toBe('week');
    expect(chooseBinUnit(week, 'month')).toBe('month');
  });

  it('begin months on the first, also after a short February', () => {
    const edges = binEdges(span('2026-01-31T16:00:00Z', '2026-04-30T16:00:00Z'), 'month', shanghai);

    expect(edges.map((edge) => new Date(edge * 1000).toISOString().slice(0, 10))).toEqual([
      '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30',
    ]); // prettier-ignore
  });

  it('keep midnights on both sides of a change of clocks', () => {
    const edges = binEdges(span('2015-03-07T05:00:00Z', '2015-03-10T04:00:00Z'), 'day', boston);

    expect(edges.map((edge, i) => (i === 0 ? 0 : (edge - edges[i - 1]!) / 3600))).toEqual([0, 24, 23, 24]);
  });

  it('begin weeks on Monday and cover the whole span', () => {
    const extent = span('2026-11-17T16:00:00Z', '2026-12-01T16:00:00Z');
    const edges = binEdges(extent, 'week', shanghai);

    expect(edges[0]).toBeLessThanOrEqual(extent.fromSeconds);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(extent.toSeconds);
    expect(new Date((edges[0]! + 28_800) * 1000).getUTCDay()).toBe(1);
  });
});
