import { tableFromIPC } from '@uwdata/flechette';
import type { Table } from '@uwdata/flechette';
import { stampColumn, UNIT_SEPARATOR, UNNAMED_UNIT } from '@/contract/order-columns';
import { NO_DUPLICATE, NO_STAMP_SECONDS, SATISFIED } from '@/domain/incident/order-columns';
import type { OrderColumns } from '@/domain/incident/order-columns';
import { STAMPS } from '@/domain/incident/stamps';
import { ApiError } from '../api-error';

/** A list of unit codes that many orders share is kept once. */
interface ChainList {
  readonly chains: (readonly (string | null)[])[];
  readonly indexOf: (word: string | null) => number;
}

function createChainList(): ChainList {
  const chains: (readonly (string | null)[])[] = [[]];
  const known = new Map<string, number>();
  const indexOf = (word: string | null): number => {
    if (word === null || word === '') return 0;
    const before = known.get(word);
    if (before !== undefined) return before;
    known.set(word, chains.length);
    return chains.push(word.split(UNIT_SEPARATOR).map((unit) => (unit === UNNAMED_UNIT ? null : unit))) - 1;
  };
  return { chains, indexOf };
}

/**
 * Reads Arrow order months as one set of columns.
 *
 * @throws {ApiError} If a column of the contract is absent.
 */
export function decodeOrders(files: readonly { readonly month: string; readonly bytes: Uint8Array }[]) {
  const tables = files.map(({ month, bytes }) => ({ month, table: tableFromIPC(bytes) }));
  const count = tables.reduce((sum, { table }) => sum + table.numRows, 0);
  const list = createChainList();
  const orders = { ...createOrders(count), unitChains: list.chains };
  let at = 0;
  for (const { month, table } of tables) {
    writeTable(orders, { table, month, at, list });
    at += table.numRows;
  }
  return orders;
}

function createOrders(count: number): OrderColumns {
  return {
    count,
    ids: new Uint32Array(count),
    stampSeconds: new Int32Array(count * STAMPS.length).fill(NO_STAMP_SECONDS),
    callBackApplicable: new Uint8Array(count),
    satisfied: new Uint8Array(count).fill(SATISFIED.unknown),
    returned: new Uint8Array(count),
    reopened: new Uint8Array(count),
    supervised: new Uint8Array(count),
    suspendedSeconds: new Int32Array(count),
    duplicateOf: new Uint32Array(count).fill(NO_DUPLICATE),
    passes: new Uint16Array(count),
    coUnits: new Uint16Array(count),
    unitChains: [[]],
  };
}

interface TablePart {
  readonly table: Table;
  readonly month: string;
  /** Row of its first order among all. */
  readonly at: number;
  readonly list: ChainList;
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

function writeTable(orders: OrderColumns, { table, month, at, list }: TablePart): void {
  const column = <T>(name: string): ArrayLike<T> => {
    const found = table.getChild(name) as { toArray: () => ArrayLike<T> } | null;
    if (found) return found.toArray();
    throw new ApiError('broken-contract', `/incidents/months/${month}/orders`, {
      message: `column ${name} is missing`,
    });
  };
  const copy = (name: string, into: NumberArray, placeOf = (row: number) => row) => {
    const values = column<number | null>(name);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value != null) into[placeOf(at + i)] = value;
    }
  };
  const link = (name: string, into: Uint16Array) => {
    const words = column<string | null>(name);
    for (let i = 0; i < words.length; i++) into[at + i] = list.indexOf(words[i] ?? null);
  };
  copy('id', orders.ids);
  STAMPS.forEach((stamp, step) =>
    copy(stampColumn(stamp), orders.stampSeconds, (row) => row * STAMPS.length + step),
  );
  copy('callBackApplicable', orders.callBackApplicable);
  copy('satisfied', orders.satisfied);
  copy('returned', orders.returned);
  copy('reopened', orders.reopened);
  copy('supervised', orders.supervised);
  copy('suspendedSeconds', orders.suspendedSeconds);
  copy('duplicateOf', orders.duplicateOf);
  link('passes', orders.passes);
  link('coUnits', orders.coUnits);
}
