import { describe, expect, it } from 'vitest';
import { buildCivilClock } from '#data/import/time/civil-clock';
import { parseMoment } from '#data/import/time/parse-moment';

const clock = buildCivilClock('America/New_York', Date.UTC(2026, 0, 1));
const at = (text: string) => new Date(clock.toEpoch(parseMoment(text, 'mdy')!)).toISOString();

describe('buildCivilClock', () => {
  it('follows summer time', () => {
    expect(at('2015-01-15 12:00')).toBe('2015-01-15T17:00:00.000Z');
    expect(at('2015-07-15 12:00')).toBe('2015-07-15T16:00:00.000Z');
  });

  it('has an answer for the hour that is skipped and for the hour that comes twice', () => {
    expect(at('2015-03-08 02:30')).toBe('2015-03-08T06:30:00.000Z');
    expect(at('2015-11-01 01:30')).toBe('2015-11-01T05:30:00.000Z');
  });

  it('goes by the offset where the text has one', () => {
    expect(at('2015-07-15T12:00:00+08:00')).toBe('2015-07-15T04:00:00.000Z');
  });

  it('knows the summers of China from 1986 to 1991', () => {
    const china = buildCivilClock('Asia/Shanghai', Date.UTC(2026, 0, 1));

    expect(new Date(china.toEpoch(parseMoment('1988-07-01 12:00', 'mdy')!)).toISOString()).toBe(
      '1988-07-01T03:00:00.000Z',
    );
  });

  it('refuses a zone that is none', () => {
    expect(() => buildCivilClock('Beijing', 0)).toThrow(/is not known/);
  });
});
