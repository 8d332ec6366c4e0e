import { describe, expect, it } from 'vitest';

import type { Camera } from '@/domain/camera/camera';
import { buildAddressBook } from '#data/district/addresses/address-book';
import { buildSurveillance } from '#data/district/cameras/build-cameras';
import { DEFAULT_ENDS_AT } from '#data/district/build-district';
import { buildGround } from '#data/district/ground/ground';
import { stationsAlong } from '#data/district/ground/polyline';
import { buildStreetGraph } from '#data/district/ground/street-graph';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

const geography = buildSmallGeography();
const ground = buildGround(geography);
const { toMeters } = geography.projection;
const { cameras, keySections, keyPlaces, blind } = buildSurveillance(
  ground,
  buildStreetGraph(ground),
  buildAddressBook(ground),
  DEFAULT_ENDS_AT,
  createRandom(4),
);

/** Whether a working camera's sector holds a point, from its record alone and with nothing in the way. */
function sees(
  { azimuthDegrees, fieldOfViewDegrees, online, position, rangeMeters }: Camera,
  x: number,
  y: number,
) {
  const [cameraX, cameraY] = toMeters(...position);
  const [dx, dy] = [x - cameraX, y - cameraY];
  if (!online || Math.hypot(dx, dy) > rangeMeters!) return false;
  if (azimuthDegrees === null) return true;
  const bearing = (Math.atan2(dx, dy) * 180) / Math.PI;
  const off = Math.abs(((bearing - azimuthDegrees + 540) % 360) - 180);
  return off <= fieldOfViewDegrees! / 2;
}

function seenShare(code: string): number {
  const { line } = keySections.find((section) => section.code === code)!;
  const points = stationsAlong(
    line.map((position) => toMeters(...position)),
    5,
  ).map(({ point }) => point);
  return points.filter(([x, y]) => cameras.some((camera) => sees(camera, x, y))).length / points.length;
}

describe('buildSurveillance', () => {
  it('keeps the blind key sections out of sight of every working camera', () => {
    expect(blind.length).toBeGreaterThan(3);
    for (const { plan } of blind) expect(seenShare(plan.section.code), plan.section.code).toBe(0);
  });

  it('has every other key section in sight of a working camera', () => {
    const hidden = new Set(blind.map(({ plan }) => plan.section.code));
    for (const { code } of keySections)
      if (!hidden.has(code)) expect(seenShare(code), code).toBeGreaterThan(0.1);
  });

  it('gives an offline section its broken camera', () => {
    for (const { cause, camera } of blind)
      expect(camera?.online ?? null).toBe({ offline: false, 'faces-away': true, 'no-camera': null }[cause]);
  });

  it('numbers cameras with twenty digits, each its own', () => {
    expect(new Set(cameras.map(({ code }) => code)).size).toBe(cameras.length);
    for (const { code } of cameras) expect(code).toMatch(/^\d{20}$/);
  });

  it('stands no camera in a building', () => {
    for (const { position } of cameras) expect(ground.buildingAt(...toMeters(...position))).toBeNull();
  });

  it('authorizes a camera to no grid but the one it stands in', () => {
    for (const { authorizedGridCode, authorizedUntil, gridCode } of cameras) {
      if (authorizedGridCode !== null) expect(authorizedGridCode).toBe(gridCode);
      expect(authorizedUntil === null).toBe(authorizedGridCode === null);
    }
  });

  it('knows since when a camera is offline, and for domes no azimuth', () => {
    for (const { azimuthDegrees, kind, offlineSince, online } of cameras) {
      expect(offlineSince === null).toBe(online);
      if (offlineSince !== null) expect(offlineSince).toBeLessThan(DEFAULT_ENDS_AT);
      expect(azimuthDegrees === null).toBe(kind === 'dome');
    }
  });

  it('takes schools, hospitals and the like for key places', () => {
    expect(keyPlaces.map(({ kind }) => kind)).not.toContain('park');
    expect(keyPlaces).toHaveLength(7);
  });
});
