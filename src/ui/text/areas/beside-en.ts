import type { Words } from '../words';
import type { besideZh } from './beside';

export const besideEn: Words<typeof besideZh> = {
  title: 'Side by side',
  right: 'Map at the right',
  letter: { left: 'Left', right: 'Right' },
  incidents: 'incidents',
  perDay: '{{n}} a day',
  overdue: '{{share}} overdue',
  change: '{{change}} against left',
  changeHelp: 'Compared with the left side over as many days',
  categories: 'All categories',
  sources: 'All sources',
  progress: 'Open and closed',
  several: '{{n}} chosen',
  sameWindow: 'Same period as left',
  previous: 'The period before',
  yearAgo: 'A year before',
  ownWindow: 'Own period',
  swap: 'Swap the sides; every filter is then within reach',
  close: 'Close the map at the right',
  scale:
    'Density has one bandwidth, and its scale follows the number of days: the same shade is as many a day on both sides.',
  hidden: '{{n}} layers answer for the left side only and are not drawn here.',
};
