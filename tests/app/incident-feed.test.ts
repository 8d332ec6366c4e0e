import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IncidentFeed } from '@/app/incident-feed';
import type { EngineClient } from '@/workers/engine-client';
import type { LoadedMonths, MonthProgress } from '@/workers/engine/month-loading';
import { buildSquareDistrict } from '#tests/support/layer-input';

type Take = (progress: MonthProgress) => void;

const come = (loadedMonths: number): MonthProgress => ({
  loadedMonths,
  loadedRows: loadedMonths * 10,
  allMonths: 5,
  allRows: 50,
});
const silent = { onReset: () => undefined, onResource: () => undefined, onIncidents: () => undefined };

/** A feed whose engine loads when the test says so. */
function startFeed() {
  let take: Take = () => undefined;
  let finish: (loaded: LoadedMonths) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const load = vi.fn((_setup: unknown, onProgress: Take) => {
    take = onProgress;
    return new Promise<LoadedMonths>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  });
  const feed = new IncidentFeed({ load } as unknown as EngineClient, silent);
  const district = buildSquareDistrict({ asOf: Date.UTC(2026, 0, 1) });
  feed.start(district);
  return {
    feed,
    load,
    district,
    take: (months: number) => take(come(months)),
    finish: () => finish({ ...come(5), sequence: 3, failedMonths: [] }),
    fail: () => fail(new Error('no list')),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  // The stream that follows a load is not this test's matter: it waits for an answer that never comes.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the feed of incidents', () => {
  it('tells of all rows at once where they come fast', async () => {
    const { feed, take, finish } = startFeed();
    take(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(feed.read().loadedMonths).toBe(0);
    take(5);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.read()).toMatchObject({ phase: 'ready', loadedRows: 50 });
  });

  it('tells of what has come also while the next months hang', async () => {
    const { feed, take } = startFeed();
    take(2);
    await vi.advanceTimersByTimeAsync(3000);
    expect(feed.read()).toMatchObject({ phase: 'loading', loadedMonths: 2, allMonths: 5 });
    const { revision } = feed.read();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(feed.read().revision).toBe(revision);
    take(3);
    await vi.advanceTimersByTimeAsync(5000);
    expect(feed.read().loadedMonths).toBe(3);
  });

  it('starts once for a district, and anew when asked to', () => {
    const { feed, load, district } = startFeed();
    feed.start(district);
    expect(load).toHaveBeenCalledTimes(1);
    feed.restart(district);
    expect(load).toHaveBeenCalledTimes(2);
    feed.end();
    feed.start(district);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('drops what an ended load still brings', async () => {
    const { feed, take, finish } = startFeed();
    take(2);
    feed.end();
    finish();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(feed.read()).toMatchObject({ phase: 'loading', loadedMonths: 0 });
  });

  it('takes what is not seen any more out of the engine and tells whoever shows it', async () => {
    const writeRows = vi.fn(() => Promise.resolve());
    const onIncidents = vi.fn();
    const engine = {
      load: () => Promise.resolve({ ...come(5), sequence: 3, failedMonths: [] }),
      writeRows,
    } as unknown as EngineClient;
    const events = [
      { kind: 'gone', sequence: 4, id: 17 },
      { kind: 'gone', sequence: 5, id: 18 },
    ];
    const text = events.map((event) => `id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`).join('');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
    const feed = new IncidentFeed(engine, { ...silent, onIncidents });
    feed.start(buildSquareDistrict({ asOf: Date.UTC(2026, 0, 1) }));
    await vi.advanceTimersByTimeAsync(500);
    feed.end();

    expect(writeRows).toHaveBeenCalledWith([], [17, 18]);
    expect(onIncidents).toHaveBeenCalledWith([], [17, 18]);
  });

  it('shows the first change at once and a stream of them twice a second', async () => {
    const written: number[] = [];
    const engine = {
      load: () => Promise.resolve({ ...come(5), sequence: 0, failedMonths: [] }),
      writeRows: (_rows: unknown, gone: readonly number[]) => {
        written.push(gone.length);
        return Promise.resolve();
      },
    } as unknown as EngineClient;
    let send: (text: string) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = (text) => controller.enqueue(new TextEncoder().encode(text));
      },
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
    const feed = new IncidentFeed(engine, silent);
    feed.start(buildSquareDistrict({ asOf: Date.UTC(2026, 0, 1) }));
    await vi.advanceTimersByTimeAsync(1000);
    let sequence = 0;
    const change = () =>
      send(`data: ${JSON.stringify({ kind: 'gone', sequence: ++sequence, id: sequence })}\n\n`);
    change();
    await vi.advanceTimersByTimeAsync(110);
    expect(written).toEqual([1]);
    for (let i = 0; i < 20; i++) {
      change();
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(500);
    feed.end();

    expect(written.reduce((sum, count) => sum + count, 0)).toBe(21);
    expect(written.length).toBeLessThanOrEqual(6);
  });

  it('says that it failed', async () => {
    const { feed, fail } = startFeed();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.read().phase).toBe('failed');
  });
});
