import { putPlaylist } from '@/contract/playlists';
import { putPlaylist as store } from '#data/store/wall/playlists';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

const CHANGED = {
  en: 'Somebody changed or deleted this list meanwhile. Take up the new one, then make your change again.',
  zh: '该列表已被他人修改或删除。请载入新的列表后再改。',
};

export const route = jsonRoute(
  putPlaylist,
  async ({ context, params, body }) => {
    const outcome = await store(context.store, params.id, body);
    if (outcome === 'conflict') throw new ProblemError(problem(409, 'conflict', CHANGED));
    return outcome;
  },
  { cache: 'no-store' },
);
