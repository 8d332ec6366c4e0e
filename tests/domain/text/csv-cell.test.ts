import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disarmFormula, toCsvCell, toPlainCsvCell } from '@/domain/text/csv-cell';

describe('a cell for spreadsheets', () => {
  it.each(['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1'])('does not run: %j', (text) => {
    expect(disarmFormula(text)).toBe(`'${text}`);
  });

  it('is quoted where it must be, and empty where nothing is known', () => {
    expect(toCsvCell('a,"b"')).toBe('"a,""b"""');
    expect(toCsvCell(null)).toBe('');
    expect(toCsvCell(-1.5)).toBe('-1.5');
    expect(toPlainCsvCell('-71.05')).toBe('-71.05');
    expect(toPlainCsvCell('-71.05+1')).toBe("'-71.05+1");
  });

  it('never begins with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toCsvCell(text).replace(/^"/u, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
      { seed: 5 },
    );
  });
});
