import { lazy } from 'react';
import { MonitorUp } from 'lucide-react';
import { defineFace } from '../face-module';
import styles from './wall-grid.module.css';

export const face = defineFace({
  id: 'wall',
  title: { zh: '指挥大屏', en: 'Wall' },
  path: '/wall',
  order: 20,
  inSwitch: { icon: MonitorUp, what: { zh: '无人操作的大屏轮播', en: 'Scenes that play by themselves' } },
  gridClass: styles['grid'] ?? '',
  component: lazy(async () => ({ default: (await import('./wall-face')).WallFace })),
});
