import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '@/domain/incident/vocabularies';
import { layOutFlow } from '@/panels/loop-flow/lay-out-flow';

const link = fc.record({
  source: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'),
  route: fc.constantFrom(...ROUTES),
  unit: fc.option(fc.constantFrom('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'U10')),
  count: fc.integer({ min: 1, max: 500 }),
});

describe('layOutFlow', () => {
  it('keeps every order in each of the three columns and both sets of ribbons, within the picture', () => {
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 60 }), (links) => {
        const total = links.reduce((sum, { count }) => sum + count, 0);
        const { sources, routes, units, ribbons } = layOutFlow(links);
        for (const column of [sources, routes, units]) {
          expect(column.length).toBeLessThanOrEqual(8);
          expect(column.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          const last = column.at(-1)!;
          expect(last.top + last.height).toBeLessThanOrEqual(1.000001);
        }
        for (const stage of [0, 1]) {
          const of = ribbons.filter((ribbon) => ribbon.stage === stage);
          expect(of.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        }
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });

  it('has nothing to draw without orders', () => {
    expect(layOutFlow([]).ribbons).toEqual([]);
  });
});
