import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainMoment } from '#data/import/time/parse-plain-moment';

const read = (text: string, order: 'mdy' | 'dmy' = 'mdy') => {
  const moment = parsePlainMoment(text, order);
  return moment && new Date(moment.civilSeconds * 1000).toISOString();
};

describe('parsePlainMoment', () => {
  it('reads the usual ways, in the order it is told', () => {
    expect(read('2015-03-01 10:00:05')).toBe('2015-03-01T10:00:05.000Z');
    expect(read('2015/3/1T9:05')).toBe('2015-03-01T09:05:00.000Z');
    expect(read('03/04/2015 12:20:09 AM')).toBe('2015-03-04T00:20:09.000Z');
    expect(read('03/04/2015 12:20 pm', 'dmy')).toBe('2015-04-03T12:20:00.000Z');
  });

  it('leaves everything else to others', () => {
    const others = [
      '',
      '2015-03-01',
      '2015-03-01 10',
      '2015-03-01 24:00',
      '2015-03-01 10:60',
      '2/30/2015 10:00',
      '3/1/15 10:00',
      '2015-03-01T10:00:00Z',
      '2015-03-01 13:00 PM',
      '10:00',
      '1-2-3-4',
      '2015-03-01 10:00:00.5',
      '2015-03-01 10:00 EST',
      '42064.5',
    ];

    expect(others.filter((text) => parsePlainMoment(text, 'mdy') !== null)).toEqual([]);
  });

  it('never throws, and what it reads it reads as a calendar does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/: TAPM')), maxLength: 22 }),
        (text) => {
          const moment = parsePlainMoment(text, 'mdy');
          if (moment)
            expect(new Date(moment.civilSeconds * 1000).getUTCFullYear()).toBeGreaterThanOrEqual(1900);
        },
      ),
      { seed: 8, numRuns: 2000 },
    );
  });
});
