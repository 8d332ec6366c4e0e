import { defineWords, nearestRegionName, tabulate } from '../layer-words';

const KINDS = {
  point: { zh: '点', en: 'Point' },
  text: { zh: '文字', en: 'Words' },
  arrow: { zh: '箭头', en: 'Arrow' },
} as const;

export const words = defineWords(({ notes, district }) => {
  if (notes.length === 0) return null;
  return {
    sentence: { zh: `标注 ${notes.length} 处。`, en: `${notes.length} notes.` },
    ...tabulate(notes, {
      columns: [
        { title: { zh: '种类', en: 'Kind' }, cell: ({ kind }) => KINDS[kind] },
        { title: { zh: '文字', en: 'Words' }, cell: ({ text }) => text },
        { title: { zh: '位置', en: 'Where' }, cell: ({ at }) => nearestRegionName(district, at) },
      ],
      target: ({ at }) => ({ kind: 'place', position: [at[0], at[1]] }),
    }),
  };
});
