import { lazy } from 'react';
import { defineFace } from '../face-module';
import styles from './wall-grid.module.css';

export const face = defineFace({
  id: 'wall',
  title: { zh: '指挥大屏', en: 'Wall' },
  path: '/wall',
  order: 20,
  gridClass: styles['grid'] ?? '',
  component: lazy(async () => ({ default: (await import('./wall-face')).WallFace })),
});
