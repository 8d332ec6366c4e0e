import { describe, expect, it } from 'vitest';
import { readHeader } from '#data/import/csv/read-header';

const rows = (...records: string[][]) => records.map((cells, i) => ({ line: i + 1, cells }));

describe('readHeader', () => {
  it('passes a title above the table over and says so', () => {
    const header = readHeader(
      'a.csv',
      rows(['2026 年 1 月工单统计', '', ''], ['编号', '时间', '地址'], ['1', '2', '3']),
    );

    expect(header).toMatchObject({ names: ['编号', '时间', '地址'], line: 2 });
    expect(header.notes[0]!.en).toContain('the headers are on line 2');
  });

  it('gives names to blank headers and numbers to repeated ones', () => {
    expect(readHeader('a.csv', rows(['id', 'date', '', 'date'], ['1', '2', '3', '4'])).names).toEqual([
      'id',
      'date',
      'column 3',
      'date (2)',
    ]);
  });

  it('refuses a first line of data, unless the names are given', () => {
    const data = rows(['1001', '2026-01-05 10:00', '120.281431', '30.5']);

    expect(() => readHeader('a.csv', data)).toThrow(/looks like data/);
    expect(readHeader('a.csv', data, ['id', 'time', 'x', 'y'])).toMatchObject({
      names: ['id', 'time', 'x', 'y'],
      line: 0,
    });
  });
});
