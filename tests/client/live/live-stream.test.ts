import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followStream } from '@/client/live/live-stream';
import type { LiveStatus } from '@/client/live/live-stream';
import type { StreamEvent } from '@/contract/stream';

const row = {
  id: 1, version: 1, reportedAt: '2026-11-20T06:00:00.000Z', position: [120.5, 30.5], categoryCode: '0101', sourceCode: 'hotline',
  departmentCode: null, state: 'accepted', route: 'large-loop', geocodeQuality: 'exact', eventGrade: null, closedAfterSeconds: null,
  dueAfterSeconds: null, flags: 0, regionCodes: [null],
}; // prettier-ignore
const incident = (sequence: number) =>
  `id: ${sequence}\nevent: incident\ndata: ${JSON.stringify({ kind: 'incident', sequence, change: 'created', row: { ...row, id: sequence } })}\n\n`;
const resource = (sequence: number) =>
  `id: ${sequence}\nevent: resource\ndata: ${JSON.stringify({ kind: 'resource', sequence, collection: 'scenes', id: 'a', change: 'put' })}\n\n`;
const clock = (sequence: number) =>
  `event: clock\ndata: ${JSON.stringify({ kind: 'clock', serverTime: '2026-11-20T06:00:00.000Z', sequence, dataVersion: 'v' })}\n\n`;

/** A service that answers each connection with the next script; the last connection stays open. */
function scriptedService(scripts: readonly (readonly string[] | Error)[]) {
  const asked: (string | null)[] = [];
  const send = (_: RequestInfo | URL, init?: RequestInit) => {
    asked.push(new Headers(init?.headers).get('last-event-id'));
    const script = scripts[asked.length - 1];
    if (script instanceof Error) return Promise.reject(script);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of script ?? []) controller.enqueue(new TextEncoder().encode(piece));
        if (script && asked.length < scripts.length) controller.close();
        init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    return Promise.resolve(new Response(body, { status: 200 }));
  };
  return { asked, send: send };
}

function follow(service: ReturnType<typeof scriptedService>, after = 0) {
  const events: StreamEvent[] = [];
  const states: LiveStatus['state'][] = [];
  const stop = followStream(
    { onEvent: (event) => events.push(event), onStatus: ({ state }) => states.push(state) },
    { after, fetch: service.send, random: () => 0 },
  );
  return {
    events,
    states,
    stop,
    sequences: () => events.filter(({ kind }) => kind === 'incident').map(({ sequence }) => sequence),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the live stream', () => {
  it('resumes after the last change seen, and drops what comes twice', async () => {
    const service = scriptedService([
      [incident(1), incident(2)],
      [incident(2), incident(3)],
    ]);
    const { sequences, stop } = follow(service);
    await vi.advanceTimersByTimeAsync(5_000);
    stop();

    expect(sequences()).toEqual([1, 2, 3]);
    expect(service.asked).toEqual(['0', '2']);
  });

  it('asks again where a number is missing in the sequence', async () => {
    const service = scriptedService([
      [incident(1), incident(3)],
      [incident(2), incident(3)],
    ]);
    const { sequences, stop } = follow(service);
    await vi.advanceTimersByTimeAsync(5_000);
    stop();

    expect(sequences()).toEqual([1, 2, 3]);
    expect(service.asked).toEqual(['0', '1']);
  });

  it('counts what people wrote in the same sequence: nothing between is lost or told twice', async () => {
    const service = scriptedService([
      [incident(1), resource(3)],
      [resource(2), resource(3), incident(3), incident(4)],
    ]);
    const { events, stop } = follow(service);
    await vi.advanceTimersByTimeAsync(5_000);
    stop();

    expect(events.map(({ kind, sequence }) => `${kind} ${sequence}`)).toEqual([
      'incident 1',
      'resource 2',
      'resource 3',
      'incident 4',
    ]);
    expect(service.asked).toEqual(['0', '1']);
  });

  it('notices by the clock that changes were lost on the way', async () => {
    const service = scriptedService([[incident(1), clock(2)], [incident(2)]]);
    const { sequences, stop } = follow(service);
    await vi.advanceTimersByTimeAsync(5_000);
    stop();

    expect(sequences()).toEqual([1, 2]);
  });

  it('puts events together that arrive in pieces', async () => {
    const text = incident(1);
    const service = scriptedService([[text.slice(0, 20), text.slice(20, 90), text.slice(90)]]);
    const { sequences, stop } = follow(service);
    await vi.advanceTimersByTimeAsync(100);
    stop();

    expect(sequences()).toEqual([1]);
  });

  it('takes 35 s of silence for a cut and never stops trying', async () => {
    const service = scriptedService([
      [incident(1)].concat(),
      ...Array.from({ length: 8 }, () => new Error('no network')),
      [incident(2)],
    ]);
    const { states, sequences, stop } = follow(service);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    stop();

    expect(states).toContain('broken');
    expect(sequences()).toEqual([1, 2]);
  });

  it('tells how far the clocks are apart', async () => {
    vi.setSystemTime(new Date('2026-11-20T05:59:50.000Z'));
    const service = scriptedService([[clock(0)]]);
    const skews: (number | null)[] = [];
    const stop = followStream(
      {
        onEvent: () => undefined,
        onStatus: ({ clockSkewMilliseconds }) => skews.push(clockSkewMilliseconds),
      },
      { after: 0, fetch: service.send },
    );
    await vi.advanceTimersByTimeAsync(10);
    stop();

    expect(skews.at(-1)).toBe(10_000);
  });
});
