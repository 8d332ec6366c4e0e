import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '@/ui/picture/wrap-text';

/** Every letter is one wide. */
const measure = (text: string) => text.length;

describe('wrapText', () => {
  it('breaks Latin text between words and Chinese anywhere', () => {
    expect(wrapText('incidents per day', { measure, width: 10, mostLines: 9 })).toEqual([
      'incidents',
      'per day',
    ]);
    expect(wrapText('占道经营反弹', { measure, width: 4, mostLines: 9 })).toEqual(['占道经营', '反弹']);
  });

  it('begins no line with a stop', () => {
    expect(wrapText('人名、地名、事件', { measure, width: 5, mostLines: 9 })).toEqual([
      '人名、地',
      '名、事件',
    ]);
  });

  it('cuts what goes beyond the last line', () => {
    expect(wrapText('占道经营反弹明显', { measure, width: 4, mostLines: 1 })).toEqual(['占道经…']);
  });

  it('loses no letter and makes no line too wide unless one word is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c占道，]{0,4}( [a-c占道，]{1,6}){0,8}$/), (text) => {
        const lines = wrapText(text, { measure, width: 8, mostLines: 99 });
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(line.length <= 8 || !line.includes(' ')).toBe(true);
      }),
      { seed: 11 },
    );
  });
});
