import { listIncidentMonths, readIncidentMonth } from '@/contract/incident-months';
import { request, requestBinary } from '../request';
import { decodeMonth } from './decode-month';
import type { MonthColumns } from './decode-month';

export interface MonthLoad {
  /** Sequence number of the last change contained: where the live stream has to go on. */
  readonly sequence: number;
  readonly dataVersion: string;
  readonly rows: number;
  readonly months: number;
}

export interface MonthSink {
  /** Called once, before the first month. */
  readonly onStart: (load: MonthLoad) => void;
  /** Called for each month as it comes, newest first, so that the present is on screen before the past. */
  readonly onMonth: (month: string, batches: readonly MonthColumns[]) => void | Promise<void>;
  /** Ids of the district's hierarchies. */
  readonly hierarchyIds: readonly string[];
  readonly signal: AbortSignal;
}

const PARALLEL = 4;

/**
 * Loads all incident months as columns.
 *
 * @throws {ApiError} If one month cannot be had; what came before it has been handed over.
 */
export async function loadMonths({ onStart, onMonth, hierarchyIds, signal }: MonthSink): Promise<MonthLoad> {
  const { months, sequence, dataVersion } = await request(listIncidentMonths, { signal });
  const rows = months.reduce((sum, month) => sum + month.rows, 0);
  const load = { sequence, dataVersion, rows, months: months.length };
  onStart(load);

  const waiting = [...months].sort((a, b) => (a.month < b.month ? 1 : -1));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const buffer = await requestBinary(readIncidentMonth as never, {
        params: { month: next.month },
        query: { version: next.version },
        signal,
      });
      await onMonth(next.month, decodeMonth(next.month, new Uint8Array(buffer), hierarchyIds));
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, months.length) }, worker));
  return load;
}
