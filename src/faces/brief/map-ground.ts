import type { RegionShape } from '@/client/collections/collection-queries';
import type { Region } from '@/domain/region/region';

/** Boundaries of a district in the plane of a picture: y down, both in units of one ten-thousandth of the longer side. */
export interface MapGround {
  /** Outlines by region code, as data of an SVG path. */
  readonly outlines: ReadonlyMap<string, string>;
  readonly labels: readonly {
    readonly code: string;
    readonly name: Region['name'];
    readonly levelId: string;
    readonly at: Point;
  }[];
  readonly pointOf: (code: string) => Point | null;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

const LONGER_SIDE = 10_000;
const RADIANS = Math.PI / 180;

/**
 * Lays the boundaries of a scope into one picture: equirectangular about its middle, true in both directions to well
 * within a pixel over a district.
 *
 * @param codes Regions that must fit; the others are left out.
 */
export function buildMapGround(
  shapes: readonly RegionShape[],
  regions: readonly Region[],
  codes: ReadonlySet<string>,
): MapGround | null {
  const drawn = shapes.filter(({ properties }) => codes.has(properties.code));
  if (drawn.length === 0) return null;
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const shape of drawn) {
    for (const [x, y] of ringsOf(shape).flat()) {
      bounds.west = Math.min(bounds.west, x!);
      bounds.east = Math.max(bounds.east, x!);
      bounds.south = Math.min(bounds.south, y!);
      bounds.north = Math.max(bounds.north, y!);
    }
  }
  const squeeze = Math.cos(((bounds.south + bounds.north) / 2) * RADIANS);
  const [spanX, spanY] = [(bounds.east - bounds.west) * squeeze, bounds.north - bounds.south];
  const scale = LONGER_SIDE / Math.max(spanX, spanY);
  const place = (longitude: number, latitude: number): Point => [
    Math.round((longitude - bounds.west) * squeeze * scale),
    Math.round((bounds.north - latitude) * scale),
  ];
  const known = regions.filter(({ code }) => codes.has(code));
  const points = new Map<string, Point>(known.map(({ code, labelPosition: [x, y] }) => [code, place(x, y)]));
  return {
    outlines: new Map(drawn.map((shape) => [shape.properties.code, pathOf(shape, place)])),
    labels: known.map(({ code, name, levelId }) => ({ code, name, levelId, at: points.get(code)! })),
    pointOf: (code) => points.get(code) ?? null,
    width: Math.round(spanX * scale),
    height: Math.round(spanY * scale),
  };
}

function ringsOf({ geometry }: RegionShape): number[][][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Points that fall on the one before are left out: they would only make the picture heavier. */
function pathOf(shape: RegionShape, place: (x: number, y: number) => Point): string {
  return ringsOf(shape)
    .map((ring) => {
      let before = '';
      const steps = ring.flatMap(([x, y]) => {
        const at = place(x!, y!).join(' ');
        if (at === before) return [];
        before = at;
        return [at];
      });
      return `M${steps.join('L')}Z`;
    })
    .join('');
}
