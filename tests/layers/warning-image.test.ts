import { describe, expect, it } from 'vitest';
import { buildWarningImage } from '@/layers/warning-image';

const tokens = { fill: '#ff0000', on: '#ffffff', edge: '#00ff00' };
const image = (level: 1 | 2 | 3 | 4) => {
  const drawn = buildWarningImage('x', level, { radiusPixels: 15, tokens, halo: '#0000ff' });
  return drawn.image as { width: number; height: number; data: Uint8ClampedArray };
};
const at = ({ width, data }: ReturnType<typeof image>, x: number, y: number) => [
  ...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe('buildWarningImage', () => {
  it('fills the middle and leaves the corners clear', () => {
    for (const level of [1, 2, 3, 4] as const) {
      const drawn = image(level);
      expect(at(drawn, drawn.width / 2, drawn.height / 2)).toEqual([255, 0, 0, 255]);
      expect(at(drawn, 0, 0)[3]).toBe(0);
    }
  });

  it('gives each level an outline of its own', () => {
    const areas = ([1, 2, 3, 4] as const).map((level) => {
      const { data } = image(level);
      return data.filter((_, i) => i % 4 === 3).reduce((sum, alpha) => sum + alpha / 255, 0);
    });
    expect(new Set(areas.map(Math.round)).size).toBe(4);
  });

  it('draws the triangle narrow at the top and wide at the foot', () => {
    const drawn = image(2);
    const widthAt = (y: number) =>
      Array.from({ length: drawn.width }, (_, x) => at(drawn, x, y)[3]!).filter((alpha) => alpha > 128)
        .length;
    expect(widthAt(Math.round(drawn.height * 0.25))).toBeLessThan(widthAt(Math.round(drawn.height * 0.75)));
  });
});
