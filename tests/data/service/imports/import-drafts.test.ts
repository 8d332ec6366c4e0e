import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftPreviewSchema, type DraftPreview } from '@/contract/import-drafts';
import { importEventSchema, type ImportEvent } from '@/contract/imports';
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

/** Points just inside the district's eastern border and all over it; a wrong datum moves many of them out. */
function rowsOf(count: number): (readonly [longitude: number, latitude: number])[] {
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? [120.3995 - (i % 7) * 0.0004, 30.01 + ((i * 7) % 380) * 0.001]
      : [120.01 + ((i * 13) % 380) * 0.001, 30.01 + ((i * 7) % 380) * 0.001],
  );
}

function csv(count: number, toFile: (point: readonly [number, number]) => readonly number[]): string {
  const lines = rowsOf(count).map((point, i) => {
    const [x, y] = toFile(point);
    const day = String(1 + (i % 28)).padStart(2, '0');
    return `N${i},2026-03-${day} 10:00:00,${x},${y},Noise ${i % 5},13800138000,some words ${i % 3}`;
  });
  return ['case_id,opened,longitude,latitude,category,联系电话,remark', ...lines].join('\n');
}

describe('an import that is prepared at the desk', () => {
  let store: Store;
  let service: Service;
  let draft: string;
  beforeAll(async () => {
    store = await STORE_PARTIES[0]!.open();
    service = await startService(store, TEST_SETTINGS, null, () => undefined);
  });
  afterAll(async () => {
    await service.close();
    await store.close();
  });
  beforeEach(() => {
    draft = crypto.randomUUID();
  });

  const at = (path: string) => `${service.url}/api/v1/imports${path}`;
  const send = async (name: string, text: string, fileId: string = crypto.randomUUID()) => {
    const form = new FormData();
    form.append('file', new Blob([text]), name);
    const response = await fetch(at(`/drafts/${draft}/files/${fileId}`), { method: 'POST', body: form });
    expect(response.status).toBe(200);
    return fileId;
  };
  const ask = (path: string, body: unknown, init: RequestInit = {}) =>
    fetch(at(`/drafts/${draft}${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    });
  const preview = async (settings: object = {}, roles: object = {}): Promise<DraftPreview> => {
    const response = await ask('/preview', { settings, roles });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return draftPreviewSchema.parse(JSON.parse(text));
  };
  const run = async (settings: object): Promise<ImportEvent> => {
    const text = await (await ask('/run', { settings })).text();
    const lines = text.trim().split('\n');
    return importEventSchema.parse(JSON.parse(lines.at(-1)!));
  };
  const count = async () =>
    (await store.query<{ count: number }>('SELECT count(*) AS count FROM incident'))[0]!.count;
  const kept = () => readdir(join(store.cacheFolder, 'import-drafts')).catch(() => []);

  it('tells what each file is, what its columns hold, and how its datum fits the boundaries', async () => {
    const regions = await send('streets.geojson', REGIONS);
    const incidents = await send(
      'cases.csv',
      csv(400, (point) => gcoord.transform([...point], gcoord.WGS84, gcoord.GCJ02)),
    );
    const seen = await preview();
    const file = seen.files.find(({ id }) => id === incidents)!;

    expect(seen.files.map(({ id, role, isRoleGuessed }) => [id, role, isRoleGuessed])).toEqual([
      [regions, 'regions', true],
      [incidents, 'incidents', true],
    ]);
    expect(Object.fromEntries(file.columns.map(({ header, use }) => [header, use]))).toMatchObject({
      case_id: 'sourceId',
      opened: 'reportedAt',
      longitude: 'longitude',
      latitude: 'latitude',
      category: 'category',
      联系电话: null,
    });
    expect(file.columns.find(({ header }) => header === '联系电话')).toMatchObject({
      isPersonal: true,
      samples: [],
    });
    const place = seen.places[0]!;
    const fit = (crs: string) => place.fits.find((one) => one.crs === crs && !one.isExchanged)!.fraction!;
    expect(place.crs).toBe('WGS84');
    expect(fit('GCJ02')).toBeGreaterThan(fit('WGS84') + 0.2);
    expect(seen.outlines.length).toBe(4);

    const put = await preview({ crs: 'gcj02' });
    const [longitude, latitude] = put.places[0]!.points[0]!;
    const [expectedLongitude, expectedLatitude] = rowsOf(1)[0]!;
    expect(longitude).toBeCloseTo(expectedLongitude, 5);
    expect(latitude).toBeCloseTo(expectedLatitude, 5);
    expect(put.places[0]!.givenPoints).not.toBeNull();
  });

  it('shows the columns of a file that lacks what it needs, and why it is refused', async () => {
    await send('streets.geojson', REGIONS);
    const fileId = await send('bare.csv', 'a,b\n1,hello\n2,there\n3,again\n');
    const seen = await preview({}, { [fileId]: 'incidents' });
    const file = seen.files.find(({ id }) => id === fileId)!;

    expect(file.columns.map(({ header }) => header)).toEqual(['a', 'b']);
    expect(file.refusal?.code).toBe('time-column-missing');
  });

  it('leaves a file that is no table out of the others’ way', async () => {
    await send('streets.geojson', REGIONS);
    const broken = await send('sheet.xlsx', 'PK\u0003\u0004 not a table');
    const seen = await preview();

    expect(seen.files.find(({ id }) => id === broken)?.refusal?.reason.zh).toMatch(/Excel/);
    expect(seen.files.filter(({ refusal }) => refusal === null)).toHaveLength(1);
  });

  it('tries without storing, hands back the rows that it rejects, then stores and forgets the files', async () => {
    await send('streets.geojson', REGIONS);
    const text = `${csv(100, (point) => point)}\nBAD,no date,120.1,30.1,=1+1,13800138000,x\n`;
    const fileId = await send('cases.csv', text);
    const tried = await run({ timeZone: 'Asia/Shanghai', dryRun: true });
    expect(tried).toMatchObject({
      kind: 'done',
      record: { counts: { rows: 101, created: 100, rejected: 1 } },
    });
    expect(await count()).toBe(0);
    const report = await fetch(at(`/drafts/${draft}/report?f=csv`));
    expect(await report.text()).toContain('time-unreadable');
    const rejected = await (await fetch(at(`/drafts/${draft}/files/${fileId}/rejected`))).text();
    const [header, row, ...rest] = rejected.trim().split('\r\n');
    expect(header).toContain('case_id,opened');
    expect(row).toContain(",102,BAD,no date,120.1,30.1,'=1+1");
    expect(rest).toEqual([]);

    const done = await run({ timeZone: 'Asia/Shanghai' });
    expect(done).toMatchObject({ kind: 'done', record: { counts: { created: 100 } } });
    expect(await count()).toBe(100);
    expect(await kept()).not.toContain(draft);
    expect((await ask('/preview', {})).status).toBe(404);

    const id = done.kind === 'done' ? done.record.id : '';
    const undone = await fetch(at(`/${id}/undo`), { method: 'POST' });
    expect(undone.status).toBe(200);
    expect(await count()).toBe(0);
  });

  it('leaves the store as it was where who asked goes away, and lets the next one in', async () => {
    await send('streets.geojson', REGIONS);
    await send(
      'cases.csv',
      csv(20_000, (point) => point),
    );
    const leaving = new AbortController();
    const response = await ask(
      '/run',
      { settings: { timeZone: 'Asia/Shanghai' } },
      { signal: leaving.signal },
    );
    const reader = response.body!.getReader();
    await reader.read();
    leaving.abort();
    await expect(reader.read()).rejects.toThrow();
    let again = await ask('/run', { settings: { dryRun: true, timeZone: 'Asia/Shanghai' } });
    while (again.status === 409) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      again = await ask('/run', { settings: { dryRun: true, timeZone: 'Asia/Shanghai' } });
    }
    await again.text();

    expect(await count()).toBe(0);
  });

  it('takes a file out, and puts one that is sent again in the place of the first', async () => {
    const regions = await send('streets.geojson', REGIONS);
    const fileId = await send(
      'cases.csv',
      csv(30, (point) => point),
    );
    await send(
      'cases-2.csv',
      csv(40, (point) => point),
      fileId,
    );
    const seen = await preview();
    expect(seen.files.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['streets.geojson', null],
      ['cases-2.csv', 40],
    ]);
    const left = await fetch(at(`/drafts/${draft}/files/${regions}`), { method: 'DELETE' });
    expect(await left.json()).toEqual({ files: 1 });
    await fetch(at(`/drafts/${draft}`), { method: 'DELETE' });
    expect(await kept()).not.toContain(draft);
  });

  it('says which setting it does not know', async () => {
    await send('streets.geojson', REGIONS);
    const response = await ask('/preview', { settings: { nonsense: 1 } });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain('nonsense');
  });
});
