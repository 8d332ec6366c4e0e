import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import type { StudyMethod } from '@/studies/study-method';

const found = import.meta.glob<StudyMethod>(
  ['../../studies/*/method.ts', '../../workers/coverage/method.ts'],
  {
    eager: true,
    import: 'method',
  },
);

/** How each study works, by cloud map and in its order. */
export const METHODS: readonly StudyMethod[] = Object.values(found).sort(
  (a, b) => CLOUD_MAPS.indexOf(a.cloudMap) - CLOUD_MAPS.indexOf(b.cloudMap) || a.order - b.order,
);
