import type { Words } from '../words';
import type { mapToolsZh } from './map-tools';

export const mapToolsEn: Words<typeof mapToolsZh> = {
  measure: 'Measure',
  distance: 'Distance',
  area: 'Area',
  perimeter: 'perimeter {{length}}',
  measureHint:
    'Click points; double-click or Enter ends. Arrows move the map, space sets a point, backspace takes it back, Esc leaves. Measured on the ellipsoid.',
  clear: 'Clear',
  close: 'Close the tool',
  buffer: 'Buffer',
  radius: 'Distance (m)',
  aroundRegion: 'Around {{name}}',
  aroundLasso: 'Around the lasso',
  bufferHint:
    'Click a place to take what lies around it, or grow the region or lasso. By keyboard: arrows move the map, space takes its middle.',
  bufferNone: 'This region has no boundary yet and cannot be grown; click the map or draw a lasso.',
  bufferLargest: 'The region is in several parts: the largest was taken.',
  badRadius: 'The distance must be between 1 and {{most}} m.',
  ofPoint: '{{radius}} around a place',
  ofRegion: '{{name}} and {{radius}} around',
  ofLasso: 'Lasso and {{radius}} around',
  note: 'Notes',
  notes: 'Notes of this scene',
  noteKind: 'Kind of note',
  kind: { point: 'Point', arrow: 'Arrow', text: 'Text' },
  words: 'A few words',
  noteHint: {
    point: 'Click the map to set a point. It is saved and shared with the scene, and can be undone.',
    arrow: 'Click the tail first, then what the arrow points at.',
    text: 'Click the map to set the text.',
  },
  noteTip: 'Now click what it points at.',
  noteWords: 'Write a few words first, then click the map.',
  noteFull: 'A scene holds at most {{n}} notes; remove some first.',
  noteRemove: 'Remove the note “{{name}}”',
};
