import { describe, expect, it } from 'vitest';
import { sumOfSections } from '@/panels/coverage/sum-of-sections';
import { sectionSight } from '#tests/support/coverage-results';

describe('sumOfSections', () => {
  it('adds lengths up; without sections all is nothing', () => {
    expect(sumOfSections([sectionSight('a', 95), sectionSight('b', 40)])).toEqual({
      lengthMeters: 200,
      seenMeters: 135,
      seenTwiceMeters: 0,
      availableMeters: 135,
    });
    expect(sumOfSections([]).lengthMeters).toBe(0);
  });
});
