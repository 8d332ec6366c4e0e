import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { packFootprints } from '@/client/collections/pack-footprints';
import type { Camera } from '@/domain/camera/camera';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { createCoverageClient } from '@/workers/coverage-client';
import type { CoverageClient } from '@/workers/coverage-client';
import type { CoverageGround } from '@/workers/coverage/coverage-ground';
import { createCoverageService } from '@/workers/coverage/coverage-service';
import { coverageSettingsSchema } from '@/workers/coverage/coverage-settings';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A client and a service with a real message channel between them: only what can be sent comes over. */
function connect(): CoverageClient {
  const channel = new MessageChannel();
  channels.push(channel);
  expose(createCoverageService(), channel.port2);
  return createCoverageClient(channel.port1);
}

const camera: Camera = {
  code: 'a',
  name: 'Gate',
  position: [120, 30],
  kind: 'fixed',
  network: null,
  azimuthDegrees: 0,
  fieldOfViewDegrees: 60,
  rangeMeters: 40,
  heightMeters: null,
  tiltDegrees: null,
  widthPixels: 3840,
  online: true,
  offlineSince: null,
  availabilityFraction: null,
  shared: null,
  controllable: null,
  authorizedGridCode: null,
  authorizedUntil: null,
  purpose: null,
  owner: null,
  retentionDays: null,
  gridCode: null,
};
const ground = (part: Partial<CoverageGround> = {}) => ({
  key: JSON.stringify(part.cameras ?? 'plain'),
  value: {
    projection: gaussKruger3(120),
    cameras: [camera],
    states: null,
    footprints: packFootprints([]),
    roads: null,
    sections: null,
    places: null,
    shapes: new Map(),
    ...part,
  } satisfies CoverageGround,
});
const settings = coverageSettingsSchema.parse({});
const options = { signal: new AbortController().signal, onProgress: () => {} };

describe('the client of the worker for views', () => {
  it('asks long and short questions, and hands another ground over when its key changes', async () => {
    const client = connect();
    const views = await client.ask('views', settings, { ...options, ground: ground() });
    // 60° of a circle of 40 m: π · 40² / 6 = 837.8 m².
    const sight = await client.lookThrough(ground(), 'a', settings);

    expect(views.map(({ code, task }) => [code, task])).toEqual([
      ['a', 'detect'],
      ['a', 'observe'],
      ['a', 'recognise'],
      ['a', 'identify'],
    ]);
    expect(sight!.seenSquareMeters).toBeCloseTo((Math.PI * 1600) / 6, 6);
    expect(await client.lookThrough(ground({ cameras: [] }), 'a', settings)).toBeNull();
  });

  it('tells which cameras see a place', async () => {
    // 20 m north of the camera, which looks north: 0.00018° of latitude.
    const told = await connect().lookAt(ground(), [120, 30.00018], settings);

    expect(told).toMatchObject([{ code: 'a', state: 'seen', task: 'recognise' }]);
  });

  it('does not ask once it was called off', async () => {
    const stopped = AbortSignal.abort();

    await expect(
      connect().ask('depths', settings, { ...options, signal: stopped, ground: ground() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('surveys a district that has nothing but cameras', async () => {
    const unknown = { ...camera, code: 'b', azimuthDegrees: null, online: null, rangeMeters: null };
    const { census, roads, sections, regions, hasBuildings } = await connect().ask(
      'survey',
      { settings, scopeCode: null, regionCodes: [], asOf: 0, days: 30 },
      { ...options, ground: ground({ cameras: [camera, unknown], footprints: null }) },
    );

    expect(census).toMatchObject({
      all: 2,
      counted: 1,
      withoutDirection: 1,
      assumed: 1,
      online: { n: 1, of: 1 },
    });
    expect([roads, sections, regions, hasBuildings]).toEqual([null, [], [], false]);
  });
});
