import { lazy } from 'react';
import { FileUp } from 'lucide-react';
import { defineFace } from '../face-module';
import styles from './import-desk-face.module.css';

export const face = defineFace({
  id: 'import',
  title: { zh: '导入', en: 'Import' },
  path: '/import',
  order: 40,
  inSwitch: { icon: FileUp, what: { zh: '把自己的数据带进来', en: 'Bring your own data in' } },
  gridClass: styles['page'] ?? '',
  hasMap: false,
  component: lazy(async () => ({ default: (await import('./import-desk')).ImportDesk })),
});
