import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngineClient, type EngineClient } from '@/workers/engine-client';
import { createEngineService } from '@/workers/engine/engine-service';
import { SUPERSEDED } from '@/workers/engine/latest-wins';
import type { EngineView } from '@/engine/engine-view';
import { plainRow, sampleSetup, toMonthColumns } from '../engine/sample-district';
import { everything } from '../engine/sample-query';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A client and a service with a real message channel between them: only what can be sent comes over. */
async function connect(): Promise<EngineClient> {
  const channel = new MessageChannel();
  channels.push(channel);
  expose(createEngineService(), channel.port2);
  const client = createEngineClient(channel.port1);
  await client.start(sampleSetup);
  return client;
}

const withDensity = {
  ...everything,
  density: { areaId: null, bandwidthMeters: 500, withComparison: false },
};

describe('the client of the engine worker', () => {
  it('loads months, writes live rows and tells the same as the engine itself', async () => {
    const client = await connect();
    const month = toMonthColumns([plainRow(1), plainRow(2)]);
    await client.reserve(10);
    await client.replaceMonth('2026-03', [month]);
    await client.writeRows([{ ...plainRow(3), sourceCode: 'patrol' }]);
    const view = (await client.view(withDensity)) as EngineView;

    expect(view.window.totals.total).toBe(3);
    expect(view.sourceCodes).toEqual(['hotline', 'patrol']);
    expect([...view.window.sources]).toEqual([2, 1]);
    expect(view.density?.window.points).toBe(3);
    expect(await client.row(3)).toMatchObject({ id: 3, sourceCode: 'patrol' });
    expect((await client.nearest(everything, [-73.98, 40.73], 50))?.id).toBe(3);
    expect(await client.memory()).toMatchObject({ rowCount: 3, bytesPerRow: 30 });
  });

  it('hands months over instead of copying them', async () => {
    const client = await connect();
    const month = toMonthColumns([plainRow(1)]);
    await client.replaceMonth('2026-03', [month]);

    expect(month.id).toHaveLength(0);
  });

  it('makes only the newest of the views that wait', async () => {
    const client = await connect();
    await client.writeRows([plainRow(1)]);
    const views = await Promise.all([1, 2, 3].map(() => client.view(everything)));

    expect(views.map((view) => view === SUPERSEDED)).toEqual([false, true, false]);
  });

  it('uses the rasters that were handed back for the next map', async () => {
    const client = await connect();
    await client.writeRows([plainRow(1)]);
    const first = (await client.view(withDensity)) as EngineView;
    const values = Float32Array.from(first.density!.window.values);
    client.recycle(first);
    const second = (await client.view(withDensity)) as EngineView;

    expect(first.density!.window.values).toHaveLength(0);
    expect(second.density!.window.values).toEqual(values);
  });

  it('sends the ground of pictures once, and gives it with each', async () => {
    const client = await connect();
    await client.writeRows([plainRow(1), plainRow(2)]);
    const request = {
      ...withDensity,
      density: { ...withDensity.density, picture: { scaleMax: null, isolines: true } },
    };
    const first = (await client.view(request)) as EngineView;
    const second = (await client.view(request)) as EngineView;
    const bare = (await client.view(withDensity)) as EngineView;

    expect(first.density!.picture!.ground.mesh.corners.length).toBeGreaterThan(0);
    expect(second.density!.picture!.ground).toBe(first.density!.picture!.ground);
    expect(second.density!.picture!.window!.texture).toEqual(first.density!.picture!.window!.texture);
    expect(bare.density!.picture).toBeNull();
  });

  it('reads pages and points', async () => {
    const client = await connect();
    await client.writeRows([plainRow(1), plainRow(2)]);
    const sort = { column: 'id', descending: true } as const;
    const page = await client.page(everything, { sort, offset: 0, limit: 1 });
    const points = await client.points({ query: everything, bbox: [-75, 40, -73, 41], limit: 9 });

    expect([page.total, page.rows[0]?.id]).toEqual([2, 2]);
    expect(points).toMatchObject({ matched: 2, ids: Uint32Array.of(2, 1) });
  });

  it('says in words what was wrong with a question, and answers the next', async () => {
    const client = await connect();
    const density = { areaId: 'nowhere', bandwidthMeters: 500, withComparison: false };

    await expect(client.view({ ...everything, density })).rejects.toThrow('no area was defined');
    expect(await client.view(everything)).not.toBe(SUPERSEDED);
  });

  it('asks for a district before anything else', async () => {
    const channel = new MessageChannel();
    channels.push(channel);
    expose(createEngineService(), channel.port2);

    await expect(createEngineClient(channel.port1).memory()).rejects.toThrow(
      'start the engine with a district',
    );
  });
});
