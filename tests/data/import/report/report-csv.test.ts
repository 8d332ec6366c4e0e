import { describe, expect, it } from 'vitest';
import { toReportCsv } from '#data/import/report/report-csv';

const problem = {
  file: 'a.csv',
  line: 2,
  field: '地址',
  value: 'x',
  code: 'c',
  effect: 'kept',
  reasonZh: '原因',
  reasonEn: 'why',
} as const;

describe('toReportCsv', () => {
  it('opens in a spreadsheet, with its cells quoted and its formulas disarmed', () => {
    const csv = toReportCsv([
      problem,
      ...['=HYPERLINK("x")', '+1', '-1', '@a', '＝1', 'a,"b"'].map((value) => ({
        ...problem,
        value,
        line: null,
      })),
    ]);

    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n').slice(1, -1)).toEqual([
      'a.csv,2,地址,x,c,kept,原因,why',
      `a.csv,,地址,"'=HYPERLINK(""x"")",c,kept,原因,why`,
      "a.csv,,地址,'+1,c,kept,原因,why",
      "a.csv,,地址,'-1,c,kept,原因,why",
      "a.csv,,地址,'@a,c,kept,原因,why",
      "a.csv,,地址,'＝1,c,kept,原因,why",
      'a.csv,,地址,"a,""b""",c,kept,原因,why',
    ]);
  });
});
