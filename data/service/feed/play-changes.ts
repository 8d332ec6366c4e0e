import { setTimeout as pause } from 'node:timers/promises';
import type { IncidentChange } from '#data/district/incidents/next-day';
import type { FeedClient } from './feed-client';
import type { FeedCursor } from './feed-cursor';

const TICK_MILLISECONDS = 250;
const SAY_MILLISECONDS = 5_000;
/** The most the service takes at once. */
const BATCH = 1_000;

export interface Play {
  /** Sorted by time. */
  readonly changes: readonly IncidentChange[];
  /** Moments that the play begins and ends at, epoch milliseconds. */
  readonly begin: number;
  readonly end: number;
  /** How many times faster than life. */
  readonly speed: number;
  readonly client: FeedClient;
  readonly cursor: FeedCursor;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

/** Sends each change when its moment comes, until none is left or it is told to stop. */
export async function playChanges({
  changes,
  begin,
  end,
  speed,
  client,
  cursor,
  signal,
  say,
}: Play): Promise<void> {
  const total = { created: 0, updated: 0, unchanged: 0 };
  const started = performance.now();
  let next = 0;
  let saidAt = started;
  const report = (at: number) =>
    say(
      `${new Date(at).toISOString()}  ${next}/${changes.length}  新增 new ${total.created}, 更新 changed ${total.updated}, 未变 unchanged ${total.unchanged}`,
    );

  while (next < changes.length && !signal.aborted) {
    const moment = begin + (performance.now() - started) * speed;
    const due = changes.slice(next, next + BATCH).filter(({ at }) => at <= moment);
    for (const batch of splitAtRepeats(due)) {
      const counts = await client.post(
        batch.map(({ incident }) => incident),
        signal,
      );
      total.created += counts.created;
      total.updated += counts.updated;
      total.unchanged += counts.unchanged;
      next += batch.length;
      await cursor.write(batch.at(-1)!.at);
    }
    if (performance.now() - saidAt >= SAY_MILLISECONDS) {
      saidAt = performance.now();
      report(moment);
    }
    if (due.length < BATCH) await pause(TICK_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }
  if (next === changes.length) await cursor.write(end);
  report(changes[next - 1]?.at ?? begin);
}

/** Batches in which no incident comes twice, for a batch may hold each only once. */
export function splitAtRepeats(changes: readonly IncidentChange[]): IncidentChange[][] {
  const batches: IncidentChange[][] = [];
  let seen = new Set<string>();
  for (const change of changes) {
    const key = `${change.incident.sourceCode}\n${change.incident.sourceId}`;
    const batch = batches.at(-1);
    if (!batch || seen.has(key)) {
      seen = new Set([key]);
      batches.push([change]);
    } else {
      seen.add(key);
      batch.push(change);
    }
  }
  return batches;
}
