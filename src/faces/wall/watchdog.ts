/** What a page that runs for weeks can know of its own health. */
export interface PageHealth {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Share of the memory the browser allows that is in use, 0 to 1; `null` where it does not say. */
  readonly heapShare: number | null;
  /** Faults nobody caught in the last five minutes. */
  readonly recentFaults: number;
  /** How long the data have been cut off; 0 while they arrive. */
  readonly cutMilliseconds: number;
  /** Whether the service answers by another way. */
  readonly isServiceUp: boolean;
  /** When the page was loaded, epoch milliseconds. */
  readonly loadedAt: number;
}

/** Why a page is loaded anew. */
export type ReloadReason = 'memory' | 'faults' | 'cut-off';

const MOST_HEAP_SHARE = 0.85;
const MOST_FAULTS = 20;
const LONGEST_CUT_MILLISECONDS = 5 * 60_000;
/** Loading anew more often than this helps nobody. */
const SHORTEST_LIFE_MILLISECONDS = 10 * 60_000;

/** Whether the page had better be loaded anew; its address brings the scene back. */
export function judgePage(health: PageHealth): ReloadReason | null {
  if (health.now - health.loadedAt < SHORTEST_LIFE_MILLISECONDS) return null;
  if (health.heapShare !== null && health.heapShare > MOST_HEAP_SHARE) return 'memory';
  if (health.recentFaults > MOST_FAULTS) return 'faults';
  if (health.cutMilliseconds > LONGEST_CUT_MILLISECONDS && health.isServiceUp) return 'cut-off';
  return null;
}
