import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { theFeed } from '@/app/the-feed';
import { incidentQueries } from '@/client/incidents/incident-queries';
import { buildSquareDistrict } from '#tests/support/layer-input';

const engine = vi.hoisted(() => ({
  load: () =>
    Promise.resolve({
      loadedRows: 3,
      allRows: 3,
      loadedMonths: 1,
      allMonths: 1,
      sequence: 1,
      failedMonths: [],
    }),
  writeRows: () => Promise.resolve(),
}));
vi.mock('@/app/the-engine', () => ({ theEngine: () => engine }));

const row = {
  id: 17,
  version: 2,
  reportedAt: '2026-01-01T00:00:00Z',
  position: null,
  categoryCode: '01',
  sourceCode: 'hotline',
  departmentCode: null,
  state: 'accepted',
  route: 'unknown',
  geocodeQuality: 'none',
  eventGrade: null,
  closedAfterSeconds: null,
  dueAfterSeconds: null,
  flags: 0,
  regionCodes: [null],
};
const EVENTS = [
  { kind: 'incident', sequence: 2, change: 'updated', row },
  { kind: 'gone', sequence: 3, id: 18 },
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('makes open cards ask anew for what others changed, and forgets what is not seen any more', async () => {
  const text = EVENTS.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));
  const queries = new QueryClient();
  for (const id of [17, 18, 19]) queries.setQueryData(incidentQueries.detail(id).queryKey, { id } as never);
  const stateOf = (id: number) => queries.getQueryState(incidentQueries.detail(id).queryKey);
  const feed = theFeed(queries);
  feed.start(buildSquareDistrict({ asOf: Date.UTC(2026, 0, 1) }));
  await vi.advanceTimersByTimeAsync(500);
  feed.end();

  expect(stateOf(17)).toMatchObject({ isInvalidated: true, data: { id: 17 } });
  expect(stateOf(18)?.data).toBeUndefined();
  expect(stateOf(19)).toMatchObject({ isInvalidated: false, data: { id: 19 } });
});
