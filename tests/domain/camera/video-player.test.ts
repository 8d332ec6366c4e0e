import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfPlayer, toPlayerAddress } from '@/domain/camera/video-player';

const asked = {
  code: '33010600001310000001',
  from: Date.UTC(2026, 10, 20, 2, 30),
  to: Date.UTC(2026, 10, 20, 2, 45),
};

describe('faultOfPlayer', () => {
  it('takes an address of the web that names the camera', () => {
    expect(faultOfPlayer('https://video.example/play?device={code}&from={from}&to={to}')).toBeNull();
    expect(faultOfPlayer('http://10.1.2.3:8090/#/record/{code}/{fromMs}-{toMs}')).toBeNull();
  });

  it('refuses scripts, other hosts by placeholder, credentials, and what it does not know', () => {
    for (const template of [
      'javascript:alert({code})',
      'data:text/html,{code}',
      'https://{code}.example/',
      'https://user:word@video.example/{code}',
      'https:///{code}',
      '//video.example/{code}',
      'https://video.example/ {code}',
    ])
      expect(faultOfPlayer(template)).toMatch(/^must begin/u);
    expect(faultOfPlayer('https://video.example/{code}/{token}')).toMatch(/unknown placeholder \{token\}/u);
    expect(faultOfPlayer('https://video.example/')).toMatch(/must hold \{code\}/u);
  });
});

describe('toPlayerAddress', () => {
  it('puts code and instants into their places', () => {
    expect(toPlayerAddress('https://v.example/p?d={code}&a={from}&b={toMs}', asked)).toBe(
      `https://v.example/p?d=${asked.code}&a=2026-11-20T02%3A30%3A00.000Z&b=${asked.to}`,
    );
  });

  it('never lets a code lead elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        const { origin, pathname } = new URL(
          toPlayerAddress('https://v.example/p?d={code}', { ...asked, code }),
        );

        expect([origin, pathname]).toEqual(['https://v.example', '/p']);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
