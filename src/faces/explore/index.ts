import { ChartColumn } from 'lucide-react';
import { defineFace } from '../face-module';
import { ExploreFace } from './explore-face';
import styles from './explore-face.module.css';

export const face = defineFace({
  id: 'explore',
  title: { zh: '研判', en: 'Explore' },
  path: '/explore',
  order: 10,
  inSwitch: {
    icon: ChartColumn,
    what: { zh: '圈范围、看图表、追到责任', en: 'Narrow down, compare, find who is responsible' },
  },
  gridClass: styles['grid'] ?? '',
  component: ExploreFace,
});
