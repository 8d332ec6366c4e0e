import { describe, expect, it } from 'vitest';
import { parsePlan, roundSite, sitingSettingsSchema, writePlan } from '@/workers/coverage/coverage-settings';

const sites = [
  { position: [120.412345678, 30.41] as const, azimuthDegrees: 359.7 },
  { position: [120.42, 30.42] as const, azimuthDegrees: 90 },
];

describe('a plan of cameras', () => {
  it('comes back from its text, as exact as a link carries it', () => {
    expect(writePlan(sites)).toBe('120.412346,30.41,0;120.42,30.42,90');
    expect(parsePlan(writePlan(sites))).toEqual(sites.map(roundSite));
  });

  it('leaves out what is no site, and is none without sites', () => {
    expect(parsePlan('')).toBeNull();
    expect(parsePlan('x')).toBeNull();
    expect(parsePlan('1,2,3;4,5;6,97,0;1,2,720')).toEqual([{ position: [1, 2], azimuthDegrees: 3 }]);
    expect(parsePlan(Array.from({ length: 60 }, () => '1,2,3').join(';'))).toHaveLength(40);
  });

  it('falls back where a link has been tampered with', () => {
    expect(sitingSettingsSchema.parse({ aim: 'all', count: 9e9, plan: 4 })).toEqual({
      aim: 'both',
      count: 10,
      plan: '',
    });
  });
});
