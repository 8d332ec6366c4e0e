import { lazy } from 'react';
import { defineFace } from '../face-module';
import styles from './wall-calibration-grid.module.css';

export const face = defineFace({
  id: 'wall-calibration',
  title: { zh: '大屏标定', en: 'Wall calibration' },
  path: '/wall/calibration',
  order: 22,
  gridClass: styles['page'] ?? '',
  hasMap: false,
  component: lazy(async () => ({ default: (await import('./wall-calibration-face')).WallCalibrationFace })),
});
