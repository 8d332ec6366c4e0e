import { followStream } from '@/client/live/live-stream';
import type { LiveStatus } from '@/client/live/live-stream';
import type { IncidentRow, StreamEvent } from '@/contract/stream';
import type { District } from '@/domain/district/district';
import type { EngineClient } from '@/workers/engine-client';
import type { MonthProgress } from '@/workers/engine/month-loading';

/** What the feed has brought so far; a new object with each change. */
export interface FeedState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly loadedRows: number;
  readonly allRows: number;
  readonly loadedMonths: number;
  readonly allMonths: number;
  readonly failedMonths: readonly string[];
  readonly live: LiveStatus | null;
  /** Epoch milliseconds on this machine's clock; `null` before anything came. */
  readonly freshAt: number | null;
  /** Rises whenever the engine holds other rows than before. */
  readonly revision: number;
  /** The moment it is in the data's time, epoch seconds: open incidents are judged as of it. */
  readonly asOfSeconds: number;
}

const NOTHING: FeedState = {
  phase: 'loading',
  loadedRows: 0,
  allRows: 0,
  loadedMonths: 0,
  allMonths: 0,
  failedMonths: [],
  live: null,
  freshAt: null,
  revision: 0,
  asOfSeconds: 0,
};
/** A change that comes after a quiet time is shown at once, with what comes right behind it. */
const FIRST_FLUSH_MILLISECONDS = 100;
/** Between two writings of live rows, however fast they come: each makes figures, charts and the map's picture anew. */
const FLUSH_MILLISECONDS = 500;
/** From the first month to the first picture, and between two pictures while months come in: each makes all panels count anew. */
const FIRST_MILLISECONDS = 2500;
const LOADING_MILLISECONDS = 5000;
const LIVE_DATA_MILLISECONDS = 2 * 86_400_000;

/** What the stream brings besides incidents. */
interface FeedNews {
  /** The district as a whole has changed and must be asked for anew. */
  readonly onReset: () => void;
  /** Something was written in a collection of resources, such as `scenes`. */
  readonly onResource: (collection: string) => void;
  /** Incidents that are other than before, and those that lie in regions now that are not seen; the engine knows. */
  readonly onIncidents: (changed: readonly number[], gone: readonly number[]) => void;
}

/**
 * Brings a district's incidents into the engine: all months, newest first, then every live change. It owns what is
 * known about loading; React reads it as an external store.
 */
export class IncidentFeed {
  private readonly engine: EngineClient;
  private readonly tell: FeedNews;
  private readonly listeners = new Set<() => void>();
  private state = NOTHING;
  /** The newest word of each incident by id; `null` of those that are not seen any more. */
  private pending = new Map<number, IncidentRow | null>();
  /** On the page's own clock. */
  private flushedAt = Number.NEGATIVE_INFINITY;
  private flushTimer: ReturnType<typeof setTimeout> | null = null;
  private district: District | null = null;
  private stop: () => void = () => undefined;

  constructor(engine: EngineClient, tell: FeedNews) {
    this.engine = engine;
    this.tell = tell;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): FeedState => this.state;

  /** Brings a district's incidents, where that is not under way already. */
  start(district: District): void {
    if (this.district !== district) this.restart(district);
  }

  /** Starts anew; what an earlier start still brings is dropped. */
  restart(district: District): void {
    this.stop();
    this.district = district;
    const ended = new AbortController();
    let endStream: () => void = () => undefined;
    this.stop = () => {
      ended.abort();
      endStream();
      this.pending = new Map();
    };
    this.update({ ...NOTHING, revision: this.state.revision + 1, asOfSeconds: toSeconds(district.asOf) });
    void this.load(district, ended.signal).then((sequence) => {
      if (ended.signal.aborted || sequence === null) return;
      endStream = followStream(
        { onEvent: (event) => this.take(event), onStatus: (live) => this.update({ live }) },
        { after: sequence },
      );
    });
  }

  end(): void {
    this.stop();
    this.district = null;
  }

  private async load(district: District, signal: AbortSignal): Promise<number | null> {
    const telling = this.tellNowAndThen(signal);
    try {
      const { sequence, ...progress } = await this.engine.load(district, telling.take);
      if (signal.aborted) return null;
      this.update({ ...progress, revision: this.state.revision + 1, phase: 'ready', freshAt: Date.now() });
      return sequence;
    } catch (error) {
      if (signal.aborted) return null;
      console.error('The incidents could not be loaded.', error);
      this.update({ phase: 'failed' });
      return null;
    } finally {
      telling.end();
    }
  }

  /** Tells what months have come, seldom: also while the next ones do not come at all. */
  private tellNowAndThen(signal: AbortSignal) {
    let news: MonthProgress | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = () => {
      timer = setTimeout(tell, LOADING_MILLISECONDS);
      if (!news || signal.aborted) return;
      this.update({ ...news, revision: this.state.revision + 1 });
      news = null;
    };
    return {
      take: (progress: MonthProgress) => {
        news = progress;
        timer ??= setTimeout(tell, FIRST_MILLISECONDS);
      },
      end: () => {
        if (timer) clearTimeout(timer);
      },
    };
  }

  private take(event: StreamEvent): void {
    switch (event.kind) {
      case 'reset':
        this.tell.onReset();
        return;
      case 'clock':
        this.update({ freshAt: Date.now(), ...this.advanceClock(event.serverTime) });
        return;
      case 'resource':
        this.tell.onResource(event.collection);
        return;
      case 'incident':
        this.queue(event.row.id, event.row);
        return;
      case 'gone':
        this.queue(event.id, null);
    }
  }

  private queue(id: number, row: IncidentRow | null): void {
    this.pending.set(id, row);
    const next = this.flushedAt + FLUSH_MILLISECONDS - performance.now();
    const wait = Math.max(FIRST_FLUSH_MILLISECONDS, next);
    this.flushTimer ??= setTimeout(() => void this.flush(), wait);
  }

  private async flush(): Promise<void> {
    this.flushTimer = null;
    const news = [...this.pending];
    this.pending = new Map();
    if (news.length === 0) return;
    this.flushedAt = performance.now();
    const rows = news.flatMap(([, row]) => row ?? []);
    const gone = news.flatMap(([id, row]) => (row ? [] : [id]));
    await this.engine.writeRows(rows, gone);
    this.tell.onIncidents(
      rows.map(({ id }) => id),
      gone,
    );
    const newest = rows.reduce((latest, { reportedAt }) => Math.max(latest, reportedAt), 0);
    this.update({
      revision: this.state.revision + 1,
      freshAt: Date.now(),
      asOfSeconds: Math.max(this.state.asOfSeconds, toSeconds(newest)),
    });
  }

  /** Where the data are of today, time goes on between changes; an archive stays at its own end. */
  private advanceClock(serverTime: number): Partial<FeedState> {
    const minute = Math.floor(serverTime / 60_000) * 60;
    const isCurrent = serverTime - this.state.asOfSeconds * 1000 < LIVE_DATA_MILLISECONDS;
    return isCurrent && minute > this.state.asOfSeconds ? { asOfSeconds: minute } : {};
  }

  private update(part: Partial<FeedState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function toSeconds(milliseconds: number | null): number {
  return Math.floor((milliseconds ?? Date.now()) / 1000);
}
