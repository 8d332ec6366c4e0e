import type { Data } from 'apache-arrow';
import {
  Dictionary,
  Int32,
  makeData,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  vectorFromArray,
  Vector,
} from 'apache-arrow';

type NumberType = Uint8 | Uint16 | Uint32 | Int32;
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Grows with what is put in and becomes an Arrow vector. */
export interface ColumnBuilder<V> {
  readonly push: (value: V | null) => void;
  readonly finish: () => Vector;
}

interface Cells<A extends NumberArray> {
  readonly push: (value: number | null) => void;
  readonly finish: () => { values: A; length: number; nullCount: number; nullBitmap: Uint8Array | null };
}

const FIRST_ROOM = 4096;
/** Rows that Uint16 can tell apart. */
const MOST_WORDS = 65_536;

function createCells<A extends NumberArray>(make: (length: number) => A): Cells<A> {
  let values = make(FIRST_ROOM);
  let valid = new Uint8Array(FIRST_ROOM / 8);
  let length = 0;
  let nullCount = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const grownValues = make(length * 2);
        grownValues.set(values);
        values = grownValues;
        const grownValid = new Uint8Array(length / 4);
        grownValid.set(valid);
        valid = grownValid;
      }
      if (value === null) {
        nullCount++;
      } else {
        values[length] = value;
        valid[length >> 3]! |= 1 << (length & 7);
      }
      length++;
    },
    finish: () => ({
      values: values.slice(0, length) as A,
      length,
      nullCount,
      nullBitmap: nullCount > 0 ? valid.slice(0, (length + 7) >> 3) : null,
    }),
  };
}

export function numberColumn(type: 'Uint8' | 'Uint32' | 'Int32'): ColumnBuilder<number> {
  switch (type) {
    case 'Uint8':
      return plain(
        new Uint8(),
        createCells((length) => new Uint8Array(length)),
      );
    case 'Uint32':
      return plain(
        new Uint32(),
        createCells((length) => new Uint32Array(length)),
      );
    case 'Int32':
      return plain(
        new Int32(),
        createCells((length) => new Int32Array(length)),
      );
  }
}

function plain<A extends NumberArray>(type: NumberType, cells: Cells<A>): ColumnBuilder<number> {
  return {
    push: cells.push,
    finish: () => {
      const { values, length, nullCount, nullBitmap } = cells.finish();
      return new Vector([makeData({ type: type as Uint32, length, nullCount, data: values, nullBitmap })]);
    },
  };
}

/**
 * Words with an index of 16 bits; the words stand in the order of their first use.
 *
 * @throws {RangeError} If a column has more words than the index can tell apart.
 */
export function dictionaryColumn(name: string): ColumnBuilder<string> {
  const cells = createCells((length) => new Uint16Array(length));
  const words = new Map<string, number>();
  return {
    push: (word) => {
      if (word === null) {
        cells.push(null);
        return;
      }
      let index = words.get(word);
      if (index === undefined) {
        index = words.size;
        if (index >= MOST_WORDS)
          throw new RangeError(`column ${name} has more than ${MOST_WORDS} different words`);
        words.set(word, index);
      }
      cells.push(index);
    },
    finish: () => {
      const { values, length, nullCount, nullBitmap } = cells.finish();
      const type = new Dictionary(new Utf8(), new Uint16());
      const dictionary = vectorFromArray([...words.keys()], new Utf8());
      return new Vector([
        makeData({ type, length, nullCount, data: values, nullBitmap, dictionary }),
      ] as Data[]);
    },
  };
}
