import { readItem, type WireFeature } from '@/contract/collections';
import { collectionReader } from '../collections/collection-reader';
import { maskFeature } from '../collections/masked-feature';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  readItem,
  async ({ params: { collectionId, featureId }, context }) => {
    const reader = await collectionReader(context, collectionId);
    const feature = await reader.feature(context.store, featureId);
    if (!feature) {
      throw notFound({
        en: `There is no feature ${featureId} in ${collectionId}.`,
        zh: `集合 ${collectionId} 中没有编号为 ${featureId} 的要素。`,
      });
    }
    return maskFeature(feature) as WireFeature;
  },
  { cache: 'no-store' },
);
