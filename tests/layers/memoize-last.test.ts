import { describe, expect, it, vi } from 'vitest';
import { memoizeLast, memoizeParts } from '@/layers/memoize-last';

describe('memoizeLast', () => {
  it('gives the same object while the arguments are the same values', () => {
    const compute = vi.fn((a: object, b: number) => ({ a, b }));
    const memoized = memoizeLast(compute);
    const key = {};
    expect(memoized(key, 1)).toBe(memoized(key, 1));
    expect(memoized(key, 2)).not.toBe(memoized(key, 1));
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('remembers an answer of nothing', () => {
    const compute = vi.fn<(key: number) => null>(() => null);
    const memoized = memoizeLast(compute);
    memoized(1);
    memoized(1);
    expect(compute).toHaveBeenCalledTimes(1);
  });
});

describe('memoizeParts', () => {
  it('compares the fields of its object one by one', () => {
    const compute = vi.fn(({ a, b }: { a: object; b: number }) => ({ a, b }));
    const memoized = memoizeParts(compute);
    const a = {};
    expect(memoized({ a, b: 1 })).toBe(memoized({ a, b: 1 }));
    memoized({ a, b: 2 });
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
