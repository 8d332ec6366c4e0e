import type { Queries } from '../store';
import { readStoreState } from '../store-state';
import type { Listeners } from '../listeners';

const INTERVAL_MILLISECONDS = 500;

/**
 * Looks for what other processes wrote, as long as somebody listens. A plain question, twice a second, is asked
 * instead of LISTEN: it passes connection poolers and is known to all databases that speak PostgreSQL's SQL.
 *
 * @returns A function that ends it.
 */
export function watchChanges(queries: Queries, listeners: Listeners): () => void {
  let seen: string | null = null;
  let asking = false;
  const look = async () => {
    if (asking || listeners.count() === 0) return;
    asking = true;
    try {
      const { dataVersion, sequence } = await readStoreState(queries);
      const now = `${dataVersion} ${sequence}`;
      if (seen !== null && now !== seen) listeners.tell();
      seen = now;
    } catch {
      // The server is away; who needs it learns so from their own query, and this looks again.
    } finally {
      asking = false;
    }
  };
  const timer = setInterval(() => void look(), INTERVAL_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
