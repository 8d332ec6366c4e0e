import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByKeys } from '@/engine/lookup/radix-sort';

describe('sorting rows by keys', () => {
  it('orders as a stable comparison does, over all 32 bits', () => {
    const keys = fc.array(fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 0, max: 0xffff_ffff })), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(keys, (values) => {
        const rows = values.map((_, index) => 1000 - index);
        const expected = rows
          .map((row, index) => ({ row, key: values[index]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);

        expect(Array.from(sortByKeys(Uint32Array.from(rows), Uint32Array.from(values)))).toEqual(expected);
      }),
      { seed: 13 },
    );
  });
});
