import { describe, expect, it } from 'vitest';

import type { Point } from '#data/district/geography';
import { degreeSteps, roundDegrees, toDegrees, trueBearing } from '#data/district/ground/degrees';
import { buildSmallGeography, corner } from '#tests/support/small-geography';

const geography = buildSmallGeography();

describe('degrees', () => {
  it('are rounded to seven decimals', () => {
    expect(roundDegrees(120.123_456_789)).toBe(120.123_456_8);
  });

  it('change by steps that agree with the projection within a millimeter over twenty meters', () => {
    const at = corner(2, 2);
    const steps = degreeSteps(geography, at);
    const [longitude, latitude] = geography.projection.toDegrees(...at);
    const [x, y] = geography.projection.toMeters(
      longitude + 16 * steps.longitudePerX - 12 * steps.longitudePerY,
      latitude + 16 * steps.latitudePerX - 12 * steps.latitudePerY,
    );

    expect(Math.hypot(x - at[0] - 16, y - at[1] + 12)).toBeLessThan(0.001);
  });

  it('come back to the point they were made from, to a centimeter', () => {
    const at = corner(1.37, 3.1);
    const [x, y] = geography.projection.toMeters(...toDegrees(geography, at));

    expect(Math.hypot(x - at[0], y - at[1])).toBeLessThan(0.01);
  });
});

describe('trueBearing', () => {
  it('turns grid north by the meridian convergence, (longitude - central meridian) × sin latitude', () => {
    const at: Point = geography.projection.toMeters(121.3, 30.5);
    const convergence = (121.3 - 120) * Math.sin((30.5 * Math.PI) / 180);

    // Zone of 120 degrees and a half lies at 120 or 123: the small geography's at 120.
    expect(trueBearing(geography, at, [0, 1])).toBeCloseTo(convergence, 1);
    expect(trueBearing(geography, at, [1, 0])).toBeCloseTo(90 + convergence, 1);
  });

  it('runs clockwise from 0 to 360', () => {
    const at: Point = geography.projection.toMeters(120.0001, 30.5);

    expect(trueBearing(geography, at, [0, -3])).toBeCloseTo(180, 1);
    expect(trueBearing(geography, at, [-2, 0])).toBeCloseTo(270, 1);
  });
});
