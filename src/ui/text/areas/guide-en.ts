import type { Words } from '../words';
import type { guideZh } from './guide';

export const guideEn: Words<typeof guideZh> = {
  help: 'Help',
  tour: 'Tour',
  glossary: 'Glossary',
  methods: 'Methods',
  start: 'Start page',
  switch: 'Go to another face',
  searchTerms: 'Search terms in Chinese or English',
  termCount: '{{n}} terms',
  noTerms: 'Nothing found. Try another word.',
  group: {
    maps: 'Maps',
    grids: 'Grids and who answers',
    flow: 'The way of an incident',
    sight: 'Video and patrols',
    figures: 'Numbers and statistics',
    warnings: 'Warnings',
  },
  welcome: {
    title: 'The social governance of a district on one map',
    lead: 'Grids, incidents, video, patrols and orders meet here: where things clustered, what stands out now, what comes next, who handles it and how well.',
    synthetic: 'Behind this is an invented sample district at work: try anything.',
    real: 'Behind this are the data of {{name}}.',
    faces: 'Where to begin',
    takeTour: 'Three-minute tour',
    face: {
      explore: {
        name: 'Explore',
        who: 'Analysts',
        what: 'Choose scope and window; map and charts move together. Three cloud maps with method and doubt; from a hot spot to who answers for it.',
      },
      wall: {
        name: 'Wall',
        who: 'Command centre',
        what: 'No hands needed: scenes play in turn; a red warning is flown to, with who is on it.',
      },
      brief: {
        name: 'Brief',
        who: 'Leaders',
        what: 'Month, quarter and year: findings computed from the data, compared and with their doubt; to be presented and taken along.',
      },
      import: {
        name: 'Import',
        who: 'Data managers',
        what: 'Drop tables and boundaries, check columns and coordinates, try before importing, undo as a whole.',
      },
    },
    clouds: 'Three cloud maps',
  },
  step: '{{n}} of {{all}}',
  next: 'Next',
  previous: 'Back',
  end: 'End the tour',
  finish: 'Begin',
  keys: '← → to turn, Esc to end',
  steps: {
    bar: {
      title: 'Scope, time and cloud map first',
      body: 'Regions at the left drill down level by level; history, situation and trend take turns; window and comparison rule every number on the page.',
    },
    figures: {
      title: 'Six key figures',
      body: 'Each with unit, denominator and comparison. The question mark tells how it is computed and where it comes from.',
    },
    map: {
      title: 'One map',
      body: 'Click a region for its card, drag and scroll to move; draw around a piece and the numbers count that piece alone.',
    },
    layers: {
      title: 'Layers',
      body: 'The eye shows and hides; legends state unit and scale. Grey hatch means unknown, not zero.',
    },
    inspector: {
      title: 'Inspector',
      body: 'Explains the region, incident or camera you select; with nothing selected, the ranking and findings of the scope.',
    },
    dock: {
      title: 'Linked charts and list',
      body: 'Brush a period or click a class and it becomes a filter; the list holds every incident and can be exported.',
    },
    'bar-end': {
      title: 'Save, export, share',
      body: 'Scenes can be saved and undone; a link shows others the same numbers. Help starts this tour again.',
    },
  },
};
