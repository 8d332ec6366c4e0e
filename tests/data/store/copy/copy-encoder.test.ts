import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCopyDecoder } from '#data/store/copy/copy-decoder';
import { CopyEncoder } from '#data/store/copy/copy-encoder';
import type { Store } from '#data/store/store';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

const COLUMNS = 9;

describe.each(STORE_PARTIES.filter(({ skipped }) => skipped === null))('CopyEncoder on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.query(
      `CREATE TABLE copy_probe (small smallint, whole integer, big bigint, real double precision, yes boolean,
                                at timestamptz, words text, list text[], json jsonb, ordinal integer)`,
    );
  });
  afterAll(() => store.close());

  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const row = fc.record({
    small: fc.option(fc.integer({ min: -32768, max: 32767 })),
    whole: fc.option(fc.integer()),
    big: fc.option(fc.maxSafeInteger()),
    real: fc.option(fc.double({ noNaN: true })),
    yes: fc.option(fc.boolean()),
    at: fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 })),
    words: fc.option(text),
    list: fc.array(fc.option(text), { maxLength: 5 }),
    json: fc.option(fc.record({ a: text, b: fc.array(fc.integer()) }, { noNullPrototype: true })),
  });

  it('writes what the database and the decoder read back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, cut) => {
          await store.query('TRUNCATE copy_probe');
          const encoder = new CopyEncoder(64);
          rows.forEach((one, i) => {
            encoder.startRow(COLUMNS + 1);
            encoder.int16(one.small);
            encoder.int32(one.whole);
            encoder.int64(one.big);
            encoder.float64(one.real);
            encoder.bool(one.yes);
            encoder.instant(one.at);
            encoder.text(one.words);
            encoder.texts(one.list);
            encoder.json(one.json);
            encoder.int32(i);
          });
          await store.copyIn('COPY copy_probe FROM STDIN WITH (FORMAT binary)', [encoder.finish()]);
          const clean = (value: string | null) => value && value.replaceAll('\0', '');
          const expected = rows.map((one, ordinal) => ({
            ...one,
            real: one.real === 0 ? 0 : one.real,
            words: clean(one.words),
            list: one.list.map(clean),
            json: one.json && { ...one.json, a: clean(one.json.a) },
            ordinal,
          }));
          const stored = await store.query('SELECT * FROM copy_probe ORDER BY ordinal');
          expect(stored.map((one) => ({ ...one, real: one['real'] === 0 ? 0 : one['real'] }))).toEqual(
            expected,
          );

          const read: unknown[] = [];
          const decoder = createCopyDecoder(5, (cells) =>
            read.push({
              small: cells.isNull(0) ? null : cells.int16(0),
              whole: cells.isNull(1) ? null : cells.int32(1),
              at: cells.isNull(2) ? null : Math.round(cells.epochSeconds(2) * 1000),
              words: cells.isNull(3) ? null : cells.text(3),
              list: cells.texts(4),
            }),
          );
          const sql =
            'COPY (SELECT small, whole, at, words, list FROM copy_probe ORDER BY ordinal) TO STDOUT WITH (FORMAT binary)';
          for await (const chunk of store.copyOut(sql)) {
            for (let at = 0; at < chunk.length; at += cut) decoder.push(chunk.subarray(at, at + cut));
          }
          expect(read).toEqual(
            expected.map(({ small, whole, at, words, list }) => ({ small, whole, at, words, list })),
          );
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });
});
