import type { RegionLevel } from '@/domain/region/region';

/** The one chain of the sample district's division. */
export const LEVELS: readonly RegionLevel[] = [
  { id: 'district', name: { zh: '区', en: 'District' }, parentId: null },
  { id: 'street', name: { zh: '街道', en: 'Street' }, parentId: 'district' },
  { id: 'community', name: { zh: '社区', en: 'Community' }, parentId: 'street' },
  { id: 'grid', name: { zh: '网格', en: 'Grid' }, parentId: 'community' },
];
