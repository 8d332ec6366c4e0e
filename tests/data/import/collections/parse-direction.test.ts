import { describe, expect, it } from 'vitest';
import { parseDirection } from '#data/import/collections/parse-direction';

describe('parseDirection', () => {
  it.each([
    ['240', 240, null],
    ['-30', 330, null],
    ['360', 0, null],
    ['12.5°', 12.5, null],
    ['NW', 315, 'direction-compass'],
    ['西北', 315, 'direction-compass'],
    ['朝东', 90, 'direction-compass'],
    ['90;160;270', null, 'direction-several'],
    ['4.6e14', null, 'direction-impossible'],
    ['721', null, 'direction-impossible'],
    ['up', null, 'direction-unreadable'],
    ['', null, null],
    ['unknown', null, null],
  ])('reads %j as %j, and tells %j', (text, azimuthDegrees, problem) => {
    expect(parseDirection(text)).toEqual({ azimuthDegrees, fieldOfViewDegrees: null, problem });
  });

  it('reads an arc clockwise from the first to the second', () => {
    // From 190 on over north to 100 are 270 degrees; their middle is 190 + 135 = 325.
    expect(parseDirection('190-100')).toEqual({
      azimuthDegrees: 325,
      fieldOfViewDegrees: 270,
      problem: 'direction-arc',
    });
  });

  it('knows the eight direction types of GB/T 28181 where the column holds them', () => {
    expect(parseDirection('8', true).azimuthDegrees).toBe(315);
    expect(parseDirection('8').azimuthDegrees).toBe(8);
  });
});
