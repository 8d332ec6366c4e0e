import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangePages, movePage, withWords } from '@/faces/brief/brief-edits';
import type { BriefPage } from '@/faces/brief/brief-pages';

const page = (id: string): BriefPage => ({ id, kind: 'summary', title: { zh: id, en: id } });
const pages = ['a', 'b', 'c', 'd'].map(page);
const idsOf = (some: readonly BriefPage[]) => some.map(({ id }) => id).join('');

describe('arrangePages', () => {
  it('follows the order given, and puts pages it does not know behind the one they come after', () => {
    expect(idsOf(arrangePages(pages, { order: [] }))).toBe('abcd');
    expect(idsOf(arrangePages(pages, { order: ['c', 'a'] }))).toBe('cdab');
    expect(idsOf(arrangePages(pages, { order: ['gone', 'd', 'c', 'b', 'a'] }))).toBe('dcba');
  });

  it('loses no page and doubles none, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'x')), (order) => {
        expect(
          arrangePages(pages, { order })
            .map(({ id }) => id)
            .toSorted()
            .join(''),
        ).toBe('abcd');
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describe('movePage', () => {
  it('moves by one and stays at the ends', () => {
    expect(movePage(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movePage(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
    expect(movePage(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});

describe('withWords', () => {
  it('keeps words by page and takes empty ones out', () => {
    expect(withWords({ a: 'x' }, 'b', ' y ')).toEqual({ a: 'x', b: 'y' });
    expect(withWords({ a: 'x', b: 'y' }, 'a', '  ')).toEqual({ b: 'y' });
  });
});
