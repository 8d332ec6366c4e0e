import { expect, it } from 'vitest';
import { listCollections, readConformance, readLanding } from '@/contract/collections';
import { readDistrict } from '@/contract/district';
import { toHierarchies } from '@/domain/region/region';
import { askJson, type CurrentParty } from './ask-json';

export function districtSuite(party: CurrentParty): void {
  it('describes the district with levels, regions and dictionaries that fit together', async () => {
    const district = await askJson(party(), readDistrict);

    expect(district.hierarchies).toEqual(toHierarchies(district.levels));
    const levelIds = new Set(district.levels.map(({ id }) => id));
    const codes = new Set<string>(district.regions.map(({ code }) => code));
    expect(codes.size).toBe(district.regions.length);
    for (const { levelId, parentCode } of district.regions) {
      expect(levelIds).toContain(levelId);
      if (parentCode !== null) expect(codes).toContain(parentCode);
    }
  });

  it('counts incidents so that placed and outside are parts of all', async () => {
    const { incidents } = await askJson(party(), readDistrict);

    expect(incidents.placed).toBeLessThanOrEqual(incidents.all);
    expect(incidents.outside).toBeLessThanOrEqual(incidents.placed);
    expect(incidents.first! <= incidents.last!).toBe(true);
  });

  it('answers with the same data version until something changes', async () => {
    const first = await askJson(party(), readDistrict);
    const second = await askJson(party(), readDistrict);

    expect(second.dataVersion).toBe(first.dataVersion);
  });

  it('has a landing page and conformance classes', async () => {
    const landing = await askJson(party(), readLanding);
    const { conformsTo } = await askJson(party(), readConformance);

    expect(landing.links.map(({ rel }) => rel)).toContain('data');
    expect(conformsTo.some((uri) => uri.endsWith('/conf/core'))).toBe(true);
    expect((await askJson(party(), listCollections)).collections.length).toBeGreaterThan(1);
  });
}
