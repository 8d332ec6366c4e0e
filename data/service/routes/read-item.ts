import { readItem, type WireFeature } from '@/contract/collections';
import { collectionReader } from '../collections/collection-reader';
import { demand } from '../access/demand';
import { maskFeature, MOVEMENTS, withoutCredentials } from '../collections/masked-feature';
import { notFound } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  readItem,
  async ({ params: { collectionId, featureId }, query: { details }, context, caller, note }) => {
    const isMovement = MOVEMENTS.includes(collectionId);
    if (details === 'full' || isMovement) demand(caller, 'read-details');
    if (isMovement) note.detail = '行踪';
    const reader = await collectionReader(context, collectionId);
    const feature = await reader.feature(context.store, featureId);
    if (!feature) {
      throw notFound({
        en: `There is no feature ${featureId} in ${collectionId}.`,
        zh: `集合 ${collectionId} 中没有编号为 ${featureId} 的要素。`,
      });
    }
    if (details === 'masked') return maskFeature(feature) as WireFeature;
    note.detail = '未脱敏';
    return withoutCredentials(feature) as WireFeature;
  },
  { cache: 'no-store' },
);
