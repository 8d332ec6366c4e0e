import {
  type Data,
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  type Vector,
} from 'apache-arrow';
import type { CopyRow } from '../copy/copy-decoder';

/** A column of the file that takes its value out of each row. */
export interface FilledColumn {
  readonly name: string;
  readonly nullable: boolean;
  readonly take: (row: CopyRow) => void;
  readonly finish: () => Vector;
}

/** An Arrow IPC file of one record batch with the columns as they are filled. */
export function toArrowFile(columns: readonly FilledColumn[]): Uint8Array {
  const vectors = columns.map(({ finish }) => finish());
  const fields = columns.map(({ name, nullable }, i) => new Field(name, vectors[i]!.type, nullable));
  const struct = makeData({
    type: new Struct(fields),
    length: vectors[0]?.length ?? 0,
    nullCount: 0,
    children: vectors.map((vector) => vector.data[0] as Data),
  });
  return tableToIPC(new Table([new RecordBatch(new Schema(fields), struct)]), 'file');
}
