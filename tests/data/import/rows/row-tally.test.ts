import { describe, expect, it } from 'vitest';
import type { NewIncident } from '@/domain/incident/incident';
import { tallyRows } from '#data/import/rows/row-tally';
import { buildCivilClock } from '#data/import/time/civil-clock';

const NOW = Date.UTC(2026, 0, 1);
const at = (iso: string): NewIncident =>
  ({ reportedAt: Date.parse(iso), flags: 0, position: null }) as unknown as NewIncident;

describe('tallyRows', () => {
  it('counts months on the clocks of the city', () => {
    const tally = tallyRows(buildCivilClock('Asia/Shanghai', NOW), NOW);
    tally.add(at('2025-01-31T15:59:59Z'), 'instant');
    tally.add(at('2025-01-31T16:00:00Z'), 'instant');

    expect(tally.months()).toEqual([
      ['2025-01', 1],
      ['2025-02', 1],
    ]);
  });

  it('reaches to the end of the last day or month that is all a row tells', () => {
    const reach = (iso: string, precision: 'instant' | 'day' | 'month') => {
      const tally = tallyRows(buildCivilClock('Asia/Shanghai', NOW), NOW);
      tally.add(at(iso), precision);
      return new Date(tally.asOf()!).toISOString();
    };

    expect(reach('2025-02-10T03:00:00Z', 'instant')).toBe('2025-02-10T03:00:00.000Z');
    expect(reach('2025-02-09T16:00:00Z', 'day')).toBe('2025-02-10T15:59:59.000Z');
    expect(reach('2025-01-31T16:00:00Z', 'month')).toBe('2025-02-28T15:59:59.000Z');
    expect(reach('2025-12-31T16:00:00Z', 'month')).toBe('2026-01-01T00:00:00.000Z');
  });

  it('calls the whole by the finest that holds for half of it', () => {
    const tally = tallyRows(buildCivilClock('UTC', NOW), NOW);
    (['instant', 'day', 'month', 'day'] as const).forEach((precision) =>
      tally.add(at('2025-01-01T00:00:00Z'), precision),
    );

    expect(tally.precision()).toBe('day');
  });
});
