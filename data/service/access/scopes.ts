import { toDataScope, type DataScope } from '#data/store/access/data-scope';
import { createScopedMonths } from '#data/store/access/scoped-months';
import { scopeStore } from '#data/store/access/scoped-store';
import { stampItems } from '#data/store/access/stamp-items';
import { readRegions } from '#data/store/district/read-dictionaries';
import type { ServiceReads } from '../service-reads';
import { scopeHub } from '../stream/scoped-hub';
import type { ServiceContext } from '../service-context';

/** What the routes work with for whoever is bound to regions: everything in it is cut to them. */
export interface Scopes {
  readonly contextFor: (scopeCodes: readonly string[]) => Promise<ServiceContext>;
}

/** Scopes are few, one or some for each street; beyond so many the oldest is made anew when it is asked for. */
const MOST_KEPT = 64;

interface Kept {
  readonly districtVersion: number;
  readonly scope: DataScope;
  readonly context: ServiceContext;
}

/** @param readsOf Makes the reads of a store, which are kept as long as its context. */
export function createScopes(
  whole: () => ServiceContext,
  readsOf: (
    store: ServiceContext['store'],
    readMonths: ReturnType<typeof createScopedMonths>,
  ) => ServiceReads,
): Scopes {
  const kept = new Map<string, Kept>();
  const making = new Map<string, Promise<ServiceContext>>();

  const make = async (key: string, scopeCodes: readonly string[], districtVersion: number) => {
    const base = whole();
    await stampItems(base.store);
    const scope = toDataScope(scopeCodes, await readRegions(base.store));
    const before = kept.get(key);
    const isSame = before?.scope.key === scope.key;
    const store = isSame ? before.context.store : scopeStore(base.store, scope);
    const context: ServiceContext = isSame
      ? before.context
      : { ...base, store, ...readsOf(store, createScopedMonths()), hub: scopeHub(base.hub, scope) };
    kept.delete(key);
    kept.set(key, { districtVersion, scope, context });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return context;
  };

  return {
    contextFor: async (scopeCodes) => {
      const key = JSON.stringify([...scopeCodes].sort());
      const { districtVersion } = await whole().state.read();
      const known = kept.get(key);
      if (known?.districtVersion === districtVersion) return known.context;
      const running = making.get(`${districtVersion}${key}`);
      if (running) return running;
      const made = make(key, scopeCodes, districtVersion).finally(() =>
        making.delete(`${districtVersion}${key}`),
      );
      making.set(`${districtVersion}${key}`, made);
      return made;
    },
  };
}
