import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#data/store/store';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

describe.each(STORE_PARTIES)('$name', ({ open, skipped }) => {
  let store: Store;
  beforeAll(async () => {
    if (skipped === null) store = await open();
  });
  afterAll(() => (skipped === null ? store.close() : undefined));

  it.skipIf(skipped !== null)('gives each type of column the same JavaScript value', async () => {
    const [row] = await store.query(
      `SELECT 7::smallint AS small, 8::integer AS whole, 9007199254740991::bigint AS big, 2.5::double precision AS real,
              1.25::numeric AS exact, true AS yes, 'grüß 网格'::text AS words, NULL::text AS nothing,
              '2026-03-01T08:00:00.123+08:00'::timestamptz AS instant, '{"a":[1,null]}'::jsonb AS json,
              '\\x00ff'::bytea AS bytes, ARRAY['a','b,"c\\',NULL,'NULL','']::text[] AS list, '{}'::text[] AS none,
              ARRAY[1,NULL]::integer[] AS numbers`,
    );

    expect(row).toEqual({
      small: 7,
      whole: 8,
      big: 9007199254740991,
      real: 2.5,
      exact: 1.25,
      yes: true,
      words: 'grüß 网格',
      nothing: null,
      instant: Date.parse('2026-03-01T00:00:00.123Z'),
      json: { a: [1, null] },
      bytes: Uint8Array.of(0, 255),
      list: ['a', 'b,"c\\', null, 'NULL', ''],
      none: [],
      numbers: [1, null],
    });
  });

  it.skipIf(skipped !== null)('takes parameters of every kind and gives them back', async () => {
    const [row] = await store.query(
      `SELECT $1::text AS words, $2::integer AS whole, $3::double precision AS real, $4::boolean AS yes,
              $5::timestamptz AS instant, $6::bytea AS bytes, $7::text[] AS list, $8::jsonb AS json, $9::text AS nothing`,
      [
        "it's {quoted}",
        5,
        -0.1,
        false,
        new Date(1234567890123),
        Uint8Array.of(1, 2),
        ['a"b', null, '\\'],
        '{"x":1}',
        null,
      ],
    );

    expect(row).toEqual({
      words: "it's {quoted}",
      whole: 5,
      real: -0.1,
      yes: false,
      instant: 1234567890123,
      bytes: Uint8Array.of(1, 2),
      list: ['a"b', null, '\\'],
      json: { x: 1 },
      nothing: null,
    });
  });

  it.skipIf(skipped !== null)('undoes all of a transaction whose work throws', async () => {
    await store.query('CREATE TABLE undo_probe (a integer)');
    const work = store.transaction(async (queries) => {
      await queries.query('INSERT INTO undo_probe VALUES (1)');
      throw new Error('no');
    });

    await expect(work).rejects.toThrow('no');
    expect(await store.query('SELECT a FROM undo_probe')).toEqual([]);
  });

  it.skipIf(skipped !== null)(
    'does not commit after a failed statement that the work swallowed',
    async () => {
      await store.query('CREATE TABLE swallow_probe (a integer)');
      const work = store.transaction(async (queries) => {
        await queries.query('INSERT INTO swallow_probe VALUES (1)');
        await queries.query('SELECT no_such_column').catch(() => undefined);
      });

      await expect(work).rejects.toThrow();
      expect(await store.query('SELECT a FROM swallow_probe')).toEqual([]);
    },
  );

  it.skipIf(skipped !== null)('tells of a refused statement with its SQLSTATE', async () => {
    await expect(store.query('SELECT no_such_column')).rejects.toMatchObject({
      name: 'QueryError',
      code: '42703',
    });
  });

  it.skipIf(skipped !== null)('copies bytes out whatever their number of chunks', async () => {
    const chunks: Uint8Array[] = [];
    const copied = store.copyOut(
      `COPY (SELECT repeat('x', 1000) FROM unnest(ARRAY(SELECT generate_series(1, 700))) AS n) TO STDOUT`,
    );
    for await (const chunk of copied) chunks.push(chunk);

    expect(Buffer.concat(chunks).toString()).toBe(`${'x'.repeat(1000)}\n`.repeat(700));
  });

  it.skipIf(skipped !== null)('tells of a copy that the database refuses', async () => {
    const chunks = store.copyOut('COPY (SELECT 1 / 0) TO STDOUT')[Symbol.asyncIterator]();

    await expect(chunks.next()).rejects.toThrow(/division by zero/);
    await expect(store.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it.skipIf(skipped !== null)('refuses to write in a consistent read', async () => {
    const work = store.consistentRead((queries) => queries.query('CREATE TABLE forbidden (a integer)'));

    await expect(work).rejects.toMatchObject({ code: '25006' });
  });

  it.skipIf(skipped !== null)('tells of its own changes, and not of reads', async () => {
    let told = 0;
    const stop = store.onChange(() => told++);
    await store.consistentRead((queries) => queries.query('SELECT 1'));
    expect(told).toBe(0);
    await store.transaction((queries) => queries.query('SELECT 1'));
    expect(told).toBe(1);
    stop();
    await store.transaction((queries) => queries.query('SELECT 1'));
    expect(told).toBe(1);
  });
});
