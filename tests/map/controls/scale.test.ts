import { describe, expect, it } from 'vitest';
import { lengthText, pickScale, scaleDenominator } from '@/map/controls/scale';

describe('the scale bar', () => {
  it('takes the longest plain length that fits', () => {
    expect(pickScale(2.7, 120)).toEqual({ meters: 250, pixels: 93 });
    expect(pickScale(16.5, 120)).toEqual({ meters: 1000, pixels: 61 });
    expect(pickScale(1, 120)).toEqual({ meters: 100, pixels: 100 });
  });

  it('says the ratio for a pixel of 1/96 inch, to three digits', () => {
    // 2.75 m a pixel / 0.00026458 m = 10,394
    expect(scaleDenominator(2.75)).toBe('1:10,400');
  });

  it('writes lengths plainly', () => {
    expect(lengthText(250)).toBe('250 m');
    expect(lengthText(2500)).toBe('2.5 km');
  });
});
