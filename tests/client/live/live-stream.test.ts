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

/** As `scriptedService`, but every connection stays open after its script: the line is dead and nobody says so. */
function followHeld(service: ReturnType<typeof scriptedService>) {
  const held: typeof service.send = async (input, init) => {
    const response = await service.send(input, init);
    const reader = response.body!.getReader();
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
          controller.enqueue(chunk.value);
        init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    return new Response(body, { status: 200 });
  };
  return follow({ ...service, send: held });
}

/** A service whose connections stay open and say what they are told to. */
function speakingService() {
  const asked: (string | null)[] = [];
  let speak: ((text: string) => void) | null = null;
  const send = (_: RequestInfo | URL, init?: RequestInit) => {
    asked.push(new Headers(init?.headers).get('last-event-id'));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        speak = (text) => controller.enqueue(new TextEncoder().encode(text));
        init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    return Promise.resolve(new Response(body, { status: 200 }));
  };
  return { asked, send, say: (text: string) => speak?.(text) };
}

/** A page that can be hidden and shown. */
function hiddenPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  const show = () => {
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { page, show };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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

  it('finds within seconds that the machine slept, and asks after the last change seen', async () => {
    const service = scriptedService([[incident(1)], [incident(2)]]);
    const { sequences, stop } = followHeld(service);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(service.asked).toEqual(['0']);

    // Eight hours pass in which no timer runs: the connection was not closed, it is just dead.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    await vi.advanceTimersByTimeAsync(7_000);
    stop();

    expect(service.asked).toEqual(['0', '1']);
    expect(sequences()).toEqual([1, 2]);
  });

  it('asks at once when a tab that slept is looked at again', async () => {
    const { page, show } = hiddenPage();
    const service = scriptedService([[incident(1)], [incident(2)]]);
    const { sequences, stop } = followHeld(service);
    await vi.advanceTimersByTimeAsync(1_000);
    page.visibilityState = 'hidden';
    vi.setSystemTime(Date.now() + 3_600_000);
    show();
    await vi.advanceTimersByTimeAsync(1_100);
    stop();

    expect(service.asked).toEqual(['0', '1']);
    expect(sequences()).toEqual([1, 2]);
  });

  it('goes on in a hidden tab, and leaves a connection alone that speaks when the tab is looked at again', async () => {
    const { page, show } = hiddenPage();
    const service = speakingService();
    const { sequences, stop } = follow(service);
    page.visibilityState = 'hidden';
    for (let minute = 0; minute < 10; minute++) {
      service.say(incident(minute + 1));
      await vi.advanceTimersByTimeAsync(30_000);
    }
    show();
    await vi.advanceTimersByTimeAsync(2_000);
    stop();

    expect(service.asked).toEqual(['0']);
    expect(sequences()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('takes a clock that jumps back for no silence, and still notices one afterwards', async () => {
    const service = speakingService();
    const { stop } = follow(service);
    service.say(incident(1));
    await vi.advanceTimersByTimeAsync(1_000);
    vi.setSystemTime(Date.now() - 86_400_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(service.asked).toEqual(['0']);
    await vi.advanceTimersByTimeAsync(30_000);
    stop();

    expect(service.asked.slice(0, 2)).toEqual(['0', '1']);
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
