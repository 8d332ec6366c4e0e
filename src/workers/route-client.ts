import { wrap } from 'comlink';
import type { RoadSource, RoutePlace, RouteService } from './route/route-service';

/** Ways along the streets, computed in a worker that holds the roads. */
export interface RouteClient {
  /**
   * @param roads The roads with what tells them from others: they go to the worker only where it lacks them.
   * @returns Meters to each place; `null` where no street leads there within `reachMeters`.
   */
  readonly distances: (
    roads: { readonly key: string; readonly source: RoadSource },
    from: RoutePlace,
    ask: { readonly places: readonly RoutePlace[]; readonly reachMeters: number },
  ) => Promise<(number | null)[]>;
}

export function startRouteWorker(): RouteClient {
  const worker = new Worker(new URL('./route.worker.ts', import.meta.url), { type: 'module', name: 'route' });
  const service = wrap<RouteService>(worker);
  let held: string | null = null;
  return {
    distances: ({ key, source }, from, { places, reachMeters }) => {
      if (held !== key) {
        held = key;
        void service.open(source);
      }
      return service.distances(from, places, reachMeters);
    },
  };
}
