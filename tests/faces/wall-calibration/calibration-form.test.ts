import { describe, expect, it } from 'vitest';
import { toCalibration, toDraft } from '@/faces/wall-calibration/calibration-form';

const TYPED = { width: '3630', seat: '6', columns: '3', rows: '2' };

describe('the form of the calibration', () => {
  it('makes seams of panels, and reads them back as typed', () => {
    const calibration = toCalibration(TYPED);

    expect(calibration).toEqual({
      widthMillimeters: 3630,
      farthestSeatMeters: 6,
      verticalSeams: [1 / 3, 2 / 3],
      horizontalSeams: [0.5],
    });
    expect(toDraft(calibration)).toEqual(TYPED);
  });

  it.each([
    ['an empty width', { width: '' }],
    ['a seat in the wall', { seat: '0.1' }],
    ['half a panel', { columns: '1.5' }],
    ['no panel', { rows: '0' }],
  ])('takes no calibration with %s', (_, fault) => {
    expect(toCalibration({ ...TYPED, ...fault })).toBeNull();
  });

  it('begins empty, with one panel', () => {
    expect(toDraft(null)).toEqual({ width: '', seat: '', columns: '1', rows: '1' });
  });
});
