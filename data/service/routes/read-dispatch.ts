import { readDispatch } from '@/contract/dispatches';
import { readDispatch as readStored } from '#data/store/dispatch/read-dispatches';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readDispatch, async ({ context, params }) => {
  const dispatch = await readStored(context.store, params.id);
  if (!dispatch) throw notFound({ en: 'There is no such decision on record.', zh: '没有这条处置记录。' });
  return dispatch;
});
