import { describe, expect, it } from 'vitest';
import { parseTarget } from '@/panels/coverage/alls-targets';

describe('a target', () => {
  it('is a percentage, or none where nothing is written', () => {
    expect(['98', ' 98 % ', '100', '97.5', ''].map(parseTarget)).toEqual([0.98, 0.98, 1, 0.975, null]);
  });

  it('is nothing else', () => {
    expect(['0', '-3', '101', 'all', '9e9'].map(parseTarget)).toEqual(Array(5).fill(undefined));
  });
});
