import type { QueryClient } from '@tanstack/react-query';
import { IncidentFeed } from './incident-feed';
import { theEngine } from './the-engine';

let made: IncidentFeed | null = null;

/** One feed for the life of the tab, as there is one engine. What it hears of other data makes the queries ask anew. */
export function theFeed(queries: QueryClient): IncidentFeed {
  made ??= new IncidentFeed(theEngine(), {
    onReset: () => void queries.invalidateQueries(),
    onResource: (collection) => void queries.invalidateQueries({ queryKey: [collection] }),
  });
  return made;
}
