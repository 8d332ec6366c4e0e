import { readCollection } from '@/contract/collections';
import { readSummary } from '../collections/collection-reader';
import { toWireCollection } from '../collections/to-wire-collection';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(readCollection, async ({ params, context }) =>
  toWireCollection(await readSummary(context, params.collectionId)),
);
