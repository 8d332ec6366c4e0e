import { readScene } from '@/contract/scenes';
import { readScene as readStored } from '#data/store/scene/read-scenes';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readScene, async ({ context, params }) => {
  const scene = await readStored(context.store, params.id);
  if (!scene)
    throw notFound({ en: 'This scene was deleted or never saved.', zh: '该场景已删除或从未保存。' });
  return scene;
});
