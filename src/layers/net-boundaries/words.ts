import { NET_KINDS } from '@/domain/net/net';
import { tellCollection } from '../collection-words';
import { defineWords } from '../layer-words';
import { netItems } from './net-boundaries-layer';

export const words = defineWords(({ collections }, key) => {
  const net = NET_KINDS.find((kind) => kind === key);
  if (!net) return null;
  return tellCollection(netItems(collections.get('nets'), net), {
    title: { zh: '本网的网格', en: 'Grids of this net' },
    unit: '个',
  });
});
