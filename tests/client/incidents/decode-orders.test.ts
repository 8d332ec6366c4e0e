import {
  Dictionary,
  Int32,
  Table,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { ApiError } from '@/client/api-error';
import { decodeOrders } from '@/client/incidents/decode-orders';
import { ORDER_COLUMNS } from '@/contract/order-columns';
import { NO_DUPLICATE, NO_STAMP_SECONDS, SATISFIED } from '@/domain/incident/order-columns';

type Value = number | string | null;
const TYPES = {
  Uint8: () => new Uint8(),
  Uint32: () => new Uint32(),
  Int32: () => new Int32(),
  dictionary: () => new Dictionary(new Utf8(), new Uint16()),
};

/** A file of two orders; columns that are not named are 0, or null where they may be. */
function file(values: Readonly<Record<string, readonly Value[]>>, without: string | null = null) {
  const columns = ORDER_COLUMNS.filter(({ name }) => name !== without).map(({ name, type, nullable }) => {
    const rows = values[name] ?? (nullable ? [null, null] : [0, 0]);
    return [name, vectorFromArray(rows as never[], TYPES[type]())] as const;
  });
  return tableToIPC(new Table(Object.fromEntries(columns)), 'file');
}

describe('decodeOrders', () => {
  it('reads months one after another, with what is missing as missing', () => {
    const orders = decodeOrders([
      {
        month: '2026-10',
        bytes: file({
          id: [7, 8],
          foundAfterSeconds: [-60, null],
          completedAfterSeconds: [null, 3600],
          satisfied: [1, null],
          duplicateOf: [null, 7],
          passes: ['A|?|A', null],
        }),
      },
      { month: '2026-11', bytes: file({ id: [9, 10], coUnits: ['B', 'B'], passes: [null, 'A|?|A'] }) },
    ]);

    expect([...orders.ids]).toEqual([7, 8, 9, 10]);
    expect(orders.stampSeconds[0]).toBe(-60);
    expect(orders.stampSeconds[9]).toBe(NO_STAMP_SECONDS);
    expect(orders.stampSeconds[9 + 6]).toBe(3600);
    expect([...orders.satisfied]).toEqual([SATISFIED.yes, ...Array<number>(3).fill(SATISFIED.unknown)]);
    expect([...orders.duplicateOf]).toEqual([NO_DUPLICATE, 7, NO_DUPLICATE, NO_DUPLICATE]);
    expect(orders.unitChains[orders.passes[0]!]).toEqual(['A', null, 'A']);
    expect(orders.passes[3]).toBe(orders.passes[0]);
    expect(orders.unitChains[orders.passes[1]!]).toEqual([]);
    expect(orders.unitChains[orders.coUnits[2]!]).toEqual(['B']);
  });

  it('names the column that a broken file lacks', () => {
    const bytes = file({ id: [1, 2] }, 'returned');

    expect(() => decodeOrders([{ month: '2026-11', bytes }])).toThrow(/column returned is missing/);
    expect(() => decodeOrders([{ month: '2026-11', bytes }])).toThrow(ApiError);
  });
});
