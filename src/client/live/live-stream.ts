import { createParser } from 'eventsource-parser';
import { openStream, streamEventSchema } from '@/contract/stream';
import type { StreamEvent } from '@/contract/stream';
import { toPath } from '../request';

/** How the stream stands: 实时, 延迟, 中断. */
export type LiveState = 'connecting' | 'live' | 'broken';

export interface LiveStatus {
  readonly state: LiveState;
  /** Since when, epoch milliseconds on this machine's clock. */
  readonly since: number;
  /** Server time minus this machine's, in milliseconds, from the last clock event; `null` before the first. */
  readonly clockSkewMilliseconds: number | null;
}

export interface LiveListener {
  readonly onEvent: (event: StreamEvent) => void;
  readonly onStatus: (status: LiveStatus) => void;
}

export interface LiveOptions {
  /** Sequence number after which to begin. */
  readonly after: number;
  readonly fetch?: typeof fetch;
  readonly random?: () => number;
}

const SILENCE_MILLISECONDS = 35_000;
const SHORTEST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/**
 * Follows the service's changes for as long as the tab lives: resumes after the last one seen, drops what comes
 * twice, takes 35 s of silence for a cut, and never stops trying.
 *
 * @returns A function that ends it.
 */
export function followStream(listener: LiveListener, options: LiveOptions): () => void {
  const { random = Math.random } = options;
  const send = options.fetch ?? fetch;
  const ended = new AbortController();
  let lastSequence = options.after;
  let failures = 0;
  let status: LiveStatus = { state: 'connecting', since: Date.now(), clockSkewMilliseconds: null };
  let wake: () => void = () => undefined;

  const setState = (state: LiveState) => {
    if (status.state === state) return;
    status = { ...status, state, since: Date.now() };
    listener.onStatus(status);
  };

  const take = (data: string) => {
    const parsed = streamEventSchema.safeParse(readJson(data));
    if (!parsed.success) return;
    const event = parsed.data;
    if (event.kind === 'clock') {
      status = { ...status, clockSkewMilliseconds: event.serverTime - Date.now() };
      listener.onStatus(status);
      if (event.sequence > lastSequence) throw new MissedEvents();
      listener.onEvent(event);
      return;
    }
    if (event.kind === 'incident') {
      if (event.sequence <= lastSequence) return;
      if (event.sequence > lastSequence + 1) throw new MissedEvents();
    }
    lastSequence = event.sequence;
    listener.onEvent(event);
  };

  const connect = async () => {
    const connection = new AbortController();
    const stop = () => connection.abort();
    ended.signal.addEventListener('abort', stop);
    let silence = setTimeout(stop, SILENCE_MILLISECONDS);
    try {
      const response = await send(toPath(openStream as never, { query: { after: lastSequence } }), {
        headers: { accept: 'text/event-stream', 'last-event-id': String(lastSequence) },
        signal: connection.signal,
        cache: 'no-store',
      });
      if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
      failures = 0;
      setState('live');
      const parser = createParser({ onEvent: ({ data }) => take(data) });
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        clearTimeout(silence);
        silence = setTimeout(stop, SILENCE_MILLISECONDS);
        parser.feed(decoder.decode(chunk.value, { stream: true }));
      }
    } finally {
      clearTimeout(silence);
      ended.signal.removeEventListener('abort', stop);
      connection.abort();
    }
  };

  const run = async () => {
    while (!ended.signal.aborted) {
      let missed = false;
      try {
        await connect();
      } catch (error) {
        missed = error instanceof MissedEvents;
      }
      if (ended.signal.aborted) return;
      if (!missed) {
        setState('broken');
        failures++;
      }
      const longest = missed
        ? SHORTEST_WAIT_MILLISECONDS
        : Math.min(LONGEST_WAIT_MILLISECONDS, SHORTEST_WAIT_MILLISECONDS * 2 ** (failures - 1));
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, longest * (0.5 + random() / 2));
      });
    }
  };

  const wakeNow = () => wake();
  addWakers(wakeNow, ended.signal);
  void run();
  return () => {
    ended.abort();
    wake();
  };
}

/** A number is missing in the sequence: ask again from the last one seen. */
class MissedEvents extends Error {}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A machine that wakes or gets its network back should not wait out the back-off. */
function addWakers(wake: () => void, signal: AbortSignal): void {
  if (typeof window === 'undefined') return;
  window.addEventListener('online', wake, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), {
    signal,
  });
}
