import { describe, expect, it } from 'vitest';
import { formatCount, formatMeasure, formatMeters, formatShare } from '@/ui/format/format-number';

describe('numbers on screen', () => {
  it('group thousands and use a true minus sign', () => {
    expect(formatCount(4962)).toBe('4,962');
    expect(formatCount(-1200)).toBe('−1,200');
  });

  it('keep as many digits as carry meaning', () => {
    expect([0, 0.034, 3.456, 57.83, 1234.5].map(formatMeasure)).toEqual([
      '0',
      '0.03',
      '3.46',
      '57.8',
      '1,235',
    ]);
  });

  it('write shares with one decimal and distances in the nearer unit', () => {
    expect(formatShare(0.783)).toBe('78.3%');
    expect([250, 1400].map(formatMeters)).toEqual(['250 m', '1.40 km']);
  });
});
