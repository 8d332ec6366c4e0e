import { describe, expect, it } from 'vitest';
import { toCamera } from '@/client/cameras/to-camera';

const feature = (
  properties: Record<string, unknown>,
  geometry: unknown = { type: 'Point', coordinates: [120, 30] },
) => ({ type: 'Feature', geometry, properties }) as Parameters<typeof toCamera>[0];

describe('toCamera', () => {
  it('reads instants and keeps what is unknown unknown, never zero', () => {
    const camera = toCamera(
      feature({ code: 'a', kind: 'ptz', online: false, offlineSince: '2026-11-01T08:00:00+08:00' }),
    );

    expect(camera).toMatchObject({
      code: 'a',
      kind: 'ptz',
      online: false,
      offlineSince: Date.parse('2026-11-01T00:00:00Z'),
      rangeMeters: null,
      widthPixels: null,
      shared: null,
      network: null,
    });
  });

  it('takes words of the wrong kind as unknown', () => {
    expect(
      toCamera(feature({ code: 'a', azimuthDegrees: 'NW', network: 'mine', online: 'yes' })),
    ).toMatchObject({
      azimuthDegrees: null,
      network: null,
      online: null,
      kind: 'fixed',
    });
  });

  it('is none without a code or a place', () => {
    expect(toCamera(feature({ name: 'x' }))).toBeNull();
    expect(toCamera(feature({ code: 'a' }, null))).toBeNull();
  });
});
