import type { NewIncident } from '@/domain/incident/incident';
import type { Store } from '../store';
import { IntakeRefusal, postBatches, type PostOutcome, type RulesFor } from './post-incidents';

/** Takes in what many send at once. */
export interface IncidentIntake {
  /**
   * What `postIncidents` does. What comes while a transaction runs is stored by the next one together, so that a burst
   * costs no more transactions than the database can do; each sender is answered once their own batch is stored.
   */
  readonly take: (store: Store, incidents: readonly NewIncident[]) => Promise<PostOutcome>;
}

interface Pending {
  readonly incidents: readonly NewIncident[];
  readonly resolve: (outcome: PostOutcome) => void;
  readonly reject: (error: Error) => void;
}

interface Queue {
  waiting: Pending[];
  isBusy: boolean;
}

/** Beyond this a transaction would keep readers waiting. */
const MOST_INCIDENTS_AT_ONCE = 2_000;

export function createIncidentIntake(rulesFor: RulesFor): IncidentIntake {
  const queues = new WeakMap<Store, Queue>();

  const drain = async (store: Store, queue: Queue) => {
    queue.isBusy = true;
    while (queue.waiting.length > 0) {
      const group = nextGroup(queue.waiting);
      queue.waiting = queue.waiting.slice(group.length);
      await write(store, group);
    }
    queue.isBusy = false;
  };

  const write = async (store: Store, group: readonly Pending[]) => {
    try {
      const outcomes = await postBatches(
        store,
        group.map(({ incidents }) => incidents),
        rulesFor,
      );
      group.forEach(({ resolve, reject }, i) => {
        const outcome = outcomes[i]!;
        if (outcome instanceof IntakeRefusal) reject(outcome);
        else resolve(outcome);
      });
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error as Error);
      // One of them may be what the database does not take: the others are not to fail with it.
      else for (const one of group) await write(store, [one]);
    }
  };

  return {
    take: (store, incidents) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(store) ?? { waiting: [], isBusy: false };
        queues.set(store, queue);
        queue.waiting.push({ incidents, resolve, reject });
        if (!queue.isBusy) void drain(store, queue);
      }),
  };
}

/** As many of the first as one transaction may take; the same incident in two batches is for two transactions. */
function nextGroup(waiting: readonly Pending[]): readonly Pending[] {
  const seen = new Set<string>();
  let count = 0;
  const end = waiting.findIndex(({ incidents }) => {
    const keys = new Set(incidents.map(({ sourceCode, sourceId }) => `${sourceCode}\n${sourceId}`));
    count += incidents.length;
    if (seen.size > 0 && (count > MOST_INCIDENTS_AT_ONCE || [...keys].some((key) => seen.has(key))))
      return true;
    for (const key of keys) seen.add(key);
    return false;
  });
  return end === -1 ? waiting : waiting.slice(0, end);
}
