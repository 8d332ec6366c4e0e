import { API_ROOT } from '@/contract/endpoint';
import { listCollections } from '@/contract/collections';
import { readCollections } from '#data/store/collection/read-collections';
import { toWireCollection } from '../collections/to-wire-collection';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(listCollections, async ({ context }) => ({
  collections: (await readCollections(context.store)).map(toWireCollection),
  links: [{ href: `${API_ROOT}/collections`, rel: 'self', type: 'application/json' }],
}));
