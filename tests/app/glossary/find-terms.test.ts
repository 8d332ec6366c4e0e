import { describe, expect, it } from 'vitest';
import { findTerms } from '@/app/glossary/find-terms';
import { TERM_GROUPS } from '@/app/glossary/terms';

const named = (asked: string) => findTerms(asked).flatMap(({ terms }) => terms.map(({ term }) => term.zh));

describe('the glossary', () => {
  it('shows all there is where nothing is asked', () => {
    expect(findTerms('  ')).toEqual(TERM_GROUPS);
  });

  it('finds by either language, by all the words, and leaves empty groups out', () => {
    expect(named('小循环')).toContain('小循环');
    expect(named('small LOOP')).toContain('小循环');
    expect(named('red orange')).toEqual(['红橙黄蓝']);
    expect(findTerms('no such word at all')).toEqual([]);
  });

  it('has each term once, in both languages', () => {
    const terms = TERM_GROUPS.flatMap((group) => group.terms);
    expect(new Set(terms.map(({ term }) => term.zh)).size).toBe(terms.length);
    for (const { term, meaning } of terms) {
      for (const text of [term.zh, term.en, meaning.zh, meaning.en]) expect(text.trim()).not.toBe('');
      expect(meaning.en).toMatch(/\.$/u);
      expect(meaning.zh).toMatch(/。$/u);
    }
  });
});
