import { describe, expect, it } from 'vitest';
import {
  parsePlan,
  roundSite,
  sitingSettingsSchema,
  weightsOf,
  writePlan,
} from '@/workers/coverage/coverage-settings';

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
      mix: '40,30,20,10',
      count: 10,
      plan: '',
    });
  });
});

describe('the weights of what cameras are sited for', () => {
  it('are all of one kind, half of incidents and sections, or a mix in proportion', () => {
    const of = (part: object) => weightsOf(sitingSettingsSchema.parse(part));

    expect(of({})).toEqual({ incidents: 0.5, sections: 0.5, places: 0, streets: 0 });
    expect(of({ aim: 'streets' })).toEqual({ incidents: 0, sections: 0, places: 0, streets: 1 });
    expect(of({ aim: 'mix', mix: '3,0,0,1' })).toEqual({
      incidents: 0.75,
      sections: 0,
      places: 0,
      streets: 0.25,
    });
    expect(of({ aim: 'mix', mix: 'a,b' })).toEqual({
      incidents: 0.4,
      sections: 0.3,
      places: 0.2,
      streets: 0.1,
    });
    expect(of({ aim: 'mix', mix: '0,0,0,0' })).toEqual({
      incidents: 0.5,
      sections: 0.5,
      places: 0,
      streets: 0,
    });
  });
});
