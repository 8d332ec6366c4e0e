import {
  Dictionary,
  Int32,
  Table,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMonthLoading } from '@/workers/engine/month-loading';
import { sampleSetup } from '../../engine/sample-district';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const asked: string[] = [];

function serve(answer: (path: string) => Response): void {
  vi.stubGlobal('fetch', (path: string, { signal }: RequestInit) => {
    asked.push(path);
    signal?.throwIfAborted();
    return Promise.resolve(answer(path));
  });
}
const list = (all: readonly string[] = MONTHS) =>
  Response.json({
    months: all.map((month) => ({ month, rows: 1, version: 1, href: '/' })),
    sequence: 7,
    dataVersion: '1',
  });
const words = (value: string) => vectorFromArray([value], new Dictionary(new Utf8(), new Uint16()));
/** One incident, as an Arrow file of the contract. */
const monthBytes = tableToIPC(
  new Table({
    id: vectorFromArray([7], new Uint32()),
    reportedAt: vectorFromArray([1_763_600_000], new Uint32()),
    longitude: vectorFromArray([null], new Int32()),
    latitude: vectorFromArray([null], new Int32()),
    ...Object.fromEntries(
      ['category', 'source', 'department', 'state', 'route', 'quality', 'region:grid', 'region:beat'].map(
        (name) => [name, words('x')],
      ),
    ),
    eventGrade: vectorFromArray([null], new Uint8()),
    closedAfterSeconds: vectorFromArray([null], new Int32()),
    dueAfterSeconds: vectorFromArray([null], new Int32()),
    flags: vectorFromArray([0], new Uint8()),
  }),
  'file',
);
const oneMonth = () => new Response(Uint8Array.from(monthBytes));

const engine = () => ({ reserve: vi.fn(), replaceMonth: vi.fn() });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

describe('the loading of months', () => {
  it('asks for the newest months before the district is known, but not for all', async () => {
    const years = ['2023', '2024', '2025', '2026'];
    const all = years.flatMap((year) => MONTHS.map((month) => month.replace('2026', year)));
    serve((path) => (path.endsWith('/months') ? list(all) : oneMonth()));
    const loading = createMonthLoading();
    loading.begin();
    await settled();
    const early = asked.map((path) => path.split('/').at(-1)!.slice(0, 7));
    expect(early.length).toBeGreaterThan(5);
    expect(early.length).toBeLessThan(all.length);
    expect(early).toEqual(['months', ...all.toReversed().slice(0, early.length - 1)]);

    const into = engine();
    const done = await loading.into(into, sampleSetup, vi.fn());
    expect(into.replaceMonth.mock.calls.map(([month]) => month as string).sort()).toEqual(all);
    expect(done).toMatchObject({ loadedMonths: all.length, failedMonths: [] });
    expect(asked).toHaveLength(1 + all.length);
  });

  it('tells of each month as it is taken in', async () => {
    serve((path) => (path.endsWith('/months') ? list() : oneMonth()));
    const into = engine();
    const progress = vi.fn();
    const done = await createMonthLoading().into(into, sampleSetup, progress);
    expect(into.reserve).toHaveBeenCalledWith(6);
    expect(progress).toHaveBeenCalledTimes(6);
    expect(done).toMatchObject({ sequence: 7, loadedMonths: 6, allMonths: 6, failedMonths: [] });
  });

  it('asks anew where the early try failed', async () => {
    serve(() => new Response('{}', { status: 503 }));
    const loading = createMonthLoading();
    loading.begin();
    await settled();
    serve((path) => (path.endsWith('/months') ? list() : oneMonth()));
    await expect(loading.into(engine(), sampleSetup, vi.fn())).resolves.toMatchObject({ loadedMonths: 6 });
  });

  it('gives a load up when the next begins: nothing of it reaches the engine', async () => {
    const held: (() => void)[] = [];
    vi.stubGlobal('fetch', (path: string) =>
      path.endsWith('/months')
        ? Promise.resolve(list())
        : new Promise<Response>((resolve) => held.push(() => resolve(oneMonth()))),
    );
    const loading = createMonthLoading();
    const first = engine();
    const given = loading.into(first, sampleSetup, vi.fn());
    given.catch(() => undefined);
    await settled();
    serve((path) => (path.endsWith('/months') ? list() : oneMonth()));
    const second = engine();
    await loading.into(second, sampleSetup, vi.fn());
    held.forEach((release) => release());
    await expect(given).rejects.toThrow();
    expect(first.replaceMonth).not.toHaveBeenCalled();
    expect(second.replaceMonth).toHaveBeenCalledTimes(6);
  });

  it('names months that cannot be had', async () => {
    serve((path) => {
      if (path.endsWith('/months')) return list();
      return path.includes('2026-02') ? new Response('{}', { status: 500 }) : oneMonth();
    });
    await expect(createMonthLoading().into(engine(), sampleSetup, vi.fn())).resolves.toMatchObject({
      failedMonths: ['2026-02'],
      loadedMonths: 5,
    });
  });
});
