import { describe, expect, it } from 'vitest';
import type { Camera, CameraNetwork } from '@/domain/camera/camera';
import { availabilities, measureUptime, periodBefore } from '@/workers/coverage/measure-uptime';

const DAY = 86_400;
const camera = (code: string, network: CameraNetwork | null, availabilityFraction: number | null = null) =>
  ({ code, name: code, network, availabilityFraction }) as Camera;
const cameras = [
  camera('a', 'skynet', 0.1),
  camera('b', 'skynet'),
  camera('c', null, 0.7),
  camera('d', null),
];
/** Of 30 days: a runs 20 and fails 10, b runs 5 and is not on record else. */
const states = new Map([
  [
    'a',
    [
      { from: 0, to: 20 * DAY, online: true },
      { from: 20 * DAY, to: 25 * DAY, online: false },
      { from: 25 * DAY, to: 25 * DAY, online: true },
      { from: 25 * DAY, to: 30 * DAY, online: false },
    ],
  ],
  ['b', [{ from: 0, to: 5 * DAY, online: true }]],
]);
const asOf = 30 * DAY * 1000;

describe('measureUptime', () => {
  it('adds up by network what is on record and tells the rest apart', () => {
    const told = measureUptime(states, cameras, { asOf, days: 30 })!;

    expect(told.networks.map(({ network, cameras: n, onRecord }) => [network, n, onRecord])).toEqual([
      ['skynet', 2, 2],
      [null, 2, 0],
    ]);
    expect(told.networks[0]).toMatchObject({
      onlineSeconds: 25 * DAY,
      offlineSeconds: 10 * DAY,
      unknownSeconds: 25 * DAY,
      outages: 2,
      open: 1,
      repairs: { count: 1, meanSeconds: 5 * DAY, leftOut: 0 },
    });
    expect(told.total.unknownSeconds).toBe(85 * DAY);
    expect(told.repeated).toEqual([{ code: 'a', name: 'a', availability: 20 / 30, outages: 2 }]);
  });

  it('tells nothing where the district keeps no record', () => {
    expect(measureUptime(null, cameras, { asOf, days: 30 })).toBeNull();
  });
});

describe('availabilities', () => {
  it('goes by the record, then by what the list says, and is unknown where both are silent', () => {
    const period = periodBefore(asOf, 30);

    expect(availabilities(states, cameras, period)).toEqual([20 / 30, 1, 0.7, null]);
    expect(availabilities(null, cameras, period)).toEqual([0.1, null, 0.7, null]);
  });
});
