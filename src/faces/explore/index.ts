import { defineFace } from '../face-module';
import { ExploreFace } from './explore-face';
import styles from './explore-face.module.css';

export const face = defineFace({
  id: 'explore',
  title: { zh: '研判', en: 'Explore' },
  path: '/explore',
  order: 10,
  gridClass: styles['grid'] ?? '',
  component: ExploreFace,
});
