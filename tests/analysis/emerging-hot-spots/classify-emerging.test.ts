import { describe, expect, it } from 'vitest';
import { classifyEmerging } from '@/analysis/emerging-hot-spots/classify-emerging';

const flat = { trendZ: 0, trendP: 1 };
const rising = { trendZ: 2.5, trendP: 0.012 };
const falling = { trendZ: -2.5, trendP: 0.012 };
const states = (text: string) => Array.from(text, (sign) => ({ '+': 1, '-': -1, '.': 0 })[sign]!);
const mirrored = (text: string) => text.replace(/[+-]/g, (sign) => (sign === '+' ? '-' : '+'));

describe('classifyEmerging', () => {
  it.each([
    ['.........+', flat, 'new'],
    ['.......+++', flat, 'consecutive'],
    ['++++++++++', rising, 'intensifying'],
    ['++++++++++', flat, 'persistent'],
    ['.+++++++++', falling, 'diminishing'],
    ['.+..+.+..+', flat, 'sporadic'],
    ['.+..-.+..+', flat, 'oscillating'],
    ['---------.....+', flat, 'oscillating'],
    ['+++++++++.', flat, 'historical'],
  ] as const)('calls %s by its history', (text, trend, kind) => {
    expect(classifyEmerging({ states: states(text), ...trend })).toBe(`${kind}-hot`);
    const opposite = { trendZ: -trend.trendZ, trendP: trend.trendP };
    expect(classifyEmerging({ states: states(mirrored(text)), ...opposite })).toBe(`${kind}-cold`);
  });

  it('decides hot before cold', () => {
    const hotBefore = states('++++++++++++++++++--');
    expect(classifyEmerging({ states: hotBefore, ...flat })).toBe('historical-hot');
    const coldBefore = states('------------------++');
    expect(classifyEmerging({ states: coldBefore, ...flat })).toBe('oscillating-hot');
  });

  it('finds no pattern where nothing was hot or cold, or the last bin is not', () => {
    expect(classifyEmerging({ states: states('..........'), ...rising })).toBe('none');
    expect(classifyEmerging({ states: states('.+.++..++.'), ...flat })).toBe('none');
    expect(classifyEmerging({ states: [], ...flat })).toBe('none');
  });

  it('counts 90 % in whole numbers: 9 of 10 and 18 of 20 are, 17 of 19 is not', () => {
    expect(classifyEmerging({ states: states('.+++++++++'), ...flat })).toBe('persistent-hot');
    expect(classifyEmerging({ states: states('..' + '+'.repeat(18)), ...flat })).toBe('persistent-hot');
    expect(classifyEmerging({ states: states('..' + '+'.repeat(17)), ...flat })).toBe('consecutive-hot');
  });

  it('takes an undefined trend for none, and a p at the level for not significant', () => {
    expect(classifyEmerging({ states: states('++++'), trendZ: NaN, trendP: NaN })).toBe('persistent-hot');
    expect(classifyEmerging({ states: states('++++'), trendZ: 2, trendP: 0.05 })).toBe('persistent-hot');
    expect(classifyEmerging({ states: states('++++'), trendZ: 2, trendP: 0.05, alpha: 0.1 })).toBe(
      'intensifying-hot',
    );
  });
});
