import { describe, expect, it } from 'vitest';
import { platformOfSource, platformOfUnit } from '@/domain/loop/platforms';

describe('one core and four satellites', () => {
  it('sends what inspectors of firms find through the enterprise platform, and what is not known to the core', () => {
    expect(platformOfSource('enterprise-patrol')).toBe('enterprise');
    expect(platformOfSource('police-clue')).toBe('police');
    expect(platformOfSource('hotline')).toBe('core');
    expect(platformOfSource(undefined)).toBe('core');
  });

  it('tells the platform of a unit by its name, the police street team of enforcement not as police', () => {
    expect(platformOfUnit('区公安分局')).toBe('police');
    expect(platformOfUnit('望江街道综合执法队')).toBe('enforcement');
    expect(platformOfUnit('District Justice Bureau')).toBe('mediation');
    expect(platformOfUnit('区市场监管局')).toBe('enterprise');
    expect(platformOfUnit('望江街道')).toBe('core');
  });
});
