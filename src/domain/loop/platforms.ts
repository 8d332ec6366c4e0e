import type { SourceKind } from '../incident/vocabularies';

/** 一核四元: the grid linkage platform in the middle, and the four that exchange orders with it. */
export const PLATFORMS = ['core', 'police', 'enterprise', 'mediation', 'enforcement'] as const;
export type Platform = (typeof PLATFORMS)[number];

const PLATFORM_OF_KIND: Readonly<Partial<Record<SourceKind, Platform>>> = {
  'police-clue': 'police',
  'enterprise-patrol': 'enterprise',
  'enterprise-call': 'enterprise',
  'double-random': 'enforcement',
  'digital-city': 'enforcement',
  'dispute-screening': 'mediation',
  petition: 'mediation',
};

/** Words in the name of a unit that tell its platform; the first that fits. */
const PLATFORM_WORDS: readonly (readonly [Platform, RegExp])[] = [
  ['enforcement', /执法|enforce/i],
  ['police', /公安|派出所|police/i],
  ['mediation', /司法|调解|信访|mediat|justice|petition/i],
  ['enterprise', /市场监管|应急|人力|经信|工信|market|emergency|labo[u]?r|industry/i],
];

/** The platform a source sends its reports through. What no satellite sends comes to the core itself. */
export function platformOfSource(kind: SourceKind | undefined): Platform {
  return (kind && PLATFORM_OF_KIND[kind]) ?? 'core';
}

/** The platform through which a unit takes its orders, told by its name: registers do not say it. */
export function platformOfUnit(name: string): Platform {
  return PLATFORM_WORDS.find(([, words]) => words.test(name))?.[0] ?? 'core';
}
