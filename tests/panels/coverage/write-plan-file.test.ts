import { describe, expect, it } from 'vitest';
import { doubtsOf, planRows, toPlanCsv, toPlanGeoJson } from '@/panels/coverage/write-plan-file';
import { coverageInput, proposedSite } from '#tests/support/coverage-results';

const words = { inside: '位于住宅内', into: '朝向住宅', ownWall: '朝向墙面' };
const plan = {
  ...coverageInput().sites!,
  demand: 50,
  stopAfter: 1,
  sites: [
    proposedSite({ gain: 10, road: { zh: '=1+1', en: 'a, "b"' } }),
    proposedSite({ gain: 5, doubts: { inside: null, into: 'home', facesOwnWall: true } }),
  ],
};

describe('a plan as a file', () => {
  it('tells each camera with its height, range, gain and reasons', () => {
    expect(planRows(plan, 'zh', words)).toMatchObject([
      {
        code: 'plan-1',
        azimuthDegrees: 90,
        heightMeters: 5,
        rangeMeters: 105,
        gainFraction: 0.2,
        totalFraction: 0.2,
        newIncidents: 12,
        newSectionMeters: 60,
        sections: '路段',
        afterStop: false,
        doubts: '',
      },
      { gainFraction: 0.1, totalFraction: 0.3, afterStop: true, doubts: '朝向住宅 朝向墙面' },
    ]);
  });

  it('is a CSV that spreadsheets read, with nothing they would run', () => {
    const [head, first] = toPlanCsv(planRows(plan, 'zh', words)).split('\r\n');

    expect(head).toMatch(/^\uFEFFcode,name,longitude,latitude,/u);
    expect(first).toContain("plan-1,'=1+1,");
    expect(toPlanCsv(planRows(plan, 'en', words))).toContain('"a, ""b"""');
    expect(toPlanCsv([])).toBe('');
  });

  it('is GeoJSON with each camera and what it sees', () => {
    const { features } = JSON.parse(
      toPlanGeoJson(plan, planRows(plan, 'en', words)),
    ) as GeoJSON.FeatureCollection;

    expect(features.map(({ id, geometry }) => [id, geometry.type])).toEqual([
      ['plan-1', 'Point'],
      ['plan-1-view', 'MultiPolygon'],
      ['plan-2', 'Point'],
      ['plan-2-view', 'MultiPolygon'],
    ]);
    expect(features[0]!.properties).toMatchObject({ part: 'camera', azimuthDegrees: 90 });
  });
});

describe('doubtsOf', () => {
  it('tells nothing of a site without doubts', () => {
    expect(doubtsOf(proposedSite(), words)).toEqual([]);
    expect(doubtsOf({ doubts: { inside: 'school', into: null, facesOwnWall: false } }, words)).toEqual([
      '位于住宅内',
    ]);
  });
});
