import { listIncidentMonths, readIncidentMonth } from '@/contract/incident-months';
import { request, requestBinary } from '../request';
import { decodeMonth } from './decode-month';
import type { MonthColumns } from '@/domain/incident/month-columns';

export interface MonthLoad {
  /** Sequence number of the last change contained: where the live stream has to go on. */
  readonly sequence: number;
  readonly dataVersion: string;
  readonly rows: number;
  readonly months: number;
}

export interface MonthLoadResult extends MonthLoad {
  /** Months that could not be had, though asked for twice; all others came. */
  readonly failedMonths: readonly string[];
}

export interface MonthSink {
  /** Called once, before the first month. */
  readonly onStart: (load: MonthLoad) => void;
  /** Called for each month as it comes, newest first, so that the present is on screen before the past. */
  readonly onMonth: (month: string, batches: readonly MonthColumns[]) => void | Promise<void>;
  /** Ids of the district's hierarchies: the first months are asked for before they are known. */
  readonly hierarchyIds: Promise<readonly string[]>;
  readonly signal: AbortSignal;
}

/** Requests under way: a browser has six for an origin, and the page needs some too. */
const PARALLEL = 4;
/** Months that have come and wait to be taken in: the first come before the district is known. */
const AHEAD = 12;

/**
 * Loads all incident months as columns. A month that fails is asked for once more, then named and left out.
 *
 * @throws {ApiError} If the list of months, or not a single month, can be had.
 */
export async function loadMonths({
  onStart,
  onMonth,
  hierarchyIds,
  signal,
}: MonthSink): Promise<MonthLoadResult> {
  const { months, sequence, dataVersion } = await request(listIncidentMonths, { signal });
  const rows = months.reduce((sum, month) => sum + month.rows, 0);
  const load = { sequence, dataVersion, rows, months: months.length };
  onStart(load);

  const failures: { month: string; error: unknown }[] = [];
  const attempt = async (month: string, step: () => Promise<void>): Promise<void> => {
    await step().catch((error: unknown) => {
      if (signal.aborted) throw error;
      failures.push({ month, error });
    });
  };
  const fetchMonth = async ({ month, href }: { month: string; href: string }): Promise<ArrayBuffer> => {
    const query = Object.fromEntries(new URLSearchParams(href.split('?')[1] ?? ''));
    const input = { params: { month }, query, signal };
    return requestBinary(readIncidentMonth as never, input).catch(() =>
      requestBinary(readIncidentMonth as never, input),
    );
  };
  const fetched = new Set<Promise<void>>();
  const take = (month: string, buffer: ArrayBuffer): void => {
    const taken: Promise<void> = attempt(month, async () =>
      onMonth(month, decodeMonth(month, new Uint8Array(buffer), await hierarchyIds)),
    ).finally(() => fetched.delete(taken));
    // Whoever waits for all of them below hears of an error; until then nobody does.
    taken.catch(() => undefined);
    fetched.add(taken);
  };
  const waiting = [...months].sort((a, b) => (a.month < b.month ? 1 : -1));
  const fetchOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const asked = next;
      const { month } = asked;
      await attempt(month, async () => take(month, await fetchMonth(asked)));
      while (fetched.size >= AHEAD) await Promise.race(fetched);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, months.length) }, fetchOn));
  await Promise.all(fetched);
  if (failures.length > 0 && failures.length === months.length) throw failures[0]!.error;
  return { ...load, failedMonths: failures.map(({ month }) => month).sort() };
}
