import type { IncidentRow } from '@/engine/columns/incident-row';

const BATCH_ROWS = 5_000;

export interface BatchReading {
  readonly read: (offset: number, limit: number) => Promise<{ readonly rows: readonly IncidentRow[] }>;
  readonly total: number;
  /** Told the number of rows read so far. */
  readonly onRows: (done: number) => void;
  readonly signal: AbortSignal;
}

/** All rows of a table, some thousands at a time. */
export async function* readBatches({
  read,
  total,
  onRows,
  signal,
}: BatchReading): AsyncGenerator<readonly IncidentRow[]> {
  for (let offset = 0; offset < total; offset += BATCH_ROWS) {
    signal.throwIfAborted();
    const { rows } = await read(offset, Math.min(BATCH_ROWS, total - offset));
    onRows(offset + rows.length);
    yield rows;
  }
}
