import type { Leaf } from './leaf';

/** Usual mixes of channels, in percent. */
export const STREET_FINDS: Leaf['sources'] = {
  patrol: 50,
  'digital-city': 22,
  hotline: 16,
  video: 9,
  'public-exposure': 2,
  opinion: 1,
};

export const COMPLAINTS: Leaf['sources'] = {
  hotline: 74,
  patrol: 14,
  'digital-city': 4,
  'public-exposure': 3,
  petition: 3,
  opinion: 2,
};

export const FACILITY_FAULTS: Leaf['sources'] = {
  'digital-city': 34,
  patrol: 32,
  hotline: 22,
  sensor: 7,
  video: 4,
  'public-exposure': 1,
};

export const HOME_SAFETY: Leaf['sources'] = {
  patrol: 58,
  hotline: 22,
  sensor: 9,
  video: 6,
  'police-clue': 5,
};

export const FIRM_CHECKS: Leaf['sources'] = {
  'enterprise-patrol': 76,
  'double-random': 13,
  hotline: 7,
  'enterprise-call': 2,
  sensor: 2,
};

export const DISPUTES: Leaf['sources'] = {
  'dispute-screening': 44,
  hotline: 34,
  patrol: 12,
  petition: 8,
  'police-clue': 2,
};

export const CLUES: Leaf['sources'] = { 'police-clue': 76, patrol: 12, video: 8, hotline: 4 };

export const APPEALS: Leaf['sources'] = {
  hotline: 84,
  petition: 6,
  'public-exposure': 4,
  opinion: 4,
  patrol: 2,
};

export const FIRM_APPEALS: Leaf['sources'] = { 'enterprise-call': 46, hotline: 34, 'enterprise-patrol': 20 };
