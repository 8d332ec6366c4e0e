import { describe, expect, it } from 'vitest';

import { CATEGORIES, LEAVES, leafIndex, MAJORS } from '#data/district/catalog/categories';
import { LINE_DEPARTMENTS } from '#data/district/catalog/departments';
import { SOURCES } from '#data/district/catalog/sources';

describe('the tree of categories', () => {
  it('has nine classes of the first level and some fifty of the second', () => {
    expect(MAJORS).toHaveLength(9);
    expect(LEAVES.length).toBeGreaterThanOrEqual(45);
    expect(LEAVES.length).toBeLessThanOrEqual(55);
  });

  it('has a code of its own for every class, and a parent for every leaf', () => {
    const codes = CATEGORIES.map(({ code }) => code);

    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, parentCode } of CATEGORIES) {
      if (parentCode === null) expect(code).toMatch(/^\d\d$/);
      else expect(code.slice(0, 2)).toBe(parentCode);
    }
  });

  it('names everything in both languages', () => {
    for (const { name } of CATEGORIES) {
      expect(name.zh).toMatch(/^\p{Script=Han}+$/u);
      expect(name.en).toMatch(/^[A-Z][ -~]+$/);
    }
  });

  it('uses each of the thirteen channels', () => {
    expect(SOURCES).toHaveLength(13);
    for (const { kind } of SOURCES) {
      expect(
        LEAVES.some((leaf) => (leaf.sources[kind] ?? 0) > 0),
        kind,
      ).toBe(true);
    }
  });

  it('gives every leaf a unit that exists and partners other than that', () => {
    const units = new Set<string>(LINE_DEPARTMENTS.map(({ code }) => code));

    for (const { lead, partners } of LEAVES) {
      expect(units).toContain(lead);
      for (const partner of partners) expect(units).toContain(partner);
      expect(partners).not.toContain(lead);
    }
  });

  it('has seven domains of enforcement with one unit each', () => {
    const domains = LINE_DEPARTMENTS.flatMap(({ enforcementDomain }) => enforcementDomain ?? []);

    expect(domains).toHaveLength(7);
    expect(new Set(domains).size).toBe(7);
  });

  it('refuses a class that does not exist', () => {
    expect(LEAVES[leafIndex('0301')]!.name.zh).toBe('占道经营');
    expect(() => leafIndex('9999')).toThrow(RangeError);
  });
});
