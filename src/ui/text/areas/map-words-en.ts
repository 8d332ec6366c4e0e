import type { Words } from '../words';
import type { mapWordsZh } from './map-words';

export const mapWordsEn: Words<typeof mapWordsZh> = {
  tab: 'In words',
  title: 'The map in words',
  open: 'Read the map as words and tables',
  shown: 'Layers shown',
  none: 'No layer is shown. Switch one on in the layers at the left.',
  loading: 'Not worked out yet.',
  go: 'Show {{name}} on the map',
  some: 'First {{shown}} of {{all}} rows',
  legend: 'Legend',
  described: 'On the map: {{names}}. With the focus on the map, T reads it as words and tables.',
};
