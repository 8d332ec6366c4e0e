import type { SourceRow, SourceTable } from '../source-table';

/** The first rows of a table. */
export interface LimitedTable extends SourceTable {
  /** Whether the table has more rows than were read. */
  readonly hasMore: () => boolean;
}

/** A table that ends after so many rows: enough to judge by, whatever the size of the file. */
export function limitTable(table: SourceTable, maxRows: number): LimitedTable {
  let hasMore = false;
  return {
    ...table,
    hasMore: () => hasMore,
    readRows: async function* (control) {
      let left = maxRows;
      for await (const rows of table.readRows(control)) {
        const taken: readonly SourceRow[] = rows.length <= left ? rows : rows.slice(0, left);
        hasMore = hasMore || taken.length < rows.length;
        left -= taken.length;
        yield taken;
        if (hasMore) return;
      }
    },
  };
}
