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
  hidden:
    '{{n}} layers answer for the left side only and are not drawn here; density has one scale and bandwidth on both sides.',
};
