import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRandom, type Random } from '@/analysis/random/random';
import { isInMultiPolygon } from '@/analysis/polygon/point-in-polygon';
import type { CameraView } from '@/analysis/visibility/camera-view';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import type { Camera } from '@/domain/camera/camera';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { toCamera } from '@/client/cameras/to-camera';
import { packFootprints } from '@/client/collections/pack-footprints';
import { toPlane } from '@/workers/coverage/plane-ground';
import type { PlaneGround } from '@/workers/coverage/plane-ground';
import { keepViewSets, seeFrom } from '@/workers/coverage/view-sets';
import { isSeenByDefinition } from '#tests/support/brute-sight';
import { csvOf, gridRegions, importFiles, inputOf } from '../../data/import/import-files';
import type { TestImport } from '../../data/import/import-files';

const REAL = join(import.meta.dirname, '../../../../shared/realcase');
const WUHAN = join(REAL, 'wuhan_buildings/wuhan_buildings.geojson.gz');
const MONACO = join(REAL, 'osm_monaco_2025');
const EDGE_METERS = 0.3;
const fileAt = (role: 'regions' | 'buildings' | 'cameras', path: string) => ({
  role,
  name: path.split('/').at(-1)!,
  content: { path },
});

/** The imported city as the worker for views gets it. */
function planeOf({ target }: TestImport): PlaneGround {
  const { items, identity } = target.content();
  return toPlane({
    projection: identity!.projection,
    cameras: (items.get('cameras') ?? []).flatMap((feature) => toCamera(feature) ?? []),
    states: null,
    footprints: packFootprints(items.get('buildings') ?? []),
    roads: null,
    sections: null,
    places: null,
    shapes: new Map(),
  });
}

interface Agreement {
  readonly views: number;
  readonly asked: number;
  readonly same: number;
  readonly seen: number;
}

/** What each camera's drawn view says at random places, against every sight line cut at every wall. */
function compare(ground: PlaneGround, random: Random, perCamera: number): Agreement {
  const told = { views: 0, asked: 0, same: 0, seen: 0 };
  for (const placed of ground.cameras) {
    const found = seeFrom(ground, placed, { task: 'detect', turning: 'current' });
    if (!found) continue;
    const { view } = found;
    const shape = viewshedShape(found);
    const near = ground.index
      .near(view.x, view.y, view.rangeMeters + 1)
      .filter((building) => !found.mounts.includes(building));
    const byDefinition = ([x, y]: readonly [number, number]) =>
      isSeenByDefinition(
        view,
        near.map((i) => ground.footprints[i]!),
        near.map((i) => ground.source.footprints!.roofs[i]!),
        [x, y],
      );
    told.views++;
    for (let i = 0; i < perCamera; i++) {
      const place = drawPlace(random, view);
      const isSeen = byDefinition(place);
      if (around(place).some((other) => byDefinition(other) !== isSeen)) continue;
      told.asked++;
      told.seen += Number(isSeen);
      told.same += Number(isInMultiPolygon(shape, ...place) === isSeen);
    }
  }
  return told;
}

/** Twice as often in the sector as elsewhere in range, for outside it there is little to tell. */
function drawPlace(random: Random, view: CameraView): [number, number] {
  const turn = random.uniform() < 0.67 ? view.fieldOfViewDegrees : 360;
  const bearing = ((view.azimuthDegrees + (random.uniform() - 0.5) * turn) * Math.PI) / 180;
  const distance = view.rangeMeters * Math.sqrt(random.uniform());
  return [view.x + distance * Math.sin(bearing), view.y + distance * Math.cos(bearing)];
}

function around([x, y]: readonly [number, number]): [number, number][] {
  return [
    [x + EDGE_METERS, y],
    [x - EDGE_METERS, y],
    [x, y + EDGE_METERS],
    [x, y - EDGE_METERS],
  ];
}

describe.skipIf(!existsSync(WUHAN))('views among the buildings of Wuhan, imported as files', () => {
  it('agree with the definition at random places: cameras of a list, roofs of known height', async () => {
    const random = buildRandom(21);
    const [west, south, east, north] = [114.383, 30.501, 114.406, 30.515] as const;
    const list = csvOf(
      ['设备编码', '经度', '纬度', '方位角', '类型', '视场角', '视距', '安装高度', '俯角', '分辨率'],
      Array.from({ length: 120 }, (_, i) => [
        `c${i}`,
        west + random.uniform() * (east - west),
        south + random.uniform() * (north - south),
        Math.round(360 * random.uniform()),
        i % 5 === 0 ? '球机' : '枪机',
        40 + Math.round(70 * random.uniform()),
        `${60 + Math.round(140 * random.uniform())}米`,
        (3 + 9 * random.uniform()).toFixed(1),
        Math.round(4 + 14 * random.uniform()),
        '4K',
      ]),
    );
    const imported = await importFiles(
      [
        inputOf(
          'regions',
          'frame.geojson',
          gridRegions([114.38, 30.498, 114.41, 30.518], { columns: 1, rows: 1, prefix: 'w' }),
        ),
        fileAt('buildings', WUHAN),
        inputOf('cameras', '点位.csv', list),
      ],
      { crs: 'wgs84' },
    );
    const ground = planeOf(imported);
    const { views, asked, same, seen } = compare(ground, random, 80);

    expect(ground.footprints.length).toBeGreaterThan(230);
    expect([...ground.source.footprints!.roofs].filter((roof) => roof > 0).length).toBeGreaterThan(80);
    expect(views).toBe(120);
    expect(asked).toBeGreaterThan(8_000);
    expect(seen / asked).toBeGreaterThan(0.2);
    expect(same / asked).toBeGreaterThanOrEqual(0.995);
  }, 60_000);
});

describe.skipIf(!existsSync(MONACO))('views among the buildings of Monaco, imported as files', () => {
  it('agree with the definition at random places: cameras as OpenStreetMap tags them', async () => {
    const imported = await importFiles([
      fileAt('regions', join(MONACO, 'admin_boundaries.geojson.gz')),
      fileAt('buildings', join(MONACO, 'buildings.geojson.gz')),
      fileAt('cameras', join(MONACO, 'surveillance.geojson')),
    ]);
    const ground = planeOf(imported);
    const { views, asked, same, seen } = compare(ground, buildRandom(22), 600);

    expect(ground.cameras).toHaveLength(16);
    expect(ground.footprints.length).toBeGreaterThan(4_600);
    expect(views).toBe(ground.cameras.filter(({ withoutDirection }) => !withoutDirection).length);
    expect(seen).toBeGreaterThan(500);
    expect(same / asked).toBeGreaterThanOrEqual(0.995);
  }, 60_000);
});

describe('views after the cameras’ record has changed', () => {
  const camera = (code: string, part: Partial<Camera> = {}): Camera => ({
    code,
    name: code,
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
    ...part,
  });
  const groundOf = (cameras: readonly Camera[]) =>
    toPlane({
      projection: gaussKruger3(120),
      cameras,
      states: null,
      footprints: packFootprints([]),
      roads: null,
      sections: null,
      places: null,
      shapes: new Map(),
    });
  const turns = { next: () => undefined };

  it('are looked through anew only where what decides them has changed', async () => {
    const sets = keepViewSets(groundOf([camera('a'), camera('b', { position: [120.01, 30] })]));
    const before = await sets.of('detect', 'current', turns);
    const moved = sets.movedTo(
      groundOf([
        camera('new', { position: [120.02, 30] }),
        camera('b', { position: [120.01, 30], online: false, name: 'renamed' }),
        camera('a', { azimuthDegrees: 90 }),
      ]),
    );
    const after = await moved.of('detect', 'current', turns);

    expect(after.viewsheds[1]).toBe(before.viewsheds[1]);
    expect(after.shapes[1]).toBe(before.shapes[1]);
    expect(after.viewsheds[0]).not.toBeNull();
    expect(after.viewsheds[2]).not.toEqual(before.viewsheds[0]);
  });

  it('are shared between where cameras look and what they reach, save for those that turn', async () => {
    const sets = keepViewSets(groundOf([camera('a'), camera('turns', { kind: 'ptz' })]));
    const current = await sets.of('detect', 'current', turns);
    const reachable = await sets.of('detect', 'reachable', turns);

    expect(reachable.viewsheds[0]).toBe(current.viewsheds[0]);
    expect(reachable.viewsheds[1]!.view.fieldOfViewDegrees).toBe(360);
    expect(current.viewsheds[1]!.view.fieldOfViewDegrees).toBe(60);
  });
});
