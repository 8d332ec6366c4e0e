import { describe, expect, it } from 'vitest';
import { rankChanges } from '@/panels/period-change/rank-changes';
import { changeOf, periodChangeResult } from '#tests/support/history-results';

describe('rankChanges', () => {
  it('parts rises from falls, most incidents first, and counts what was not told', () => {
    const more = changeOf('x', { before: 100, now: 190 });
    const ranked = rankChanges([...periodChangeResult().regions, more]);

    expect(ranked.rises.map(({ code }) => code)).toEqual(['x', 'street-0']);
    expect(ranked.falls.map(({ code }) => code)).toEqual(['street-1']);
    expect(ranked).toMatchObject({ largest: [], tooFew: 1, indistinct: 1 });
  });

  it('shows the largest differences where none stands out, those too few left out', () => {
    const [, , chance, few] = periodChangeResult().regions;

    expect(rankChanges([chance!, few!]).largest).toEqual([chance]);
  });
});
