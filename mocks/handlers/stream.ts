import { HttpResponse, http } from 'msw';
import { z } from 'zod';
import { openStream, streamEventSchema } from '@/contract/stream';
import type { StreamEvent } from '@/contract/stream';
import { toMswPath } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

const CLOCK_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 250;

/** Server-sent events from memory, resumed after `Last-Event-ID` or `after`. */
export const streamHandlers = (memory: MemoryDistrict) => [
  http.get(toMswPath(openStream.path), ({ request }) => {
    const asked =
      request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '0';
    let sent = Number(asked) || 0;
    let timers: ReturnType<typeof setInterval>[] = [];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (event: StreamEvent) => {
          const id = event.kind !== 'clock' ? `id: ${event.sequence}\n` : '';
          const data = JSON.stringify(z.encode(streamEventSchema, event));
          controller.enqueue(new TextEncoder().encode(`${id}event: ${event.kind}\ndata: ${data}\n\n`));
        };
        const catchUp = () => {
          for (const change of memory.changes().slice(sent)) send(change);
          sent = memory.changes().length;
        };
        const tick = () => {
          catchUp();
          const { dataVersion } = memory.district();
          send({ kind: 'clock', serverTime: Date.now(), sequence: sent, dataVersion });
        };
        tick();
        timers = [setInterval(catchUp, POLL_MILLISECONDS), setInterval(tick, CLOCK_MILLISECONDS)];
        request.signal.addEventListener('abort', () => timers.forEach(clearInterval));
      },
      cancel: () => timers.forEach(clearInterval),
    });
    return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } });
  }),
];
