import { describe, expect, it } from 'vitest';
import { detectDialect } from '#data/import/csv/detect-dialect';

describe('detectDialect', () => {
  it.each([
    [',', 'id,name,x\n1,"a;b;c;d",2\n2,"e;f",3\n'],
    [';', 'id;lon;lat\n1;13,40;52,50\n2;13,41;52,51\n'],
    ['\t', 'id\tname\tx\n1\ta, b\t2\n'],
    ['|', 'CASE NUMBER|SR LOCATION|DATE\n1|5 MAIN ST, HOUSTON, TX|2020-01-01\n'],
  ])('finds %j among the other separators in the cells', (delimiter, text) => {
    expect(detectDialect(text, 'a.csv')).toEqual({ delimiter, bareReturns: false });
  });

  it('knows lines that end by a bare return', () => {
    expect(detectDialect('a,b\r1,2\r', 'a.csv')).toEqual({ delimiter: ',', bareReturns: true });
  });
});
