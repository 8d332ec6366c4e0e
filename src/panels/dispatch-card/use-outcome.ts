import { useQuery } from '@tanstack/react-query';
import { measureMatchedChange } from '@/analysis/matched-change/matched-change';
import type { MatchedChange } from '@/analysis/matched-change/matched-change';
import type { NotAssessableReason } from '@/analysis/not-assessable';
import { dispatchQueries } from '@/client/dispatches/dispatch-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { NO_FILTER } from '@/engine/filter/incident-filter';
import type { IncidentFilter } from '@/engine/filter/incident-filter';
import { parseSceneQuery } from '@/scene/scene-url';
import type { Scene } from '@/scene/scene';
import { useIncidentView } from '../incident-view';
import { barredCells } from './barred-cells';
import { countCells, outcomeWindows } from './outcome-windows';

/** What came of a decision, or why that cannot be told. */
export type Outcome =
  | { readonly kind: 'told'; readonly change: MatchedChange; readonly days: number }
  | { readonly kind: 'untold'; readonly reason: NotAssessableReason; readonly days: number }
  | { readonly kind: 'not-yet'; readonly daysPassed: number }
  | { readonly kind: 'archive'; readonly lastSeconds: number }
  | { readonly kind: 'no-cells' };

/** Compares the grids of a decision with grids like them; `undefined` while it is computed. */
export function useOutcome(dispatch: Dispatch): Outcome | undefined {
  const { engine, query, load } = useIncidentView();
  const { dataVersion } = useDistrict();
  const { offsets, firstSeconds } = useTimeFrame();
  const { data: others = [] } = useQuery(dispatchQueries.list());
  const { hierarchyId, cells, treated, isWithin } = useCells(dispatch.regionCode);
  const { asOfSeconds } = query;
  const windows = outcomeWindows(dispatch.decidedAt / 1000, { offsets, firstSeconds, asOfSeconds });
  const filter = filterOf(parseSceneQuery(dispatch.scene).scene);
  const obstacle = obstacleOf({ dispatch, cells: treated.length, windows, asOfSeconds });
  // The version of the data and the decision say what the cells and the moment do.
  // eslint-disable-next-line @tanstack/query/exhaustive-deps
  const { data } = useQuery({
    queryKey: ['dispatch-outcome', dispatch.id, windows, filter, dataVersion, others.length],
    queryFn: async (): Promise<Outcome | undefined> => {
      if (!('days' in windows)) return undefined;
      const span = { fromSeconds: windows.earlierFrom, toSeconds: windows.afterTo };
      const rows = await engine.extract({ filter, window: span, asOfSeconds }, hierarchyId);
      const codes = cells.map(({ code }) => code);
      const meanwhile = others.filter(({ id }) => id !== dispatch.id);
      const change = measureMatchedChange({
        treated,
        ...countCells(rows, codes, windows),
        earlierWindows: windows.earlierWindows,
        barred: barredCells(cells, treated, { others: meanwhile, windows, isWithin }),
      });
      const { days } = windows;
      return typeof change === 'string'
        ? { kind: 'untold', reason: change, days }
        : { kind: 'told', change, days };
    },
    enabled: obstacle === null && load.phase === 'ready',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return obstacle ?? data;
}

interface Circumstances {
  readonly dispatch: Dispatch;
  /** Number of treated cells. */
  readonly cells: number;
  readonly windows: ReturnType<typeof outcomeWindows>;
  readonly asOfSeconds: number;
}

/** Why nothing can be compared; `null` where it can. */
function obstacleOf({ dispatch, cells, windows, asOfSeconds }: Circumstances): Outcome | null {
  if (cells === 0) return { kind: 'no-cells' };
  if (asOfSeconds * 1000 < dispatch.decidedAt - ONE_DAY) return { kind: 'archive', lastSeconds: asOfSeconds };
  if (!('days' in windows)) return { kind: 'not-yet', ...windows };
  return windows.earlierWindows === 0 ? { kind: 'untold', reason: 'no_exposure', days: windows.days } : null;
}

/** The finest regions of the hierarchy that a region belongs to, and which of them lie in it. */
function useCells(regionCode: string | null) {
  const { hierarchies } = useDistrict();
  const tree = useRegionTree();
  const region = regionCode === null ? undefined : tree.byCode.get(regionCode);
  const hierarchy = hierarchies.find(({ levelIds }) => region && levelIds.includes(region.levelId));
  const cells = hierarchy ? tree.ofLevel(hierarchy.id) : [];
  const isWithin = (cell: { readonly code: string }, code: string) =>
    tree.pathTo(cell.code).some((step) => step.code === code);
  const treated = cells.flatMap((cell, i) => (region && isWithin(cell, region.code) ? [i] : []));
  return { hierarchyId: hierarchy?.id ?? '', cells, treated, isWithin };
}

const ONE_DAY = 86_400_000;

/** What was counted then, but for how far the orders had come: that changes with time. */
function filterOf({ filters }: Scene): IncidentFilter {
  const some = <T>(values: readonly T[]): readonly T[] | null => (values.length > 0 ? values : null);
  return {
    ...NO_FILTER,
    categories: some(filters.categories),
    sources: some(filters.sources),
    routes: some(filters.routes),
    hoursOfWeek: some(filters.hours),
  };
}
