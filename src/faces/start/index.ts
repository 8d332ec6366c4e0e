import { createElement, lazy, Suspense } from 'react';
import { House } from 'lucide-react';
import { defineFace } from '../face-module';
import styles from './start-grid.module.css';

const StartFace = lazy(async () => ({ default: (await import('./start-face')).StartFace }));

export const face = defineFace({
  id: 'start',
  title: { zh: '首页', en: 'Start' },
  path: '/welcome',
  order: 90,
  inSwitch: {
    icon: House,
    what: { zh: '每个界面做什么、三分钟导览', en: 'What each face is for, and a tour' },
  },
  gridClass: styles['grid'] ?? '',
  component: () => createElement(Suspense, { fallback: null }, createElement(StartFace)),
});
