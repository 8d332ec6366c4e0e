import { z } from 'zod';
import { streamEventSchema, type StreamEvent } from '@/contract/stream';
import type { LoggedChange } from '#data/store/change/change-log';
import type { ChangeHub } from './change-hub';

const CLOCK_MILLISECONDS = 10_000;
/** A client that takes nothing for so long is cut: it resumes from the last number it saw. */
const STALLED_MILLISECONDS = 30_000;
/** How often it is looked whether a client still takes and still may. */
const WATCH_MILLISECONDS = 5_000;
const EVENTS_AT_ONCE = 500;

export interface EventStreamOptions {
  /** Sequence number after which to begin. */
  readonly after: number;
  readonly dataVersion: () => Promise<string>;
  /** Whether whoever listens still may: asked every few seconds. */
  readonly isAllowed: () => Promise<boolean>;
  /** Ends the connection of a client that takes nothing, or may not any more. */
  readonly cut: () => void;
}

/**
 * The changes of the store as server-sent events. It gives out only what the client takes, so nothing piles up for a
 * slow one: it falls behind, reads on from the log, and is told to load anew when the log no longer reaches so far.
 */
export function openEventStream(hub: ChangeHub, options: EventStreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = followChanges(hub, options);
  /** Since when a chunk waits to be taken; `null` while the client waits for us. */
  let waitsSince: number | null = Date.now();
  const drop = () => {
    end();
    options.cut();
  };
  const watch = setInterval(() => {
    if (waitsSince !== null && Date.now() - waitsSince >= STALLED_MILLISECONDS) {
      drop();
    } else {
      // Where it cannot be found out, the next look decides.
      options.isAllowed().then(
        (isAllowed) => isAllowed || drop(),
        () => undefined,
      );
    }
  }, WATCH_MILLISECONDS);
  watch.unref();
  const end = () => {
    clearInterval(watch);
    source.end();
  };

  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode('retry: 2000\n: geju\n\n')),
      pull: async (controller) => {
        waitsSince = null;
        const events = await source.next();
        if (events.length === 0) {
          end();
          controller.close();
          return;
        }
        controller.enqueue(encoder.encode(events.map(toText).join('')));
        waitsSince = Date.now();
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
}

interface ChangeFollower {
  /** Waits for something to tell; empty at the end. */
  readonly next: () => Promise<readonly StreamEvent[]>;
  readonly end: () => void;
}

function followChanges(hub: ChangeHub, { after, dataVersion }: EventStreamOptions): ChangeFollower {
  let cursor = after;
  let lastClock = 0;
  let ended = false;
  let hasNews = false;
  let wake: () => void = () => undefined;
  const unsubscribe = hub.onNews(() => {
    hasNews = true;
    wake();
  });

  const waitForNews = async (longestMilliseconds: number) => {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, Math.max(0, longestMilliseconds));
      if (hasNews || ended) resolve();
    });
    clearTimeout(timer);
  };

  const next = async (): Promise<readonly StreamEvent[]> => {
    while (!ended && !hub.isClosed()) {
      if (Date.now() - lastClock >= CLOCK_MILLISECONDS) {
        lastClock = Date.now();
        // The number is what this client should have seen by now, which may be less than there is.
        return [{ kind: 'clock', serverTime: lastClock, sequence: cursor, dataVersion: await dataVersion() }];
      }
      hasNews = false;
      const since = await hub.since(cursor, EVENTS_AT_ONCE);
      if (since.kind === 'reset') {
        cursor = since.sequence;
        return [since];
      }
      if (since.changes.length > 0) {
        cursor = since.changes.at(-1)!.sequence;
        return since.changes.map(toEvent);
      }
      await waitForNews(lastClock + CLOCK_MILLISECONDS - Date.now());
    }
    return [];
  };

  return {
    next,
    end: () => {
      ended = true;
      unsubscribe();
      wake();
    },
  };
}

function toEvent(change: LoggedChange): StreamEvent {
  const { sequence } = change;
  if (change.kind === 'passed') return { kind: 'passed', sequence };
  if (change.kind === 'gone') return { kind: 'gone', sequence, id: change.id };
  return change.kind === 'resource'
    ? { kind: 'resource', sequence, ...change.resource }
    : { kind: 'incident', sequence, change: change.kind, row: change.row };
}

function toText(event: StreamEvent): string {
  const id = event.kind === 'clock' ? '' : `id: ${event.sequence}\n`;
  return `${id}event: ${event.kind}\ndata: ${JSON.stringify(z.encode(streamEventSchema, event))}\n\n`;
}
