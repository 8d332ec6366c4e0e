import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importEventSchema, type ImportEvent } from '@/contract/imports';
import { problemSchema } from '@/contract/problem';
import { startService, type Service } from '#data/service/start-service';
import type { Store } from '#data/store/store';
import { TEST_SETTINGS } from '#tests/contract/support/service-parties';
import { buildSmallRegions } from '#tests/contract/support/small-district';
import { STORE_PARTIES } from '#tests/contract/support/store-parties';

const REGIONS = JSON.stringify({
  type: 'FeatureCollection',
  features: buildSmallRegions()
    .filter(({ region }) => region.levelId === 'street')
    .map(({ region, shape }) => ({
      type: 'Feature',
      properties: { code: region.code, name: region.name.en },
      geometry: shape,
    })),
});
const row = (i: number) =>
  `N${i},2026-03-${String(1 + (i % 28)).padStart(2, '0')} 10:00:00,${120.01 + (i % 30) * 0.01},${30.01 + (i % 30) * 0.01},Noise`;
const incidents = (count: number) =>
  ['case_id,opened,longitude,latitude,category', ...Array.from({ length: count }, (_, i) => row(i))].join(
    '\n',
  );

describe('POST /imports', () => {
  let store: Store;
  let service: Service;
  beforeAll(async () => {
    store = await STORE_PARTIES[0]!.open();
    service = await startService(store, TEST_SETTINGS, null, () => undefined);
  });
  afterAll(async () => {
    await service.close();
    await store.close();
  });

  const toForm = (
    settings: string,
    files: Readonly<Record<string, readonly [name: string, text: string]>>,
  ) => {
    const form = new FormData();
    form.append('settings', settings);
    for (const [role, [name, text]] of Object.entries(files)) form.append(role, new Blob([text]), name);
    return form;
  };
  const send = (form: FormData, init: RequestInit = {}) =>
    fetch(`${service.url}/api/v1/imports`, { method: 'POST', body: form, ...init });
  const readEvents = async (response: Response): Promise<ImportEvent[]> =>
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => importEventSchema.parse(JSON.parse(line)));
  const countIncidents = async () =>
    (await store.query<{ count: number }>('SELECT count(*) AS count FROM incident'))[0]!.count;
  const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('geju-import-'));

  it('takes files in, tells how it goes, and ends with the record that the list shows', async () => {
    const before = await leftovers();
    const form = toForm('{"timeZone":"Asia/Shanghai"}', {
      incidents: ['cases.csv', incidents(300)],
      regions: ['streets.geojson', REGIONS],
    });
    const response = await send(form);
    const events = await readEvents(response);
    const last = events.at(-1)!;

    expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(events.some(({ kind }) => kind === 'progress')).toBe(true);
    expect(last).toMatchObject({
      kind: 'done',
      record: { counts: { rows: 300, created: 300, placed: 300 } },
    });
    const list = (await (await fetch(`${service.url}/api/v1/imports`)).json()) as {
      imports: { id: string }[];
    };
    expect(list.imports[0]!.id).toBe(last.kind === 'done' && last.record.id);
    expect(await countIncidents()).toBe(300);
    expect(await leftovers()).toEqual(before);
  });

  it('says why it refuses, and leaves the store as it was', async () => {
    const before = await countIncidents();
    const events = await readEvents(await send(toForm('{}', { incidents: ['empty.csv', 'a,b\n1,2\n'] })));

    expect(events.at(-1)).toMatchObject({ kind: 'failed' });
    const failure = events.at(-1) as Extract<ImportEvent, { kind: 'failed' }>;
    expect(failure.reasonZh).toMatch(/[\u4e00-\u9fff]/);
    expect(failure.code).not.toBe('internal');
    expect(await countIncidents()).toBe(before);
  });

  it.each([
    ['settings that are no JSON', '{', { incidents: ['a.csv', 'x'] as const }, '/settings'],
    ['settings it does not know', '{"colour":"red"}', { incidents: ['a.csv', 'x'] as const }, '/settings'],
    ['no file', '{}', {}, '/incidents'],
    ['a field it does not know', '{}', { extra: ['a.csv', 'x'] as const }, '/extra'],
  ])('refuses %s before it begins', async (_, settings, files, pointer) => {
    const response = await send(toForm(settings, files));
    const problem = problemSchema.parse(await response.json());

    expect(response.status).toBe(400);
    expect(problem.errors![0]!.pointer).toBe(pointer);
  });

  it('stops when the sender goes away, and leaves the store as it was', async () => {
    const before = await countIncidents();
    const stop = new AbortController();
    const response = await send(
      toForm('{"source":{"code":"second"}}', { incidents: ['many.csv', incidents(60_000)] }),
      {
        signal: stop.signal,
      },
    );
    await response.body!.getReader().read();
    stop.abort();
    const deadline = Date.now() + 60_000;
    while ((await leftovers()).length > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));

    expect(await leftovers()).toEqual([]);
    expect(await countIncidents()).toBe(before);
  }, 90_000);

  it('runs one import at a time', async () => {
    const form = () =>
      toForm('{"source":{"code":"third"},"dryRun":true}', { incidents: ['many.csv', incidents(20_000)] });
    const first = await send(form());
    const second = await send(form());
    const events = await readEvents(first);

    expect(second.status).toBe(409);
    expect(problemSchema.parse(await second.json()).code).toBe('import-running');
    expect(events.at(-1)).toMatchObject({ kind: 'done' });
  }, 90_000);
});
