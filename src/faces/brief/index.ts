import { createElement, lazy, Suspense } from 'react';
import { Presentation } from 'lucide-react';
import { defineFace } from '../face-module';
import styles from './brief-grid.module.css';

const BriefFace = lazy(async () => ({ default: (await import('./brief-face')).BriefFace }));

export const face = defineFace({
  id: 'brief',
  title: { zh: '汇报', en: 'Brief' },
  path: '/brief',
  order: 30,
  inSwitch: {
    icon: Presentation,
    what: { zh: '月、季、年报告：讲与导出', en: 'Reports by month, quarter and year' },
  },
  gridClass: styles['grid'] ?? '',
  component: () => createElement(Suspense, { fallback: null }, createElement(BriefFace)),
});
