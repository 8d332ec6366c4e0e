import { describe, expect, it } from 'vitest';
import { readLastLook, writeLastLook } from '@/panels/situation-now/last-look';
import type { LookStore } from '@/panels/situation-now/last-look';

function storeOf(): LookStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the last look', () => {
  it('is kept for each district by itself', () => {
    const store = storeOf();
    writeLastLook(store, '澜湖区', { asOfSeconds: 10, at: 20 });

    expect(readLastLook(store, '澜湖区')).toEqual({ asOfSeconds: 10, at: 20 });
    expect(readLastLook(store, 'Boston')).toBeNull();
  });

  it('counts as none where the store holds something else or refuses', () => {
    const refuses: LookStore = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    };
    expect(readLastLook({ ...storeOf(), getItem: () => '{"asOfSeconds":"x"}' }, 'a')).toBeNull();
    expect(readLastLook({ ...storeOf(), getItem: () => 'no json' }, 'a')).toBeNull();
    expect(readLastLook(refuses, 'a')).toBeNull();
    expect(() => writeLastLook(refuses, 'a', { asOfSeconds: 1, at: 1 })).not.toThrow();
  });
});
