import type { QueryClient } from '@tanstack/react-query';
import { incidentQueries } from '@/client/incidents/incident-queries';
import { IncidentFeed } from './incident-feed';
import { theEngine } from './the-engine';

let made: IncidentFeed | null = null;

/** One feed for the life of the tab, as there is one engine. What it hears of other data makes the queries ask anew. */
export function theFeed(queries: QueryClient): IncidentFeed {
  made ??= new IncidentFeed(theEngine(), {
    onReset: () => void queries.invalidateQueries(),
    onResource: (collection) => void queries.invalidateQueries({ queryKey: [collection] }),
    onIncidents: (changed, gone) => {
      const ids = new Set(changed);
      const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
        ids.has(queryKey[2] as number);
      void queries.invalidateQueries({ queryKey: incidentQueries.details, predicate });
      // What is not seen any more is not shown until its address says so.
      for (const id of gone) void queries.resetQueries({ queryKey: incidentQueries.detail(id).queryKey });
    },
  });
  return made;
}
