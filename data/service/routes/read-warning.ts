import { readWarning } from '@/contract/warnings';
import { readWarning as readStored } from '#data/store/warning/read-warnings';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  readWarning,
  async ({ context, params }) => {
    const found = await readStored(context.store, params.warningId);
    if (!found) throw notFound({ en: 'There is no such warning.', zh: '没有这条预警。' });
    return found;
  },
  { cache: 'no-store' },
);
