import { describe, expect, it } from 'vitest';
import { cameraOn } from '@/faces/wall/camera-on';

const SIZE = { width: 1024, height: 1024 };

describe('the camera on a rectangle', () => {
  it('stands over its middle, at the zoom that fills the share asked for', () => {
    // At the equator 0.9° × 0.9° is 1/400 of the world; half of 1024 px are 512 px: zoom log2(400 · 512 / 512).
    const camera = cameraOn([10, -0.45, 10.9, 0.45], SIZE, 0.5);

    expect(camera).toMatchObject({ longitude: 10.45, latitude: 0, bearing: 0, pitch: 0 });
    expect(camera.zoom).toBeCloseTo(Math.log2(400), 3);
  });

  it('shows a high narrow rectangle whole', () => {
    const narrow = cameraOn([120, 30, 120.01, 30.5], SIZE, 1);
    const square = cameraOn([120, 30, 120.5, 30.5], SIZE, 1);

    expect(narrow.zoom).toBeCloseTo(square.zoom, 0);
  });

  it('does not come closer than streets can be read', () => {
    expect(cameraOn([120, 30, 120, 30], SIZE, 1).zoom).toBe(16.5);
  });
});
