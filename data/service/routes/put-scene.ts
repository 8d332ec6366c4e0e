import { putScene } from '@/contract/scenes';
import { putScene as store } from '#data/store/scene/put-scene';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putScene,
  async ({ context, params, body }) => {
    const outcome = await store(context.store, params.id, body);
    if (outcome.kind === 'saved') return outcome.scene;
    const sentences = outcome.current
      ? {
          en: 'Somebody changed this scene meanwhile. Open it again, or save yours under a new name.',
          zh: '该场景已被他人修改。请重新打开后再改，或另存为新场景。',
        }
      : {
          en: 'Somebody deleted this scene meanwhile. Save yours as a new one.',
          zh: '该场景已被他人删除。请另存为新场景。',
        };
    throw new ProblemError(problem(409, 'conflict', sentences));
  },
  { cache: 'no-store' },
);
