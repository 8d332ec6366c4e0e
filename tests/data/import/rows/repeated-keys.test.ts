import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectRepeatedKeys } from '#data/import/rows/repeated-keys';

describe('collectRepeatedKeys', () => {
  it('finds exactly the numbers that come more than once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (keys) => {
        const collected = collectRepeatedKeys();
        keys.forEach(collected.add);
        expect([...collected.find()].sort((a, b) => a - b)).toEqual(
          [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))].sort((a, b) => a - b),
        );
      }),
      { seed: 7 },
    );
  });

  it('grows beyond its first size', () => {
    const collected = collectRepeatedKeys();
    for (let i = 0; i < 200_000; i++) collected.add(i % 199_999);

    expect([...collected.find()]).toEqual([0]);
  });
});
