import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordScanner } from '#data/import/geojson/scan-records';

function scan(text: string, pieces: readonly number[] = []) {
  const scanner = new RecordScanner('a.geojson');
  const records = [];
  let from = 0;
  for (const at of [...pieces].sort((a, b) => a - b)) {
    records.push(...scanner.push(text.slice(from, Math.max(from, at))));
    from = Math.max(from, at);
  }
  records.push(...scanner.push(text.slice(from)));
  return { records: records.map((record) => JSON.parse(record.text) as unknown), members: scanner.end() };
}

describe('RecordScanner', () => {
  it('finds the features of a collection and the members on either side of them', () => {
    const text =
      '{"type":"FeatureCollection","name":"features","features":[{"a":[{"b":1}]},\n{"c":"}\\"]{"}],"crs":{"x":1}}';

    expect(scan(text)).toEqual({
      records: [{ a: [{ b: 1 }] }, { c: '}"]{' }],
      members: { type: 'FeatureCollection', name: 'features', features: [], crs: { x: 1 } },
    });
  });

  it('finds objects one after another, after record separators, and in an array', () => {
    const expected = [{ a: 1 }, { a: 2 }];

    expect(scan('{"a":1}\n{"a":2}\n').records).toEqual(expected);
    expect(scan('\u001e{"a":1}\n\u001e{"a":2}\n').records).toEqual(expected);
    expect(scan('[{"a":1},{"a":2}]').records).toEqual(expected);
  });

  it('gives the same records wherever the text is cut', () => {
    const record = fc.dictionary(
      fc.string({ unit: fc.constantFrom('f', '"', '\\', '{', ']', '中'), maxLength: 4 }),
      fc.oneof(
        fc.string({ unit: fc.constantFrom('\\', '"', '}', '[', 'x'), maxLength: 5 }),
        fc.array(fc.nat(9), { maxLength: 3 }),
      ),
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(300), { maxLength: 8 }),
        fc.boolean(),
        (features, pieces, isCollection) => {
          const text = isCollection
            ? JSON.stringify({ type: 'FeatureCollection', features, bbox: [1] })
            : features.map((feature) => JSON.stringify(feature)).join('\n');
          expect(scan(text, pieces).records).toEqual(
            features.map((feature) => JSON.parse(JSON.stringify(feature)) as unknown),
          );
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });

  it('refuses a hundred thousand brackets, and a file that is cut short', () => {
    expect(() => scan('['.repeat(100_000))).toThrow(/nests deeper than 64/);
    expect(() => scan('{"type":"FeatureCollection","features":[{"a":1},{"b":')).toThrow(/cut short/);
    expect(() => scan('{"a":1}}')).toThrow(/do not match/);
  });
});
