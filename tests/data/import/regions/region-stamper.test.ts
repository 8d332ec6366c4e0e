import { describe, expect, it } from 'vitest';
import { regionWord } from '#data/import/regions/region-stamper';

describe('regionWord', () => {
  it('brings the ways of writing one region together', () => {
    expect(['A-15', 'a15', 'A 15', 'Ａ１５'].map(regionWord)).toEqual(['a15', 'a15', 'a15', 'a15']);
    expect(['Ward 7', '07', '7.0', 'ward 07'].map(regionWord)).toEqual(['7', '7', '7', '7']);
    expect(['Back Bay', 'back  bay'].map(regionWord)).toEqual(['backbay', 'backbay']);
    expect(regionWord('望江街道')).toBe('望江街道');
  });
});
