import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { deletePlaylist, listPlaylists, putPlaylist } from '@/contract/playlists';
import { deleteWall, listWalls, orderWall, reportWall } from '@/contract/walls';
import type { WallReport } from '@/domain/wall/wall';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const REPORT: WallReport = {
  name: '一楼大厅',
  widthPixels: 3840,
  heightPixels: 1080,
  phase: 'playing',
  playlistId: 'default',
  itemId: 'situation',
  skipped: [{ itemId: 'risk', reason: { zh: '预测不优于基线', en: 'no better than the baseline' } }],
  isCutOff: false,
  followed: 0,
};
const ORDER = { playlistId: 'default', isPlaying: false, goTo: 'clusters', banner: '请各单位到会' };
const ITEM = { id: 'a', title: { zh: '全区', en: 'Whole' }, seconds: 20, query: { map: 'situation' } };
const sent = (body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

export function wallSuite(party: CurrentParty): void {
  const report = (id: string, body: WallReport = REPORT) =>
    askJson(party(), reportWall, { params: { id }, init: sent(body) });
  const order = (id: string, body: unknown) =>
    askRaw(party(), orderWall, { params: { id }, init: sent(body) });
  const put = (id: string, body: unknown) =>
    askRaw(party(), putPlaylist, { params: { id }, init: sent(body) });
  const listOf = async (id: string) =>
    (await askJson(party(), listPlaylists)).playlists.find((list) => list.id === id);

  it('registers a wall that tells of itself, and lists it with what it shows', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const wall = await report(id);

    expect(wall).toMatchObject({ id, report: REPORT, order: { number: 0, isPlaying: true, goTo: null } });
    expect((await askJson(party(), listWalls)).walls.map((each) => each.id)).toContain(id);
  });

  it('hands a wall what an operator asked, once, however often it is sent', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const requestId = randomUUID();
    await report(id);
    await order(id, { ...ORDER, requestId });
    await order(id, { ...ORDER, requestId });

    expect((await report(id)).order).toEqual({ ...ORDER, requestId, number: 1 });
    await order(id, { ...ORDER, isPlaying: true, requestId: randomUUID() });
    expect((await report(id, { ...REPORT, followed: 1 })).order).toMatchObject({
      number: 2,
      isPlaying: true,
    });
  });

  it('refuses orders to a wall it has not heard of, and those that ask for nothing sensible', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    expect((await order(id, { ...ORDER, requestId: randomUUID() })).status).toBe(404);
    await report(id);

    expect((await order(id, { ...ORDER, requestId: 'again' })).status).toBe(400);
    expect((await order(id, { ...ORDER, banner: 'x'.repeat(121), requestId: randomUUID() })).status).toBe(
      400,
    );
  });

  it('forgets a wall until it tells of itself again', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    await report(id);

    expect(await askJson(party(), deleteWall, { params: { id } })).toEqual({ deleted: true });
    expect(await askJson(party(), deleteWall, { params: { id } })).toEqual({ deleted: false });
    expect((await report(id)).order.number).toBe(0);
  });

  it('proposes a list to a district that has none, with a scene at least', async () => {
    const list = await listOf('default');

    expect(list?.version).toBe(0);
    expect(list?.items.length).toBeGreaterThan(0);
    expect(list?.items[0]?.query['layers']).toContain('region-boundaries:');
  });

  it('saves a list once, refuses who has an older one, and deletes it', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const draft = { name: '早会', items: [ITEM], version: 0 };
    await put(id, draft);
    await put(id, draft);

    expect(await listOf(id)).toEqual({ ...draft, id, version: 1 });
    expect((await put(id, { ...draft, name: '晚会' })).status).toBe(409);
    expect(await askJson(party(), deletePlaylist, { params: { id } })).toEqual({ deleted: true });
    expect(await listOf(id)).toBeUndefined();
  });

  it.each([
    ['a scene that is over at once', { items: [{ ...ITEM, seconds: 1 }] }],
    ['two scenes of one name', { items: [ITEM, ITEM] }],
    ['no name', { name: ' ' }],
  ])('takes no list with %s', async (_, fault) => {
    expect((await put(randomUUID(), { name: '早会', items: [ITEM], version: 0, ...fault })).status).toBe(400);
  });
}
