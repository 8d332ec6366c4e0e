import { tellCollection } from '../collection-words';
import { defineWords } from '../layer-words';

export const words = defineWords(({ collections }) =>
  tellCollection(collections.get('key-places'), {
    title: { zh: '关键部位', en: 'Key places' },
    unit: '处',
    collectionId: 'key-places',
  }),
);
