import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { listIncidentMonths, readOrderMonth } from '@/contract/incident-months';
import type { OrderColumns } from '@/domain/incident/order-columns';
import { request, requestBinary } from '../request';
import { decodeOrders } from './decode-orders';

const PARALLEL = 4;
/** Months are asked for anew no oftener than this. */
const LIST_FRESH_MILLISECONDS = 10_000;
const MONTHS_KEPT_MILLISECONDS = 600_000;

interface Month {
  readonly month: string;
  readonly version: number;
  readonly href: string;
}

const orderQueries = {
  all: ['orders'] as const,
  months: () =>
    queryOptions({
      queryKey: [...orderQueries.all, 'months'] as const,
      queryFn: ({ signal }) => request(listIncidentMonths, { signal }),
      staleTime: LIST_FRESH_MILLISECONDS,
    }),
  month: ({ month, version, href }: Month) =>
    queryOptions({
      queryKey: [...orderQueries.all, 'month', month, version] as const,
      queryFn: async ({ signal }) => {
        const query = Object.fromEntries(new URLSearchParams(href.split('?')[1] ?? ''));
        const input = { params: { month }, query, signal };
        return new Uint8Array(await requestBinary(readOrderMonth, input));
      },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: MONTHS_KEPT_MILLISECONDS,
      structuralSharing: false,
      retry: 1,
    }),
};

/**
 * What became of all orders, as it stands now. Months that have not changed are not asked for again; equal keys stand
 * for equal columns.
 *
 * @throws {ApiError} If the list of months, or one of them, cannot be had.
 */
export async function loadOrders(
  client: QueryClient,
  signal: AbortSignal,
): Promise<{ readonly key: string; readonly value: OrderColumns }> {
  const { months } = await client.query(orderQueries.months());
  const files: { month: string; bytes: Uint8Array }[] = [];
  const waiting = months.map((month, at) => ({ month, at }));
  const worker = async () => {
    for (let next = waiting.pop(); next && !signal.aborted; next = waiting.pop()) {
      const { month } = next.month;
      files[next.at] = { month, bytes: await client.query(orderQueries.month(next.month)) };
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, months.length) }, worker));
  signal.throwIfAborted();
  return {
    key: months.map(({ month, version }) => `${month}:${version}`).join(),
    value: decodeOrders(files),
  };
}
