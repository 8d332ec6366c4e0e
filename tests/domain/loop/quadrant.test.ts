import { describe, expect, it } from 'vitest';
import { judgeQuadrant, seenShare } from '@/domain/loop/quadrant';

const limits = { seen: 0.5, managed: 0.7 };

describe('seen and managed', () => {
  it('adds to what cameras see what is found beside them', () => {
    expect(seenShare(0.4, 0.5)).toBeCloseTo(0.7, 12);
    expect(seenShare(null, 0.5)).toBe(0.5);
    expect(seenShare(0.4, null)).toBe(0.4);
    expect(seenShare(null, null)).toBeNull();
  });

  it('tells the four quadrants apart, the limit itself being enough', () => {
    expect(judgeQuadrant(0.5, 0.7, limits)).toBe('both');
    expect(judgeQuadrant(0.5, 0.69, limits)).toBe('seen-not-managed');
    expect(judgeQuadrant(0.49, 0.7, limits)).toBe('managed-not-seen');
    expect(judgeQuadrant(0.49, 0.69, limits)).toBe('neither');
  });

  it('does not guess where one of them is not known', () => {
    expect(judgeQuadrant(null, 0.9, limits)).toBeNull();
    expect(judgeQuadrant(0.9, null, limits)).toBeNull();
  });
});
