import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { problemSchema } from '@/contract/problem';
import { deleteScene, listScenes, putScene, readScene } from '@/contract/scenes';
import type { SceneDraft } from '@/domain/saved-scene/saved-scene';
import { askJson, askRaw, type CurrentParty } from './ask-json';

const DRAFT: SceneDraft = {
  name: '早会 morning look',
  note: 'Every day at eight',
  face: 'explore',
  query: { map: 'trend', region: '330182002', 'layer.incident-density': 'bandwidthMeters:!400' },
  version: 0,
};
const sent = (draft: unknown) => ({
  body: JSON.stringify(draft),
  headers: { 'content-type': 'application/json' },
});

export function sceneSuite(party: CurrentParty): void {
  const put = (id: string, draft: SceneDraft) =>
    askJson(party(), putScene, { params: { id }, init: sent(draft) });
  const putRaw = (id: string, draft: unknown) =>
    askRaw(party(), putScene, { params: { id }, init: sent(draft) });

  it('keeps a scene under the id that the client made, and lists it', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const saved = await put(id, DRAFT);

    expect(saved).toMatchObject({ ...DRAFT, id, version: 1 });
    expect(await askJson(party(), readScene, { params: { id } })).toEqual(saved);
    expect((await askJson(party(), listScenes)).scenes).toContainEqual(saved);
  });

  it('changes nothing when the same is sent again, in whatever order its words come', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    const saved = await put(id, DRAFT);
    const reversed = Object.fromEntries(Object.entries(DRAFT.query).reverse());

    expect(await put(id, DRAFT)).toEqual(saved);
    expect(await put(id, { ...DRAFT, query: reversed })).toEqual(saved);
  });

  it('renames from the version at hand, and refuses who has an older one', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    await put(id, DRAFT);
    const renamed = await put(id, { ...DRAFT, name: '晚会', version: 1 });
    const late = await putRaw(id, { ...DRAFT, name: '午会', version: 1 });
    const problem = problemSchema.parse(await late.json());

    expect(renamed).toMatchObject({ name: '晚会', version: 2 });
    expect(late.status).toBe(409);
    expect(problem.code).toBe('conflict');
    expect(await askJson(party(), readScene, { params: { id } })).toEqual(renamed);
  });

  it('deletes once, says so, and lets nothing rise from the dead', async (context) => {
    if (!party().isWritable) context.skip();
    const id = randomUUID();
    await put(id, DRAFT);

    expect(await askJson(party(), deleteScene, { params: { id } })).toEqual({ deleted: true });
    expect(await askJson(party(), deleteScene, { params: { id } })).toEqual({ deleted: false });
    expect((await askRaw(party(), readScene, { params: { id } })).status).toBe(404);
    expect((await putRaw(id, { ...DRAFT, name: '又来', version: 1 })).status).toBe(409);
  });

  it.each([
    ['without a name', { ...DRAFT, name: '  ' }],
    ['with words where text belongs', { ...DRAFT, query: { map: 7 } }],
    ['without a version', { ...DRAFT, version: undefined }],
  ])('takes no scene %s', async (_, draft) => {
    expect((await putRaw(randomUUID(), draft)).status).toBe(400);
  });
}
