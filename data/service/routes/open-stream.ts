import { openStream } from '@/contract/stream';
import { dataVersionName } from '#data/store/district/read-district';
import { problem, ProblemError } from '../endpoint/problem-error';
import { rawRoute } from '../endpoint/route';
import { openEventStream } from '../stream/open-event-stream';

/** More listeners than any hall has walls: beyond them something is wrong. */
const MOST_STREAMS = 500;

export const route = rawRoute(openStream, async ({ query, request, context, caller }) => {
  const { hub, state, store, callers } = context;
  if (hub.listeners() >= MOST_STREAMS) {
    const sentences = { en: 'Too many streams are open. Try again later.', zh: '实时连接过多，请稍后重试。' };
    throw new ProblemError(problem(503, 'too-many-streams', sentences), { 'retry-after': '10' });
  }
  const after =
    resumePoint(request.req.header('last-event-id')) ?? query.after ?? (await state.read()).sequence;
  const body = openEventStream(hub, {
    after,
    dataVersion: async () => dataVersionName(store.storeId, (await state.read()).dataVersion),
    isAllowed: () => callers.isStill(caller),
    cut: () => request.env.outgoing?.destroy(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies such as nginx hold answers back until a buffer is full.
      'x-accel-buffering': 'no',
    },
  });
});

/** A browser that reconnects says what it saw last; that is newer than what stands in the address. */
function resumePoint(lastEventId: string | undefined): number | null {
  return lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null;
}
