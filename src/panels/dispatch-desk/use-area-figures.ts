import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRegionTree } from '@/client/district/use-district';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { useIncidentView } from '../incident-view';
import type { DispatchSubject } from '../dispatch-draft';
import { areaAround } from './area-around';

/** The numbers of the area a decision is about, as of one minute. */
export interface AreaFigures {
  readonly inWindow: number;
  /** `null` where the scene compares with nothing. */
  readonly before: number | null;
  readonly open: number;
  readonly overdue: number;
  /** Open orders, the one due first at the top. */
  readonly openRows: readonly IncidentRow[];
}

const ROWS = 200;
const MINUTE_SECONDS = 60;

/** Counts and open orders of the area; `undefined` until counted, `null` where the area is not known. */
export function useAreaFigures(subject: DispatchSubject): AreaFigures | null | undefined {
  const { engine, query, load, window, comparison } = useIncidentView();
  const tree = useRegionTree();
  const area = areaAround(subject, tree);
  // Numbers that somebody decides on stand still for a minute.
  const asOfSeconds = Math.floor(query.asOfSeconds / MINUTE_SECONDS) * MINUTE_SECONDS;
  const ever = { fromSeconds: 0, toSeconds: asOfSeconds + 2 * 86_400 };
  const { data } = useQuery({
    queryKey: ['dispatch-area', area, window, comparison, ever, asOfSeconds],
    queryFn: async (): Promise<AreaFigures> => {
      const ask = (filter: object, span: typeof ever, limit: number) =>
        engine.page(
          { filter: { ...area!, ...filter }, window: span, asOfSeconds },
          { sort: { column: 'dueAt', descending: false }, offset: 0, limit },
        );
      const open = await ask({ openness: ['open'] }, ever, ROWS);
      const overdue = await ask({ flags: { having: ['overdue'], lacking: [] }, openness: ['open'] }, ever, 0);
      const inWindow = await ask({}, window, 0);
      const before = comparison && (await ask({}, comparison, 0));
      return {
        inWindow: inWindow.total,
        before: before?.total ?? null,
        open: open.total,
        overdue: overdue.total,
        openRows: open.rows,
      };
    },
    enabled: area !== null && load.phase === 'ready',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return area === null ? null : data;
}
