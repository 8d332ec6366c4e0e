import { z } from 'zod';
import { defineLayer } from '../module';
import { buildSceneNotes } from './scene-notes-layer';

export const layer = defineLayer({
  id: 'scene-notes',
  group: 'analysis',
  // Its arrows are drawn over the marks of the layers before it.
  order: 90,
  settings: z.object({}),
  rows: () => [],
  needs: () => ({}),
  symbol: (theme) => ({ kind: 'line', color: theme.text, widthPixels: 2, dash: [] }),
  build: (input) => buildSceneNotes(input),
  legend: () => null,
});
