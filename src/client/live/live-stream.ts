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
/** How often silence is looked for: a machine that wakes finds out within so long. */
const CHECK_MILLISECONDS = 5_000;
const SHORTEST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/**
 * Follows the service's changes for as long as the tab lives: resumes after the last one seen, drops what comes
 * twice, takes 35 s of silence for a cut, and never stops trying. Silence is measured by the clock on the wall: while a
 * machine sleeps timers stand still, and what it wakes up with is a dead connection that nobody has closed.
 *
 * @returns A function that ends it.
 */
export function followStream(listener: LiveListener, options: LiveOptions): () => void {
  const follower = new StreamFollower(listener, options);
  void follower.run();
  return () => follower.end();
}

class StreamFollower {
  private readonly listener: LiveListener;
  private readonly send: typeof fetch;
  private readonly random: () => number;
  private readonly ended = new AbortController();
  private lastSequence: number;
  private failures = 0;
  private status: LiveStatus = { state: 'connecting', since: Date.now(), clockSkewMilliseconds: null };
  private wake: () => void = () => undefined;
  /** Cuts the connection if it has been silent for too long; does nothing without one. */
  private checkSilence: () => void = () => undefined;

  constructor(listener: LiveListener, options: LiveOptions) {
    this.listener = listener;
    this.send = options.fetch ?? ((input, init) => fetch(input, init));
    this.random = options.random ?? Math.random;
    this.lastSequence = options.after;
    addWakers(() => {
      this.checkSilence();
      this.wake();
    }, this.ended.signal);
  }

  end(): void {
    this.ended.abort();
    this.wake();
  }

  async run(): Promise<void> {
    const { signal } = this.ended;
    while (!signal.aborted) {
      const missed = await this.connect().then(
        () => false,
        (error: unknown) => error instanceof MissedEvents,
      );
      if (isAborted(signal)) return;
      if (!missed) {
        this.setState('broken');
        this.failures++;
      }
      await this.pause(missed ? SHORTEST_WAIT_MILLISECONDS : this.backOff());
    }
  }

  /** Reads one connection to its end. */
  private async connect(): Promise<void> {
    const connection = new AbortController();
    const stop = () => connection.abort();
    this.ended.signal.addEventListener('abort', stop);
    let heardAt = Date.now();
    this.checkSilence = () => {
      // A clock that was put back makes no silence, and hides none for long.
      heardAt = Math.min(heardAt, Date.now());
      if (Date.now() - heardAt >= SILENCE_MILLISECONDS) stop();
    };
    const watch = setInterval(() => this.checkSilence(), CHECK_MILLISECONDS);
    try {
      const response = await this.send(toPath(openStream, { query: { after: this.lastSequence } }), {
        headers: { accept: 'text/event-stream', 'last-event-id': String(this.lastSequence) },
        signal: connection.signal,
        cache: 'no-store',
      });
      if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
      this.failures = 0;
      this.setState('live');
      const parser = createParser({ onEvent: ({ data }) => this.take(data) });
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        heardAt = Date.now();
        parser.feed(decoder.decode(chunk.value, { stream: true }));
      }
    } finally {
      clearInterval(watch);
      this.checkSilence = () => undefined;
      this.ended.signal.removeEventListener('abort', stop);
      connection.abort();
    }
  }

  private take(data: string): void {
    const parsed = streamEventSchema.safeParse(readJson(data));
    if (!parsed.success) return;
    const event = parsed.data;
    if (event.kind === 'clock') {
      this.status = { ...this.status, clockSkewMilliseconds: event.serverTime - Date.now() };
      this.listener.onStatus(this.status);
      if (event.sequence > this.lastSequence) throw new MissedEvents();
    } else {
      if (event.kind !== 'reset' && event.sequence <= this.lastSequence) return;
      const maySkip = event.kind === 'reset' || event.kind === 'passed';
      if (!maySkip && event.sequence > this.lastSequence + 1) throw new MissedEvents();
      this.lastSequence = event.sequence;
      if (event.kind === 'passed') return;
    }
    this.listener.onEvent(event);
  }

  private setState(state: LiveState): void {
    if (this.status.state === state) return;
    this.status = { ...this.status, state, since: Date.now() };
    this.listener.onStatus(this.status);
  }

  private backOff(): number {
    const longest = Math.min(
      LONGEST_WAIT_MILLISECONDS,
      SHORTEST_WAIT_MILLISECONDS * 2 ** (this.failures - 1),
    );
    return longest * (0.5 + this.random() / 2);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, milliseconds);
    });
  }
}

/** Read anew after each wait: an abort in between is what is asked about. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
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
