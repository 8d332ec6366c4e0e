import { describe, expect, it } from 'vitest';
import {
  arcMinutePixels,
  evenSeams,
  pixelPitchMillimeters,
  SMALLEST_ARC_MINUTES,
  typePixels,
  wallSizeFactor,
} from '@/domain/wall/calibration';

const ROOM = { farthestSeatMeters: 4, verticalSeams: [], horizontalSeams: [] };

describe('calibration of a wall', () => {
  it('gives the arc minute of the reference wall: P1.25 seen from 4 m', () => {
    // 4000 mm · tan(1/60°) = 1.16355 mm; at 1.25 mm a pixel that is 0.9308 px.
    const calibration = { ...ROOM, widthMillimeters: 2400 };

    expect(pixelPitchMillimeters(calibration, 1920)).toBe(1.25);
    expect(arcMinutePixels(calibration, { width: 1920, height: 1080 })).toBeCloseTo(0.9308, 3);
  });

  it('sets 20′ of LCD tiles seen from 6 m to the size of the reference table', () => {
    // 0.63 mm a pixel: 6000 · 0.000290888 / 0.63 = 2.770 px an arc minute; 20 · 2.770 / 0.9 = 61.6 px.
    const calibration = { ...ROOM, farthestSeatMeters: 6, widthMillimeters: 0.63 * 5760 };
    const arcMinute = arcMinutePixels(calibration, { width: 5760, height: 1080 });

    expect(typePixels(20, arcMinute)).toBeCloseTo(61.6, 1);
  });

  it('assumes a seat by the height of the picture where nothing was measured', () => {
    const small = arcMinutePixels(null, { width: 1920, height: 1080 });

    expect(small).toBeCloseTo(0.93, 2);
    expect(arcMinutePixels(null, { width: 7680, height: 2160 })).toBeCloseTo(2 * small, 10);
  });

  it('keeps the strokes of Han on a coarse wall seen from near by', () => {
    const calibration = { ...ROOM, farthestSeatMeters: 1, widthMillimeters: 9600 };
    const arcMinute = arcMinutePixels(calibration, { width: 1920, height: 1080 });

    expect(typePixels(SMALLEST_ARC_MINUTES, arcMinute)).toBe(16);
  });

  it('never draws marks smaller than on a desk', () => {
    expect(wallSizeFactor(0.2)).toBe(1);
    expect(wallSizeFactor(1.396)).toBeCloseTo(2, 2);
  });

  it('places the seams of equal panels', () => {
    expect(evenSeams(1)).toEqual([]);
    expect(evenSeams(4)).toEqual([0.25, 0.5, 0.75]);
  });
});
