import { useEffect, useState } from 'react';
import type { IncidentRow } from '@/engine/columns/incident-row';
import type { TablePageRequest } from '@/engine/lookup/table-page';
import { useIncidentView } from '../incident-view';

export type TableSort = TablePageRequest['sort'];

interface Page {
  readonly key: string;
  readonly offset: number;
  readonly total: number;
  readonly rows: readonly IncidentRow[];
}

const PAGE_ROWS = 200;

/** Rows of the table around what is scrolled to, read from the engine page by page. */
export function useTableRows(sort: TableSort, firstVisible: number) {
  const { engine, query, revision, view } = useIncidentView();
  const offset = Math.max(0, Math.floor(firstVisible / PAGE_ROWS) * PAGE_ROWS - PAGE_ROWS / 2);
  const key = JSON.stringify([query, revision, sort]);
  const [page, setPage] = useState<Page | null>(null);

  useEffect(() => {
    let current = true;
    engine.page(query, { sort, offset, limit: 2 * PAGE_ROWS }).then(
      ({ total, rows }) => {
        if (current) setPage({ key, offset, total, rows });
      },
      (error: unknown) => console.error('The incident list could not be read.', error),
    );
    return () => {
      current = false;
    };
    // `key` says all that query, revision and sort do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [engine, key, offset]);

  const total = view?.window.totals.total ?? page?.total ?? 0;
  const rowAt = (index: number): IncidentRow | null => page?.rows[index - page.offset] ?? null;
  return { total, rowAt };
}
