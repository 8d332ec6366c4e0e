import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '#data/import/time/parse-moment';

const read = (text: string, order: 'mdy' | 'dmy' = 'mdy') => {
  const moment = parseMoment(text, order);
  return (
    moment && [
      new Date(moment.civilSeconds * 1000).toISOString().slice(0, 19),
      moment.precision,
      moment.offsetSeconds,
    ]
  );
};

describe('parseMoment', () => {
  it.each([
    ['01/02/2015 12:20:09 AM', '2015-01-02T00:20:09', 'instant', null],
    ['01/02/2015 12:20 PM', '2015-01-02T12:20:00', 'instant', null],
    ['2015-03-01T10:00:00.123Z', '2015-03-01T10:00:00', 'instant', 0],
    ['2015-03-01T10:00:00+08:00', '2015-03-01T10:00:00', 'instant', 28_800],
    ['2020/01/01 05:00:00+00', '2020-01-01T05:00:00', 'instant', 0],
    ['2015年3月1日 上午9:05', '2015-03-01T09:05:00', 'instant', null],
    ['2015年3月1日 下午3时05分20秒', '2015-03-01T15:05:20', 'instant', null],
    ['2015年03月01日', '2015-03-01T00:00:00', 'day', null],
    ['２０１５-０３-０１', '2015-03-01T00:00:00', 'day', null],
    ['2024/1/1 上午', '2024-01-01T00:00:00', 'day', null],
    ['2015-03', '2015-03-01T00:00:00', 'month', null],
    ['2015年3月', '2015-03-01T00:00:00', 'month', null],
    ['Mar 2015', '2015-03-01T00:00:00', 'month', null],
    ['20150301', '2015-03-01T00:00:00', 'day', null],
    ['20150301123456', '2015-03-01T12:34:56', 'instant', null],
    ['42064', '2015-03-01T00:00:00', 'day', null],
    ['42064.5', '2015-03-01T12:00:00', 'instant', null],
    ['1425168000', '2015-03-01T00:00:00', 'instant', 0],
    ['1425168000000', '2015-03-01T00:00:00', 'instant', 0],
    ['12-MAR-15', '2015-03-12T00:00:00', 'day', null],
    ['March 12, 2015 3:04 PM', '2015-03-12T15:04:00', 'instant', null],
    ['Thu Jan 01 2015 00:20:09 GMT-0500 (EST)', '2015-01-01T00:20:09', 'instant', -18_000],
    ['2015-01-01 24:00', '2015-01-02T00:00:00', 'instant', null],
  ])('reads %s', (text, iso, precision, offset) => {
    expect(read(text)).toEqual([iso, precision, offset]);
  });

  it.each([
    '2/30/2015',
    '2015-02-29',
    '2015-13-01',
    '2015-01-01 25:00',
    '12:60',
    'n/a',
    '',
    '101001240734',
    '-71.06',
    '2015-03-01 10',
  ])('takes %j for no date', (text) => {
    expect(read(text)).toBeNull();
  });

  it('puts day and month in the order it is told', () => {
    expect(read('03/04/2021', 'mdy')).toEqual(['2021-03-04T00:00:00', 'day', null]);
    expect(read('03/04/2021', 'dmy')).toEqual(['2021-04-03T00:00:00', 'day', null]);
  });

  it('reads back whatever time it is written in', () => {
    const writings: ((at: Date) => string)[] = [
      (at) => at.toISOString().slice(0, 19).replace('T', ' '),
      (at) =>
        `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${at.toISOString().slice(11, 19)}`,
      (at) =>
        `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()} ${at.getUTCHours() % 12 || 12}:${at.toISOString().slice(14, 19)} ${at.getUTCHours() < 12 ? 'AM' : 'PM'}`,
      (at) => at.toISOString().replace(/[-:T]/g, '').slice(0, 14),
      (at) => at.toUTCString(),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.constantFrom(...writings),
        (seconds, write) => {
          expect(parseMoment(write(new Date(seconds * 1000)), 'mdy')?.civilSeconds).toBe(seconds);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});
