import { describe, expect, it } from 'vitest';
import { GEOCODE_QUALITIES, ROUTES } from '@/domain/incident/vocabularies';
import { GRADE_COUNT, packTraits, TRAIT_TABLES } from '@/engine/columns/traits';

describe('traits', () => {
  it('come back from one byte in every combination', () => {
    const seen = new Set<number>();
    for (let route = 0; route < ROUTES.length; route++) {
      for (let grade = 0; grade < GRADE_COUNT; grade++) {
        for (let quality = 0; quality < GEOCODE_QUALITIES.length; quality++) {
          for (const hasLimit of [0, 1]) {
            const traits = { route, grade, quality, hasLimit };
            const byte = packTraits(traits);
            seen.add(byte);
            expect({
              route: TRAIT_TABLES.route[byte],
              grade: TRAIT_TABLES.grade[byte],
              quality: TRAIT_TABLES.quality[byte],
              hasLimit: TRAIT_TABLES.hasLimit[byte],
            }).toEqual(traits);
          }
        }
      }
    }

    expect(seen.size).toBe(240);
    expect(Math.max(...seen)).toBeLessThan(256);
  });
});
