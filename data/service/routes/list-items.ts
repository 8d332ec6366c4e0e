import { listItems, type WireFeature } from '@/contract/collections';
import { demand } from '../access/demand';
import { collectionReader, collectionVersion } from '../collections/collection-reader';
import { maskFeature, MOVEMENTS } from '../collections/masked-feature';
import { jsonRoute, type RequestContext } from '../endpoint/route';

const GEOJSON = 'application/geo+json';

export const route = jsonRoute(
  listItems,
  async ({ params, query, request, context, caller, note }) => {
    if (MOVEMENTS.includes(params.collectionId)) {
      demand(caller, 'read-details');
      note.detail = '行踪';
    }
    const reader = await collectionReader(context, params.collectionId);
    const page = await context.store.consistentRead((queries) =>
      reader.page(queries, {
        bbox: query.bbox ?? null,
        datetime: query.datetime ?? null,
        limit: query.limit,
        after: query.after ?? null,
        part: query.level ?? null,
      }),
    );
    const next =
      page.next === null ? [] : [{ href: nextHref(request, page.next), rel: 'next', type: GEOJSON }];
    return {
      type: 'FeatureCollection' as const,
      features: page.features.map((feature) => maskFeature(feature) as WireFeature),
      numberMatched: page.matched,
      numberReturned: page.features.length,
      timeStamp: new Date().toISOString(),
      links: [{ href: pathAndQuery(request), rel: 'self', type: GEOJSON }, ...next],
    };
  },
  { version: (context, { collectionId }) => collectionVersion(context, collectionId) },
);

function pathAndQuery(request: RequestContext): string {
  const { pathname, search } = new URL(request.req.url);
  return `${pathname}${search}`;
}

function nextHref(request: RequestContext, token: string): string {
  const url = new URL(request.req.url);
  url.searchParams.set('after', token);
  return `${url.pathname}${url.search}`;
}
