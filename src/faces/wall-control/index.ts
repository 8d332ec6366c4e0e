import { lazy } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { defineFace } from '../face-module';
import styles from './wall-control-grid.module.css';

export const face = defineFace({
  id: 'wall-control',
  title: { zh: '大屏操控', en: 'Wall control' },
  path: '/wall/control',
  order: 21,
  inSwitch: {
    icon: SlidersHorizontal,
    what: { zh: '遥控大屏、编播放表', en: 'Drive walls and edit what they play' },
  },
  gridClass: styles['page'] ?? '',
  hasMap: false,
  component: lazy(async () => ({ default: (await import('./wall-control-face')).WallControlFace })),
});
