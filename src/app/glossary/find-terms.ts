import { TERM_GROUPS, type TermGroup } from './terms';

/** Groups with the terms that hold all the words asked for, in either language; all of them for no words. */
export function findTerms(asked: string): TermGroup[] {
  const words = asked.toLowerCase().split(/\s+/u).filter(Boolean);
  return TERM_GROUPS.map(({ id, terms }) => ({
    id,
    terms: terms.filter(({ term, meaning }) => {
      const text = `${term.zh} ${term.en} ${meaning.zh} ${meaning.en}`.toLowerCase();
      return words.every((word) => text.includes(word));
    }),
  })).filter(({ terms }) => terms.length > 0);
}
