import type { TellLayer } from './layer-words';

const found = import.meta.glob<TellLayer<unknown>>('./*/words.ts', { eager: true, import: 'words' });

/** How each layer tells what it shows, by the id of its module. */
export const WORDS_CATALOG: ReadonlyMap<string, TellLayer<unknown>> = new Map(
  Object.entries(found).map(([path, tell]) => [path.split('/')[1]!, tell]),
);
