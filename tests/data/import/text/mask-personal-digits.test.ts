import { describe, expect, it } from 'vitest';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';

describe('maskPersonalDigits', () => {
  it.each([
    ['电话13812345678联系', '电话138********联系'],
    ['138 1234 5678', '138**********'],
    ['身份证33010619900101123X', '身份证330***************'],
    ['0571-88888888', '057**********'],
    ['call (617) 555-1234 now', 'call (61*********** now'],
    ['a.b@example.org', 'a.b************'],
  ])('hides %s', (text, masked) => {
    expect(maskPersonalDigits(text)).toBe(masked);
  });

  it.each(['101001240734', '841-843 Dorchester Ave 02125', '2026-01-05 09:30:00', '文三路 138 号'])(
    'leaves %s',
    (text) => {
      expect(maskPersonalDigits(text)).toBe(text);
    },
  );
});
