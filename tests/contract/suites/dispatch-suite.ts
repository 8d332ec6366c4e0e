import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { closeDispatch, listDispatches, putDispatch, readDispatch } from '@/contract/dispatches';
import { openStream } from '@/contract/stream';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const ORDER = {
  target: { kind: 'region', code: '330182002003' },
  title: '望江门社区 09 网格',
  regionCode: '330182002003',
  position: [120.41, 30.42],
  unitCode: null,
  unitName: '望江街道综合执法队',
  teamName: '09 网格 2 人',
  action: 'campaign',
  reason: '夜市油烟噪声连续三周超出预期区间',
  figures: [
    { id: 'in-window', value: 73, lower: 44, upper: null },
    { id: 'forecast', value: null, lower: null, upper: null },
  ],
  scene: { map: 'situation', region: '330182002' },
  dataVersion: 'v1',
};
const sent = (body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const END = { state: 'done', outcome: '已整治 12 户', version: 1 };

export function dispatchSuite(party: CurrentParty): void {
  const put = (id: string, order: unknown) =>
    askJson(party(), putDispatch, { params: { id }, init: sent(order) });
  const putRaw = (id: string, order: unknown) =>
    askRaw(party(), putDispatch, { params: { id }, init: sent(order) });

  it('records a decision with its numbers and scene, once, however often it is sent', async ({ skip }) => {
    if (!party().isWritable) skip();
    const id = randomUUID();
    const first = await put(id, ORDER);
    const again = await put(id, ORDER);

    expect(first).toMatchObject({ ...ORDER, id, state: 'sent', outcome: '', version: 1 });
    expect(first.decidedBy).not.toBe('');
    expect(again).toEqual(first);
    expect(await askJson(party(), readDispatch, { params: { id } })).toEqual(first);
    const { dispatches } = await askJson(party(), listDispatches);
    expect(dispatches.filter((one) => one.id === id)).toEqual([first]);
    expect(dispatches.map(({ decidedAt }) => decidedAt)).toEqual(
      dispatches.map(({ decidedAt }) => decidedAt).sort((a, b) => b - a),
    );
  });

  it('never changes what was decided', async ({ skip }) => {
    if (!party().isWritable) skip();
    const id = randomUUID();
    const first = await put(id, ORDER);
    const other = await putRaw(id, { ...ORDER, reason: '换了一个理由' });

    expect(other.status).toBe(409);
    expect(await askJson(party(), readDispatch, { params: { id } })).toEqual(first);
  });

  it('adds how it ended, once', async ({ skip }) => {
    if (!party().isWritable) skip();
    const id = randomUUID();
    const first = await put(id, ORDER);
    const close = (end: unknown) => askRaw(party(), closeDispatch, { params: { id }, init: sent(end) });
    const done = await askJson(party(), closeDispatch, { params: { id }, init: sent(END) });

    const { closedAt: _open, ...order } = first;
    expect(done).toMatchObject({ ...order, ...END, version: 2, closedBy: first.decidedBy });
    expect(done.closedAt).toBeGreaterThanOrEqual(first.decidedAt);
    expect((await close(END)).status).toBe(200);
    expect((await close({ ...END, state: 'withdrawn' })).status).toBe(409);
    expect((await close({ ...END, outcome: '另一个结果' })).status).toBe(409);
    expect(await askJson(party(), readDispatch, { params: { id } })).toEqual(done);
  });

  it('tells the stream of each decision', async ({ skip }) => {
    if (!party().isWritable) skip();
    const stop = new AbortController();
    const stream = await askRaw(party(), openStream, { init: { signal: stop.signal } });
    const id = randomUUID();
    await put(id, ORDER);
    const reader = stream.body!.getReader();
    let text = '';
    while (!text.includes(id)) text += new TextDecoder().decode((await reader.read()).value);
    stop.abort();

    expect(text).toMatch(new RegExp(`"collection":"dispatches","id":"${id}","change":"put"`));
  });

  it.each([
    ['without a reason', { ...ORDER, reason: '  ' }],
    ['without a unit', { ...ORDER, unitName: '' }],
    ['to do what nobody knows', { ...ORDER, action: 'shout' }],
  ])('records no decision %s', async (_, order) => {
    expect((await putRaw(randomUUID(), order)).status).toBe(400);
  });

  it('knows no decision that is not there', async () => {
    const params = { id: randomUUID() };

    expect((await askRaw(party(), readDispatch, { params })).status).toBe(404);
    expect((await askRaw(party(), closeDispatch, { params, init: sent(END) })).status).toBe(404);
  });
}
