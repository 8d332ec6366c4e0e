import { describe, expect, it } from 'vitest';
import { toCode } from '#data/import/text/to-code';

describe('toCode', () => {
  it('gives the same code to the same word, however it is written', () => {
    expect(['Street Lights', 'street  lights', 'STREET-LIGHTS'].map((word) => toCode(word))).toEqual([
      'street-lights',
      'street-lights',
      'street-lights',
    ]);
    expect(toCode('噪声扰民（夜间）')).toBe('噪声扰民-夜间');
  });

  it('tells long words and words of signs apart', () => {
    const [a, b] = [toCode(`${'x'.repeat(200)}a`), toCode(`${'x'.repeat(200)}b`)];
    expect(a).toHaveLength(128);
    expect(a).not.toBe(b);
    expect(toCode('???')).not.toBe(toCode('!!!'));
  });
});
