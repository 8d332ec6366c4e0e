import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordSplitter, MAX_RECORD_CHARACTERS } from '#data/import/csv/split-records';

function split(text: string, pieces: readonly number[] = [], delimiter = ',') {
  const splitter = createRecordSplitter({ name: 'a.csv', delimiter });
  const rows = [];
  let from = 0;
  for (const at of [...pieces].sort((a, b) => a - b)) {
    rows.push(...splitter.push(text.slice(from, Math.max(from, at))));
    from = Math.max(from, at);
  }
  rows.push(...splitter.push(text.slice(from)), ...splitter.end());
  return rows.map(({ line, cells }) => [line, ...cells]);
}

describe('createRecordSplitter', () => {
  it('keeps delimiters, line breaks and doubled quotes inside quotes, and counts lines as an editor does', () => {
    expect(split('a,b\r\n"x, ""y""\r\nz",2\n\n3,4')).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\r\nz', '2'],
      [5, '3', '4'],
    ]);
  });

  it('takes a quote inside a bare cell as it stands', () => {
    expect(split('5" pipe,ok\n"a"b,c\n')).toEqual([
      [1, '5" pipe', 'ok'],
      [2, 'ab', 'c'],
    ]);
  });

  it('gives the same records wherever the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(200), { maxLength: 6 }),
        (records, pieces) => {
          const text = records
            .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          expect(split(text, pieces).map(([, ...cells]) => cells)).toEqual(records);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('refuses a line of a million characters, and a quote that never closes, naming the line', () => {
    const bare = createRecordSplitter({ name: 'a.csv', delimiter: ',' });
    expect(() => bare.push(`a,b\n${'x'.repeat(MAX_RECORD_CHARACTERS + 1)}`)).toThrow(
      /Line 2 of a\.csv is longer/,
    );
    const open = createRecordSplitter({ name: 'a.csv', delimiter: ',' });
    open.push('a,b\n1,"x\n2,y\n');
    expect(() => open.end()).toThrow(/A quote on line 2 of a\.csv never closes/);
  });

  it('refuses ten thousand columns', () => {
    const splitter = createRecordSplitter({ name: 'a.csv', delimiter: ',' });
    expect(() => splitter.push(`${','.repeat(10_000)}\n`)).toThrow(/more than 4096 columns/);
  });
});
