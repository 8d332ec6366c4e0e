const POSTGRES_EPOCH_SECONDS = Date.UTC(2000, 0, 1) / 1000;
const TWO_TO_32 = 2 ** 32;
const FIXED_HEADER_BYTES = 19;

/** One row of a binary COPY stream, valid only while it is handed over. */
export interface CopyRow {
  readonly isNull: (column: number) => boolean;
  readonly boolean: (column: number) => boolean;
  readonly int16: (column: number) => number;
  readonly int32: (column: number) => number;
  readonly float64: (column: number) => number;
  /** A `timestamptz` as epoch seconds with their fraction. */
  readonly epochSeconds: (column: number) => number;
  readonly text: (column: number) => string;
  /** A `text[]` of one dimension. */
  readonly texts: (column: number) => (string | null)[];
}

/** Takes a binary COPY stream apart, whatever its chunks; rows are read as they become whole. */
export interface CopyDecoder {
  readonly push: (chunk: Uint8Array) => void;
}

/**
 * @param columns Number of columns of each row.
 * @param read    Called with each row in turn.
 */
export function createCopyDecoder(columns: number, read: (row: CopyRow) => void): CopyDecoder {
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  let hasHeader = false;
  /** Start and length (-1 for null) of each column of the row at hand. */
  const starts = new Int32Array(columns);
  const lengths = new Int32Array(columns);
  const row = rowReader(() => bytes, starts, lengths);

  /** Finds the columns of the row at `at`; false where it is not whole yet, or is the trailer. */
  const locate = (): boolean => {
    if (at + 2 > bytes.length || bytes.readInt16BE(at) === -1) return false;
    let next = at + 2;
    for (let column = 0; column < columns; column++) {
      if (next + 4 > bytes.length) return false;
      const length = bytes.readInt32BE(next);
      next += 4;
      starts[column] = next;
      lengths[column] = length;
      if (length > 0) next += length;
      if (next > bytes.length) return false;
    }
    at = next;
    return true;
  };

  return {
    push: (chunk) => {
      const rest = bytes.subarray(at);
      const incoming = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      bytes = rest.length === 0 ? incoming : Buffer.concat([rest, incoming]);
      at = 0;
      if (!hasHeader) {
        if (bytes.length < FIXED_HEADER_BYTES) return;
        at = FIXED_HEADER_BYTES + bytes.readInt32BE(FIXED_HEADER_BYTES - 4);
        hasHeader = true;
      }
      while (locate()) read(row);
    },
  };
}

function rowReader(bytes: () => Buffer, starts: Int32Array, lengths: Int32Array): CopyRow {
  const textAt = (start: number, length: number) => bytes().toString('utf8', start, start + length);
  return {
    isNull: (column) => lengths[column] === -1,
    boolean: (column) => bytes()[starts[column]!] === 1,
    int16: (column) => bytes().readInt16BE(starts[column]),
    int32: (column) => bytes().readInt32BE(starts[column]),
    float64: (column) => bytes().readDoubleBE(starts[column]),
    epochSeconds: (column) => {
      const start = starts[column]!;
      const microseconds = bytes().readInt32BE(start) * TWO_TO_32 + bytes().readUInt32BE(start + 4);
      return microseconds / 1e6 + POSTGRES_EPOCH_SECONDS;
    },
    text: (column) => textAt(starts[column]!, lengths[column]!),
    texts: (column) => readTexts(bytes(), starts[column]!),
  };
}

/** Dimensions, a flag and the element's oid, then a length and a bound for each dimension, then the elements. */
function readTexts(bytes: Buffer, start: number): (string | null)[] {
  if (bytes.readInt32BE(start) === 0) return [];
  const count = bytes.readInt32BE(start + 12);
  const values: (string | null)[] = [];
  let at = start + 20;
  for (let i = 0; i < count; i++) {
    const length = bytes.readInt32BE(at);
    at += 4;
    values.push(length === -1 ? null : bytes.toString('utf8', at, at + length));
    if (length > 0) at += length;
  }
  return values;
}
