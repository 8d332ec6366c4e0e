import { tellCollection } from '../collection-words';
import { defineWords } from '../layer-words';

const TITLES: Readonly<Record<string, { zh: string; en: string }>> = {
  buildings: { zh: '建筑', en: 'Buildings' },
  roads: { zh: '道路', en: 'Roads' },
};

export const words = defineWords(({ collections }, key) =>
  key === null
    ? null
    : tellCollection(collections.get(key), { title: TITLES[key] ?? { zh: key, en: key }, unit: '个' }),
);
