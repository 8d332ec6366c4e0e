import type { Words } from '../words';
import type { workbenchZh } from './workbench';

export const workbenchEn: Words<typeof workbenchZh> = {
  resize: {
    layers: 'Width of the layers: drag, or use left and right; double-click sets it back',
    inspector: 'Width of the right side: drag, or use left and right; double-click sets it back',
    dock: 'Height of the charts: drag, or use up and down; double-click sets it back',
  },
  usualSize: 'Usual size',
  pixels: '{{n}} pixels',
};
