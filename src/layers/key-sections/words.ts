import { tellCollection } from '../collection-words';
import { defineWords } from '../layer-words';

export const words = defineWords(({ collections }) =>
  tellCollection(collections.get('key-sections'), {
    title: { zh: '重点路段', en: 'Key road sections' },
    unit: '条',
    collectionId: 'key-sections',
  }),
);
