import { describe, expect, it } from 'vitest';
import { buildHatchImage } from '@/layers/hatch-image';

describe('buildHatchImage', () => {
  const { image, pixelRatio } = buildHatchImage('hatch', '#6b7884');
  const { width, height, data } = image as { width: number; height: number; data: Uint8ClampedArray };
  const alphaAt = (x: number, y: number) => data[(y * width + x) * 4 + 3]!;

  it('rises at 45 degrees and joins with itself on every side', () => {
    for (let x = 0; x < width; x++) {
      for (let y = 0; y < height; y++)
        expect(alphaAt(x, y)).toBe(alphaAt((x + 1) % width, (y + height - 1) % height));
    }
  });

  it('stands its lines about 6 px apart, drawn and clear', () => {
    expect(width / pixelRatio / Math.SQRT2).toBeCloseTo(6, 1);
    const row = Array.from({ length: width }, (_, x) => alphaAt(x, 0));
    expect(Math.max(...row)).toBe(255);
    expect(Math.min(...row)).toBe(0);
  });
});
