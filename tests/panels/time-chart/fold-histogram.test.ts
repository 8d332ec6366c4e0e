import { describe, expect, it } from 'vitest';
import { buildZoneOffsets, parseCivilDay } from '@/domain/time/civil-time';
import { binEdges } from '@/panels/time-chart/choose-bins';
import { foldHistogram } from '@/panels/time-chart/fold-histogram';

const at = (text: string) => Date.parse(text) / 1000;
const boston = buildZoneOffsets('America/New_York', at('2015-01-01T00:00:00Z'), at('2016-01-01T00:00:00Z'));

describe('foldHistogram', () => {
  it('keeps every count when days are folded into months', () => {
    const counts = Array.from({ length: 365 }, (_, day) => day + 1);
    const histogram = { unit: 'day' as const, firstUnit: parseCivilDay('2015-01-01')!, counts };
    const edges = binEdges(
      { fromSeconds: at('2015-01-01T05:00:00Z'), toSeconds: at('2016-01-01T05:00:00Z') },
      'month',
      boston,
    );
    const months = foldHistogram(histogram, edges, boston);

    expect(months).toHaveLength(12);
    // January: 1 + … + 31.
    expect(months[0]).toBe(496);
    expect(months.reduce((sum, count) => sum + count, 0)).toBe((365 * 366) / 2);
  });

  it('leaves out what lies before and after the bins', () => {
    const histogram = { unit: 'day' as const, firstUnit: parseCivilDay('2015-06-01')!, counts: [5, 7, 9] };
    const edges = binEdges(
      { fromSeconds: at('2015-06-02T04:00:00Z'), toSeconds: at('2015-06-03T04:00:00Z') },
      'day',
      boston,
    );

    expect(foldHistogram(histogram, edges, boston)).toEqual([7]);
  });
});
