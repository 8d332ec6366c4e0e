import { describe, expect, it } from 'vitest';
import { cleanText, detachText, squashText } from '#data/import/text/clean-text';

describe('cleanText', () => {
  it('takes out what cannot be stored or would deceive, and keeps rare characters and emoji', () => {
    expect(cleanText(' a\u0000b\tc\r\nd\u202ee\ufefff\ud800 ', 50)).toBe('ab c de f');
    expect(cleanText('𠮷野家 〇 👨‍👩‍👧 مرحبا', 50)).toBe('𠮷野家 〇 👨‍👩‍👧 مرحبا');
  });

  it('cuts no character in two', () => {
    expect(cleanText('ab𠮷', 3)).toBe('ab');
  });
});

describe('squashText', () => {
  it('makes one of full and half width, case and punctuation', () => {
    expect(squashText('Ｌａｔ_(WGS-84) 纬度')).toBe('latwgs84纬度');
  });
});

describe('detachText', () => {
  it('copies, lone surrogates and all', () => {
    expect(detachText('a中\ud800')).toBe('a中\ud800');
  });
});
