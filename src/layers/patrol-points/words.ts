import { tellCollection } from '../collection-words';
import { defineWords } from '../layer-words';

export const words = defineWords(({ collections }) =>
  tellCollection(collections.get('patrol-points'), {
    title: { zh: '巡点', en: 'Patrol points' },
    unit: '处',
  }),
);
