import { z } from 'zod';
import { CLUSTER_P, clustersReference } from '@/studies/clusters/reference';
import { studyResult } from '../layer-input';
import { defineLayer } from '../module';
import { buildClusters } from './clusters-layer';

export const layer = defineLayer({
  id: 'clusters',
  group: 'analysis',
  order: 40,
  cloudMaps: ['situation'],
  settings: z.object({}),
  rows: () => [
    {
      id: 'clusters',
      key: null,
      title: { zh: '新近聚集', en: 'Emerging clusters' },
      visibleByDefault: ['situation'],
    },
  ],
  needs: () => ({ studies: [clustersReference] }),
  symbol: ({ text2 }) => ({ kind: 'hatch', color: text2, ground: 'transparent', edge: text2 }),
  build: (input) => buildClusters(input, studyResult(input, clustersReference)),
  legend: (input) => {
    const result = studyResult(input, clustersReference);
    if (!result) return null;
    const { text2 } = input.theme;
    return {
      kind: 'symbols',
      unit: null,
      entries: [
        {
          symbol: { kind: 'hatch', color: text2, ground: 'transparent', edge: text2 },
          title: { zh: '显著聚集的成员', en: 'Members of significant clusters' },
          count: result.clusters.filter(({ isSignificant }) => isSignificant).length,
        },
        {
          symbol: { kind: 'line', color: text2, widthPixels: 1.2, dash: [4, 3] },
          title: { zh: '扫描圆', en: 'Circle of the scan' },
          count: null,
        },
      ],
      drawn: null,
      notes: [
        {
          zh: `时空扫描，近 7 天；${result.scanned} 次扫描按 Holm 校正，p ≤ ${CLUSTER_P}`,
          en: `Space-time scan of the last 7 days; ${result.scanned} scans adjusted by Holm, p ≤ ${CLUSTER_P}`,
        },
      ],
    };
  },
});
