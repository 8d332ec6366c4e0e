import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createListeners } from '#data/store/listeners';
import type { ChangeHub } from '#data/service/stream/change-hub';
import { openEventStream } from '#data/service/stream/open-event-stream';

describe('a client of the stream that takes nothing', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const news = createListeners();
  const hub: ChangeHub = {
    since: () => Promise.resolve({ kind: 'changes', changes: [] }),
    onNews: news.subscribe,
    listeners: news.count,
    isClosed: () => false,
    close: () => undefined,
  };
  const open = () => {
    const cut = vi.fn();
    const stream = openEventStream(hub, {
      after: 0,
      dataVersion: () => Promise.resolve('v'),
      cut,
      isAllowed: () => Promise.resolve(true),
    });
    return { cut, reader: stream.getReader() };
  };

  it('is cut after half a minute, and what it held is let go', async () => {
    const { cut } = open();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(cut).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);

    expect(cut).toHaveBeenCalledTimes(1);
    expect(news.count()).toBe(0);
  });

  it('is not mistaken for one that waits: the clock comes every ten seconds for as long as it reads', async () => {
    const { cut, reader } = open();
    const read: string[] = [];
    const reading = (async () => {
      for (let i = 0; i < 8; i++) read.push(new TextDecoder().decode((await reader.read()).value));
    })();
    await vi.advanceTimersByTimeAsync(61_000);
    await reading;
    await reader.cancel();

    expect(cut).not.toHaveBeenCalled();
    expect(read.filter((text) => text.includes('event: clock'))).toHaveLength(7);
    expect(news.count()).toBe(0);
  });
});
