import type { Words } from '../words';
import type { mapZh, statusZh } from './map';

export const mapEn: Words<typeof mapZh> = {
  label: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  north: 'North; press to reset',
  lasso: 'Lasso',
  tools: 'Map tools',
  lassoClear: 'Clear the lasso',
  lassoHint:
    'Drag around an area, or click points and press Enter or double-click. By keyboard: arrows move, space sets a point, backspace takes it back. Esc cancels',
  swipe: 'Swipe to compare',
  swipeHandle: 'Position of the divider',
  fit: 'Fit the scope',
  scale: 'Scale',
  density: 'Density',
  here: '{{value}} incidents/km² here',
  lost: 'The graphics context was lost; restoring',
  restored: 'The map is back',
  unsupported: 'This browser cannot draw the map (it needs WebGL2); the other panels work',
  projection: 'WGS 84',
  window: 'This period',
  comparison: 'Comparison',
  incidentsHere: '{{n}} incidents',
  pan: 'Pan',
};

export const statusEn: Words<typeof statusZh> = {
  serviceMissing: 'The data service does not answer',
  serviceMissingHelp: 'See that npm start is running and the address is right, then try again.',
  loading: 'Loading',
  loadingMonths: 'Loading {{done}} of {{all}} incidents',
  empty: 'No incident meets the filters',
  emptyBecause: 'No incident under the filter “{{filter}}”',
  emptyDistrict: 'No data yet. Bring files in on the import page or with npm run import',
  relax: 'Relax the filters',
  retry: 'Try again',
  failedSince: '{{what}} cannot be had since {{since}}',
  stillTrue: 'The other panels are not affected',
  partial: '{{done}} of {{all}} months loaded: numbers are not complete yet',
  partialFailed: '{{failed}} months cannot be had: numbers are not complete',
  broken: 'The service answered outside its contract',
  offline: 'Offline: showing data of {{time}}',
  crashed: 'This panel failed; the rest works',
  unknownParameter: 'Parts of the link were not understood and are ignored: {{names}}',
};
