import type { Words } from '../words';
import type { sitingZh } from './siting';

export const sitingEn: Words<typeof sitingZh> = {
  handle:
    '{{name}}, facing {{degrees}}°. Arrow keys move it, comma and period turn it (shift for wider steps), Delete removes it',
  own: 'Your plan',
  ownNote: 'Sites were moved by hand; gains follow. The bound still speaks of the candidates.',
  back: 'Back to the proposal',
  add: 'Add one',
  addHere: 'At the middle of the map, to be dragged into place',
  full: 'A plan holds {{n}} cameras at most',
  removeSite: 'Remove no. {{n}}',
  proposal: 'Proposal',
  judged: 'Judged on later incidents',
  judgedNote: 'chosen on the earlier: {{share}}',
  total: '{{n}} cameras together',
  totalNote: 'of demand out of sight',
  dragHint:
    'Drag a diamond on the map to move it, the round knob to turn it; or focus it by Tab and use keys.',
  exportCsv: 'Export CSV',
  exportGeoJson: 'GeoJSON',
  fileName: 'camera-plan',
  incidents: '{{n}} more incidents in sight',
  section: '{{name}} {{meters}}',
  moreSections: 'and others, {{n}} sections',
  direction: 'facing {{degrees}}°',
  forbidden:
    '{{n}} candidates that would look into homes or schools are left out (a fifth of the view or more ends at their walls, near enough to recognise a person).',
  noUses: 'Uses of buildings are not on record: homes and schools could not be kept out.',
  inside: 'inside a home or school',
  into: 'looks at a home or school',
  ownWall: 'faces its own wall',
};
