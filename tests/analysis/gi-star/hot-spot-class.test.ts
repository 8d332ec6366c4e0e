import { describe, expect, it } from 'vitest';
import { classifyHotSpot } from '@/analysis/gi-star/hot-spot-class';

describe('classifyHotSpot', () => {
  it('takes each limit into its class', () => {
    const adjusted = [0.01, 0.05, 0.1, 0.11];
    expect(adjusted.map((p) => classifyHotSpot(2, p))).toEqual(['hot-99', 'hot-95', 'hot-90', 'none']);
    expect(adjusted.map((p) => classifyHotSpot(-2, p))).toEqual(['cold-99', 'cold-95', 'cold-90', 'none']);
  });

  it('tells not assessable from not significant', () => {
    expect(classifyHotSpot(NaN, 0.01)).toBeNull();
    expect(classifyHotSpot(2, NaN)).toBeNull();
  });
});
