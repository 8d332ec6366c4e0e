import type { Words } from '../words';
import type { layersZh } from './layers';

export const layersEn: Words<typeof layersZh> = {
  title: 'Layers',
  shown: '{{shown}} / {{all}} shown',
  show: 'Show {{name}}',
  hide: 'Hide {{name}}',
  noData: 'This district has no such data',
  auto: 'auto',
  lock: 'Lock the scale',
  unlock: 'Unlock the scale',
  locked: 'Scale locked',
  notLocked: 'Scale follows the data',
  bandwidth: 'Kernel density, bandwidth {{meters}} m',
  placed: '{{unplaced}} without a place',
  measure: 'Measure',
  level: 'Level',
  zoomIn: '{{n}} in view: zoom in to see points',
  drawn: '{{drawn}} of {{all}} drawn',
  unknownHatch: 'Hatched: unknown',
  group: {
    analysis: 'Analysis',
    incidents: 'Incidents',
    video: 'Video and patrol',
    boundaries: 'Boundaries',
    base: 'Base data',
    freshness: 'Data age',
  },
};
