import type { SiteDrafts } from '@/panels/coverage-view';
import type { SitingPlan } from '@/workers/coverage/coverage-results';
import type { PlannedSite } from '@/workers/coverage/coverage-settings';
import type { TriedSites } from '@/workers/coverage/siting-desk';

interface Draft {
  /** The answer it departs from: it ends when another comes. */
  readonly base: SitingPlan;
  readonly shown: SitingPlan;
}

/** Tries what is being moved, many times a second, before the scene knows of it. */
export function createSiteDrafts(
  trySites: (sites: readonly PlannedSite[]) => Promise<TriedSites | null>,
): SiteDrafts {
  const listeners = new Set<() => void>();
  let draft: Draft | null = null;
  let version = 0;
  let offered: { readonly base: SitingPlan; readonly sites: readonly PlannedSite[] } | null = null;
  let isTrying = false;
  /** Counts what was dropped: what is being tried meanwhile comes too late. */
  let dropped = 0;
  const tell = () => {
    version++;
    for (const listener of listeners) listener();
  };

  const tryOffered = async (): Promise<void> => {
    isTrying = true;
    try {
      while (offered) {
        const { base, sites } = offered;
        offered = null;
        const before = dropped;
        const tried = await trySites(sites);
        if (!tried || before !== dropped) continue;
        draft = { base, shown: { ...base, ...tried, isOwn: true } };
        tell();
      }
    } finally {
      isTrying = false;
    }
  };

  return {
    apply: (answer) => {
      if (draft?.base === answer) return draft.shown;
      // The proposal may come back out of the cache: a draft that departed from it is over by then.
      if (answer !== null) draft = null;
      return answer;
    },
    drop: () => {
      draft = null;
      offered = null;
      dropped++;
      tell();
    },
    offer: (shown, sites) => {
      offered = { base: draft?.shown === shown ? draft.base : shown, sites };
      // What cannot be tried now is asked again when it is let go, and told of there.
      if (!isTrying) void tryOffered().catch(() => undefined);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}
