import { createHash } from 'node:crypto';
import Flatbush from 'flatbush';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Geography, Point, Polygon, Ring, Unit } from '#data/district/geography';
import { buildGeography } from '#data/district/geography/build-geography';
import { boundsOf, containsPoint, signedArea } from '#data/district/geography/plane/ring';
import { distanceToSegment, segmentsTouch } from '#data/district/geography/plane/vector';
import { ROAD_WIDTH_METERS } from '#data/district/geography/roads/road-width';

/** Digest of the geography of seed 1; it changes with every change of the generator, and with nothing else. */
const DIGEST_OF_SEED_1 = '894553359a679939';

function digest(geography: Geography): string {
  return createHash('sha256').update(JSON.stringify(geography)).digest('hex').slice(0, 16);
}

/** Built once a seed: a city takes seconds. */
const built = new Map<number, Geography>();
function geographyOf(seed: number): Geography {
  const geography = built.get(seed) ?? buildGeography(seed);
  built.set(seed, geography);
  return geography;
}

function areaOf(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring.slice(0, -1)), 0);
}

function unitsAt(geography: Geography, levelId: Unit['levelId']): Unit[] {
  return geography.units.filter((unit) => unit.levelId === levelId);
}

function edgesOf(ring: Ring): [Point, Point][] {
  return ring.slice(1).map((point, i) => [ring[i]!, point]);
}

function holds(polygons: readonly Polygon[], point: Point): boolean {
  return polygons.some((polygon) => polygon.filter((ring) => containsPoint(ring, point)).length % 2 === 1);
}

function touchesItself(ring: Ring): boolean {
  const edges = edgesOf(ring);
  return edges.some(([a, b], i) =>
    edges.some(([c, d], k) => k > i + 1 && !(i === 0 && k === edges.length - 1) && segmentsTouch(a, b, c, d)),
  );
}

function cross(a: Ring, b: Ring): boolean {
  return edgesOf(a).some(([p, q]) => edgesOf(b).some(([r, s]) => segmentsTouch(p, q, r, s)));
}

/** An index of boxes by place. */
function indexOf(lines: readonly (readonly Point[])[]): Flatbush {
  const index = new Flatbush(lines.length);
  for (const line of lines) {
    const { minX, minY, maxX, maxY } = boundsOf(line);
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return index;
}

function near(index: Flatbush, line: readonly Point[], margin: number): number[] {
  const { minX, minY, maxX, maxY } = boundsOf(line);
  return index.search(minX - margin, minY - margin, maxX + margin, maxY + margin);
}

describe('buildGeography', () => {
  it('gives the same bytes for the same seed', { timeout: 240_000 }, () => {
    const first = digest(geographyOf(1));

    expect(digest(buildGeography(1))).toBe(first);
    expect(first).toBe(DIGEST_OF_SEED_1);
  });

  it('gives another city for another seed', { timeout: 240_000 }, () => {
    const [one, two] = [geographyOf(1), geographyOf(2)];

    expect(two.units[0]!.polygons).not.toEqual(one.units[0]!.polygons);
    expect(two.buildings.length).not.toBe(one.buildings.length);
  });
});

describe.each([1, 2, 3])('the geography of seed %i', (seed) => {
  let geography: Geography;
  beforeAll(() => {
    geography = geographyOf(seed);
  });

  it('has the size of a district', () => {
    const { buildings, places, units } = geography;
    const counts = (['district', 'street', 'community', 'grid'] as const).map(
      (id) => unitsAt(geography, id).length,
    );
    const { minX, minY, maxX, maxY } = boundsOf(units[0]!.polygons[0]![0]!);

    expect(counts.slice(0, 2)).toEqual([1, 8]);
    expect(counts[2]).toBeGreaterThanOrEqual(50);
    expect(counts[2]).toBeLessThanOrEqual(60);
    expect(Math.abs(counts[3]! - 432)).toBeLessThanOrEqual(12);
    expect(buildings.length).toBeGreaterThan(22_000);
    expect(buildings.length).toBeLessThan(36_000);
    expect(maxX - minX).toBeGreaterThan(10_000);
    expect(maxX - minX).toBeLessThan(16_000);
    expect(maxY - minY).toBeGreaterThan(7_500);
    expect(maxY - minY).toBeLessThan(12_000);
    expect(places.filter(({ kind }) => kind === 'bridge').length).toBeGreaterThanOrEqual(6);
    expect(new Set(places.map(({ kind }) => kind)).size).toBe(11);
  });

  it('gives every region its own code, a name in both languages and a parent one level up', () => {
    const byCode = new Map(geography.units.map((unit) => [unit.code, unit]));
    const levels = ['district', 'street', 'community', 'grid'];

    expect(byCode.size).toBe(geography.units.length);
    for (const { levelId, parentCode, name } of geography.units) {
      expect(name.zh).not.toBe('');
      expect(name.en).toMatch(/^[\x20-\x7e’]+$/u);
      const parent = parentCode === null ? undefined : byCode.get(parentCode);
      expect(parent?.levelId).toBe(levels[levels.indexOf(levelId) - 1]);
    }
  });

  it('covers every parent by its children, to the square meter', () => {
    for (const parent of geography.units.filter(({ levelId }) => levelId !== 'grid')) {
      const children = geography.units.filter(({ parentCode }) => parentCode === parent.code);
      const sum = children.reduce((total, child) => total + areaOf(child.polygons), 0);

      expect(Math.abs(sum / areaOf(parent.polygons) - 1)).toBeLessThan(1e-6);
    }
  });

  it('lets neighbors share every side of their borders, so that grids neither gap nor overlap', () => {
    const key = ([a, b]: [Point, Point]): string => `${a.join()} ${b.join()}`;
    const sidesAt = (levelId: Unit['levelId']): Set<string> =>
      new Set(
        unitsAt(geography, levelId).flatMap(({ polygons }) => polygons.flat().flatMap(edgesOf).map(key)),
      );
    const grids = sidesAt('grid');
    const district = sidesAt('district');
    const all = unitsAt(geography, 'grid').flatMap(({ polygons }) => polygons.flat().flatMap(edgesOf));

    expect(all.length).toBe(grids.size);
    expect(all.filter(([a, b]) => grids.has(key([b, a])) === district.has(key([a, b])))).toEqual([]);
    for (const levelId of ['street', 'community'] as const) {
      expect([...sidesAt(levelId)].filter((side) => !grids.has(side))).toEqual([]);
    }
  });

  it('draws every region with simple rings, outer ones counter-clockwise', () => {
    for (const { polygons, levelId } of geography.units) {
      expect(areaOf(polygons)).toBeGreaterThan(levelId === 'grid' ? 20_000 : 100_000);
      for (const rings of polygons) {
        expect(rings.map((ring) => signedArea(ring.slice(0, -1)) > 0)).toEqual(rings.map((_, i) => i === 0));
        expect(rings.map((ring) => ring[0])).toEqual(rings.map((ring) => ring.at(-1)));
        expect(rings.filter(touchesItself)).toEqual([]);
      }
    }
  });

  it('keeps every building inside its grid', () => {
    const grids = new Map(unitsAt(geography, 'grid').map((unit) => [unit.code, unit.polygons]));
    const stray = geography.buildings.filter(({ ring, gridCode }) => {
      const polygons = grids.get(gridCode)!;
      return !ring.every((point) => holds(polygons, point));
    });

    expect(stray.length).toBe(0);
  });

  it('keeps every building off the carriageways', () => {
    const segments = geography.roads.flatMap(({ class: roadClass, line }) =>
      line
        .slice(1)
        .map((to, i) => ({ line: [line[i]!, to] as [Point, Point], half: ROAD_WIDTH_METERS[roadClass] / 2 })),
    );
    const index = indexOf(segments.map(({ line }) => line));
    const onRoad = [...geography.buildings, ...geography.surroundings].filter(({ ring }) =>
      near(index, ring, 14).some((i) => {
        const {
          line: [a, b],
          half,
        } = segments[i]!;
        if (half === 0) return false;
        return (
          edgesOf(ring).some(([p, q]) => segmentsTouch(p, q, a, b)) ||
          ring.some((point) => distanceToSegment(point, a, b) < half) ||
          edgesOf(ring).some(
            ([p, q]) => distanceToSegment(a, p, q) < half || distanceToSegment(b, p, q) < half,
          )
        );
      }),
    );

    expect(onRoad.length).toBe(0);
  });

  it('builds neither in nor over water', () => {
    const waters = geography.areas.filter(({ kind }) => ['river', 'lake', 'canal'].includes(kind));
    const polygons = waters.flatMap((area) => area.polygons);
    const bodies = indexOf(polygons.map((polygon) => polygon[0]!));
    const shores = polygons.flat().flatMap(edgesOf);
    const shoreIndex = indexOf(shores);
    const crossesShore = (ring: Ring): boolean =>
      near(shoreIndex, ring, 0).some((i) =>
        edgesOf(ring).some(([p, q]) => segmentsTouch(p, q, ...shores[i]!)),
      );
    // One in four is enough to look for in the water, where only a whole block of them could lie.
    const isAfloat = (ring: Ring): boolean =>
      near(bodies, ring, 0).some((i) => holds([polygons[i]!], ring[0]!));

    expect(geography.buildings.filter(({ ring }) => crossesShore(ring)).length).toBe(0);
    expect(geography.buildings.filter(({ ring, id }) => id % 4 === 0 && isAfloat(ring)).length).toBe(0);
  });

  it('lets no building stand in another', () => {
    const rings = geography.buildings.map(({ ring }) => ring);
    const index = indexOf(rings);
    const clashes = rings.filter((ring, i) =>
      near(index, ring, 0).some(
        (k) => k > i && (cross(ring, rings[k]!) || containsPoint(rings[k]!, ring[0]!)),
      ),
    );

    expect(clashes.length).toBe(0);
  });

  it('gives buildings believable heights and sizes', () => {
    const isLow = ({ use }: { use: string }): boolean => use === 'courtyard' || use === 'village-house';
    const odd = geography.buildings.filter((building) => {
      const { heightMeters, ring } = building;
      const most = isLow(building) ? 16 : 230;
      return heightMeters < 2.5 || heightMeters > most || Math.abs(signedArea(ring.slice(0, -1))) < 12;
    });

    expect(odd.length).toBe(0);
    expect(Math.max(...geography.buildings.map(({ heightMeters }) => heightMeters))).toBeGreaterThan(90);
  });

  it('puts every place in the grid it names', () => {
    const grids = new Map(unitsAt(geography, 'grid').map((unit) => [unit.code, unit.polygons]));
    for (const {
      point: [x, y],
      gridCode,
    } of geography.places) {
      const around: Point[] = [
        [x, y],
        [x + 3, y + 4],
        [x - 3, y + 4],
        [x + 3, y - 4],
        [x - 3, y - 4],
      ];
      expect(around.some((point) => holds(grids.get(gridCode)!, point))).toBe(true);
    }
  });

  it('builds on the sites of public places, and one stadium', () => {
    const publicUses = geography.buildings.filter(({ use }) => use === 'public' || use === 'shop');
    const isBuilt = ({ point }: { point: Point }): boolean =>
      publicUses.some(({ ring }) => Math.hypot(ring[0]![0] - point[0], ring[0]![1] - point[1]) < 150);
    const sited = geography.places.filter(({ kind }) =>
      ['school', 'hospital', 'mall', 'government'].includes(kind),
    );
    const arenas = geography.buildings.filter(({ use, ring }) => use === 'public' && ring.length > 30);

    expect(sited.filter(isBuilt).length / sited.length).toBeGreaterThan(0.9);
    expect(arenas).toHaveLength(1);
  });

  it('leads roads over the river on bridges only', () => {
    const river = geography.areas.find(({ kind }) => kind === 'river')!.polygons;
    const { minX, minY, maxX, maxY } = boundsOf(river[0]![0]!);
    const isAfloat = ([x, y]: Point): boolean =>
      x > minX && x < maxX && y > minY && y < maxY && holds(river, [x, y]);
    const grounded = geography.roads.filter(
      ({ bridge, class: roadClass }) => !bridge && roadClass !== 'metro',
    );

    expect(grounded.filter(({ line }) => line.some(isAfloat)).length).toBe(0);
  });

  it('names every larger road of the district in both languages', () => {
    const district = unitsAt(geography, 'district')[0]!.polygons;
    const larger = geography.roads.filter(
      ({ class: roadClass, line }) =>
        ['express', 'arterial', 'collector'].includes(roadClass) && holds(district, line[line.length >> 1]!),
    );

    expect(larger.length).toBeGreaterThan(100);
    for (const { name } of larger) {
      expect(name?.zh).toMatch(/^[\p{Script=Han}]+$/u);
      expect(name?.en).toMatch(/^[A-Z]/u);
    }
  });
});
