import { describe, expect, it } from 'vitest';
import { NET_KINDS } from '@/domain/net/net';
import type { Point, Polygon } from '#data/district/geography';
import { buildGeography } from '#data/district/geography/build-geography';
import { boundsOf, containsPoint } from '#data/district/geography/plane/ring';
import { segmentsTouch } from '#data/district/geography/plane/vector';

const geography = buildGeography(4);
const grids = geography.units.filter(({ levelId }) => levelId === 'grid');
const truthOf = (net: string) => geography.netTruths.find((truth) => truth.net === net)!;

/** How many units of a net cover each of some points. */
function coverage(net: string, points: readonly Point[]): number[] {
  const units = geography.nets
    .filter((unit) => unit.net === net)
    .flatMap(({ polygons }) => polygons.map((polygon) => ({ polygon, bounds: boundsOf(polygon[0]!) })));
  const isIn = (
    { polygon, bounds }: { polygon: Polygon; bounds: ReturnType<typeof boundsOf> },
    [x, y]: Point,
  ) =>
    x >= bounds.minX &&
    x <= bounds.maxX &&
    y >= bounds.minY &&
    y <= bounds.maxY &&
    polygon.filter((ring) => containsPoint(ring, [x, y])).length % 2 === 1;
  return points.map((point) => units.filter((unit) => isIn(unit, point)).length);
}

/** Points of the district on a raster in the box of some polygons. */
function rasterPoints(polygons: readonly Polygon[], spacingMeters: number): Point[] {
  const district = geography.units[0]!.polygons;
  const { minX, minY, maxX, maxY } = boundsOf(polygons.flatMap((polygon) => polygon[0]!));
  const points: Point[] = [];
  for (let x = minX + 1.234; x < maxX; x += spacingMeters) {
    for (let y = minY + 2.345; y < maxY; y += spacingMeters) {
      if (district.some((polygon) => polygon.filter((ring) => containsPoint(ring, [x, y])).length % 2 === 1))
        points.push([x, y]);
    }
  }
  return points;
}

/** Coverage in the box around the widest border of a kind that a net displaces. */
function coverageAtWidest(net: string, kind: 'gap' | 'overlap'): number[] {
  const borders = truthOf(net).displacedBorders.filter((candidate) => candidate.kind === kind);
  const widest = borders.reduce((a, b) => (b.meters > a.meters ? b : a));
  const units = geography.nets.filter(({ code }) => widest.unitCodes.includes(code));
  const polygons = units.flatMap((unit) => unit.polygons);
  return coverage(net, rasterPoints(polygons, 12));
}

describe('buildNets', () => {
  it('tells the truth about every net, in the order of the kinds', () => {
    expect(geography.netTruths.map(({ net }) => net)).toEqual([...NET_KINDS]);
  });

  it('lets the governance net be the base grids', () => {
    const units = geography.nets.filter(({ net }) => net === 'governance');

    expect(units.map(({ code, polygons }) => ({ code, polygons }))).toEqual(
      grids.map(({ code, polygons }) => ({ code, polygons })),
    );
  });

  it('keeps about three grids in ten as they are in every net', () => {
    const kept = grids.filter(({ code }) =>
      geography.netTruths.every((truth) => truth.coincidingGridCodes.includes(code)),
    );

    expect(kept.length / grids.length).toBeGreaterThan(0.26);
    expect(kept.length / grids.length).toBeLessThan(0.38);
  });

  it('calls a grid coinciding exactly where a unit has the same shape', () => {
    const shape = (polygons: readonly Polygon[]): string =>
      polygons
        .flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1).map(String)))
        .sort()
        .join(' ');
    const gridShapes = new Map(grids.map(({ code, polygons }) => [shape(polygons), code]));
    for (const { net, coincidingGridCodes } of geography.netTruths) {
      const found = geography.nets
        .filter((unit) => unit.net === net)
        .flatMap(({ polygons }) => gridShapes.get(shape(polygons)) ?? []);

      expect([...found].sort()).toEqual([...coincidingGridCodes].sort());
    }
  });

  it('leaves the base net without gap or overlap, and every other net with both', () => {
    const points = rasterPoints(geography.units[0]!.polygons, 87);
    expect(coverage('governance', points).filter((count) => count !== 1)).toEqual([]);
    for (const net of NET_KINDS.filter((kind) => kind !== 'governance')) {
      const counts = coverage(net, points);
      const kinds = new Set(truthOf(net).displacedBorders.map(({ kind }) => kind));

      expect([...kinds].sort()).toEqual(['gap', 'overlap', 'shift']);
      expect(coverageAtWidest(net, 'gap')).toContain(0);
      expect(Math.max(...coverageAtWidest(net, 'overlap'))).toBeGreaterThan(1);
      expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.93);
    }
  });

  it('moves borders by ten to sixty meters', () => {
    for (const { displacedBorders } of geography.netTruths) {
      for (const { meters, unitCodes } of displacedBorders) {
        expect(meters).toBeGreaterThanOrEqual(10);
        expect(meters).toBeLessThanOrEqual(60);
        expect(unitCodes[0]).not.toBe(unitCodes[1]);
      }
    }
  });

  it('draws every unit with simple rings and a code of its own', () => {
    const codes = geography.nets.map(({ net, code }) => `${net} ${code}`);
    expect(new Set(codes).size).toBe(codes.length);
    for (const ring of geography.nets.flatMap(({ polygons }) => polygons.flat())) {
      const sides = ring.slice(1).map((to, i) => [ring[i]!, to] as const);
      const isCrossed = sides.some(([a, b], i) =>
        sides.some(
          ([c, d], k) => k > i + 1 && !(i === 0 && k === sides.length - 1) && segmentsTouch(a, b, c, d),
        ),
      );
      expect(isCrossed).toBe(false);
    }
  });

  it('joins neighbors in the environment net and cuts grids in the digital city net', () => {
    const unitsPerNet = (net: string): number => geography.nets.filter((unit) => unit.net === net).length;

    expect(unitsPerNet('environment')).toBeLessThan(0.5 * grids.length);
    expect(unitsPerNet('digital-city')).toBeGreaterThan(grids.length);
    expect(truthOf('digital-city').splitGridCodes.length).toBeGreaterThan(50);
    expect(truthOf('environment').mergedGridCodes.some((codes) => codes.length >= 8)).toBe(true);
  });
});
