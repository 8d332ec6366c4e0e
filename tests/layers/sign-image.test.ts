import { describe, expect, it } from 'vitest';
import { buildSignImage } from '@/layers/sign-image';
import type { Sign } from '@/layers/sign-image';

const camera: Sign = { shape: 'disc', radiusPixels: 4, fill: '#00554f', ring: '#ffffff', ringPixels: 1 };

function pixel(sign: Sign, dx: number, dy: number): number[] {
  const { image, pixelRatio } = buildSignImage('sign', sign);
  const { width, data } = image as { width: number; data: Uint8ClampedArray };
  const x = width / 2 + Math.floor(dx * pixelRatio);
  const y = width / 2 + Math.floor(dy * pixelRatio);
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

describe('buildSignImage', () => {
  it('fills a disc, rings it and leaves the corners clear', () => {
    expect(pixel(camera, 0, 0)).toEqual([0, 85, 79, 255]);
    expect(pixel(camera, 4.4, 0)).toEqual([255, 255, 255, 255]);
    expect(pixel(camera, 4.4, 4.4)[3]).toBe(0);
  });

  it('crosses an offline camera in the color of its ring', () => {
    expect(pixel({ ...camera, cross: true }, 1.5, 1.5)).toEqual([255, 255, 255, 255]);
    expect(pixel({ ...camera, cross: true }, 2.2, 0)).toEqual([0, 85, 79, 255]);
  });

  it('gives a square its corners', () => {
    expect(pixel({ ...camera, shape: 'square' }, 3.2, 3.2)).toEqual([0, 85, 79, 255]);
  });
});
