import { describe, expect, it } from 'vitest';
import { cameraViewOf, type CameraPlacement } from '@/analysis/camera-coverage/camera-view-of';

const camera: CameraPlacement = {
  x: 3,
  y: 4,
  kind: 'fixed',
  azimuthDegrees: 90,
  fieldOfViewDegrees: 60,
  rangeMeters: 100,
  heightMeters: null,
  tiltDegrees: null,
  widthPixels: null,
};

describe('cameraViewOf', () => {
  it('takes the catalog at its word where nothing else is known', () => {
    expect(cameraViewOf(camera)).toEqual({
      x: 3,
      y: 4,
      azimuthDegrees: 90,
      fieldOfViewDegrees: 60,
      rangeMeters: 100,
      nearMeters: 0,
      limit: 'range',
      heights: null,
    });
    expect(cameraViewOf(camera, { convergenceDegrees: -0.4 }).azimuthDegrees).toBeCloseTo(89.6, 12);
  });

  it('tells the reach of a camera that turns from its current view', () => {
    const turning = { ...camera, kind: 'ptz', heightMeters: 6, tiltDegrees: 20 } as const;
    expect(cameraViewOf(turning).fieldOfViewDegrees).toBe(60);
    expect(cameraViewOf(turning).nearMeters).toBeGreaterThan(0);
    expect(cameraViewOf(turning, { mode: 'reachable' })).toMatchObject({
      fieldOfViewDegrees: 360,
      nearMeters: 0,
    });
    expect(cameraViewOf(camera, { mode: 'reachable' }).fieldOfViewDegrees).toBe(60);
  });

  it('reads a camera without azimuth as seeing all round', () => {
    const dome = { ...camera, kind: 'dome', azimuthDegrees: null, heightMeters: 4, tiltDegrees: 90 } as const;
    expect(cameraViewOf(dome)).toMatchObject({ fieldOfViewDegrees: 360, azimuthDegrees: 0, nearMeters: 0 });
  });

  it('shortens the view for a task, and looks over roofs only from a known height', () => {
    const level = { id: 'recognise', pixelsPerMeter: 125 };
    const sharp = cameraViewOf({ ...camera, widthPixels: 1920 }, { level });
    expect(sharp).toMatchObject({ limit: 'pixel-density' });
    expect(sharp.rangeMeters).toBeCloseTo(1920 / (2 * 125 * Math.tan(Math.PI / 6)), 9);
    expect(cameraViewOf(camera, { overRoofs: true }).heights).toBeNull();
    expect(
      cameraViewOf({ ...camera, heightMeters: 7 }, { overRoofs: true, targetHeightMeters: 0 }).heights,
    ).toEqual({
      cameraHeightMeters: 7,
      targetHeightMeters: 0,
    });
  });
});
