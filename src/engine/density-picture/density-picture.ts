import type { Feature, FeatureCollection, Point } from 'geojson';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { Projection, TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { AreaPolygons } from '../density/density-area';
import type { RasterGrid } from '../density/raster-grid';
import type { PlanePolygon } from './block-mesh';
import { clipIsolines } from './clip-isolines';
import { buildDensityTexture } from './density-texture';
import type { DensityTexture } from './density-texture';
import { formatPlain } from './density-scale';
import type { DensityScale } from './density-scale';
import { applyCubic, buildDensityWarp } from './density-warp';
import type { DensityWarp, MeterExtent } from './density-warp';
import { buildScopeMesh } from './scope-mesh';
import type { ScopeMesh } from './scope-mesh';
import { buildScopeTest } from './scope-test';
import type { ScopeTest } from './scope-test';
import { thinOut } from './thin-out';
import { refineField } from './refine-field';
import type { RefinedField } from './refine-field';
import { traceIsolines } from './trace-isolines';
import type { Isoline } from './trace-isolines';

/** A grid of cells and where it stands in the district's projection. */
export interface PlacedGrid {
  readonly grid: RasterGrid;
  /** Easting and northing of the grid's local origin, meters. */
  readonly originMeters: readonly [number, number];
}

/** Where a picture lies and how it is cut: the same for every window. */
export interface DrawnGround {
  readonly warp: DensityWarp;
  readonly mesh: ScopeMesh;
}

/** What one geometry of fields has in common, whatever the window. */
export interface DensityGround extends DrawnGround {
  readonly projection: Projection;
  readonly extent: MeterExtent;
  /** `null` where nothing cuts it. */
  readonly isInScope: ScopeTest | null;
}

/** One window's density, ready for the graphics card. */
export interface DensityPicture {
  readonly texture: DensityTexture;
  /** Pieces of all iso-lines, in local coordinates of the warp. */
  readonly pieces: Float32Array;
  readonly labels: FeatureCollection<Point, IsolineLabel>;
}

export interface IsolineLabel {
  readonly text: string;
  /** Length of the line, to leave small rings unnamed while zoomed out. */
  readonly lengthMeters: number;
}

const WHOLE: PlanePolygon = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ],
];
const FIRST_LABELED_LEVEL = 1;

/** Outer edges of a field's cells, in meters of the district's projection. */
function fieldExtent({ grid, originMeters: [originX, originY] }: PlacedGrid): MeterExtent {
  const minX = originX + grid.west;
  const minY = originY + grid.south;
  return {
    minX,
    minY,
    maxX: minX + grid.columns * grid.cellMeters,
    maxY: minY + grid.rows * grid.cellMeters,
  };
}

/** @param scope Polygons the pictures are cut to, degrees WGS 84; `null` to draw the whole grid. */
export function buildDensityGround(
  placed: PlacedGrid,
  definition: TransverseMercator,
  scope: AreaPolygons | null,
): DensityGround {
  const projection = buildProjection(definition);
  const extent = fieldExtent(placed);
  const warp = buildDensityWarp(projection, extent);
  const { minX, minY, maxX, maxY } = extent;
  const toUnit = ([longitude = 0, latitude = 0]: readonly number[]): [number, number] => {
    const [x, y] = projection.toMeters(longitude, latitude);
    return [(x - minX) / (maxX - minX), (y - minY) / (maxY - minY)];
  };
  const polygons = scope && scope.map((rings) => rings.map((ring) => closed(ring.map(toUnit))));
  return {
    projection,
    extent,
    warp,
    mesh: buildScopeMesh(polygons ?? [WHOLE], warp),
    isInScope: polygons && buildScopeTest(polygons),
  };
}

function closed(ring: [number, number][]): [number, number][] {
  const [first, last] = [ring[0], ring.at(-1)];
  return !first || !last || (first[0] === last[0] && first[1] === last[1]) ? ring : [...ring, first];
}

/**
 * @param field  Values of the ground's grid, incidents/km², shape `[rows, columns]` from the south-west; NaN outside.
 * @param levels Values of the iso-lines to trace; none for a picture without them.
 */
export function buildDensityPicture(
  field: Pick<RasterGrid, 'columns' | 'rows'> & { readonly values: Float32Array },
  {
    ground,
    scale,
    levels,
  }: { readonly ground: DensityGround; readonly scale: DensityScale; readonly levels: readonly number[] },
): DensityPicture {
  const refined = refineField(field);
  const traced = traceIsolines(refined, levels);
  const cut = ground.isInScope ? clipIsolines(traced, refined, ground.isInScope) : traced;
  const lines = cut.map(thinOut);
  return {
    texture: buildDensityTexture(refined, ground.mesh, { max: scale.max, floor: scale.levels[0] ?? 0 }),
    pieces: toPieces(lines, refined, ground.warp),
    labels: labelIsolines(lines, refined, { ground, scale }),
  };
}

function toPieces(
  lines: readonly Isoline[],
  { columns, rows }: RefinedField,
  { toLocal }: DensityWarp,
): Float32Array {
  const count = lines.reduce((sum, { points }) => sum + points.length / 2 - 1, 0);
  const pieces = new Float32Array(count * 4);
  let at = 0;
  for (const { points } of lines) {
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = applyCubic(toLocal, (points[i]! + 0.5) / columns, (points[i + 1]! + 0.5) / rows);
      if (i > 0) {
        pieces[at - 2] = x;
        pieces[at - 1] = y;
      }
      if (i + 2 < points.length) {
        pieces[at] = x;
        pieces[at + 1] = y;
        at += 4;
      }
    }
  }
  return pieces;
}

function labelIsolines(
  lines: readonly Isoline[],
  { columns }: RefinedField,
  { ground, scale }: { readonly ground: DensityGround; readonly scale: DensityScale },
): FeatureCollection<Point, IsolineLabel> {
  const { minX, maxX, minY } = ground.extent;
  const cellMeters = (maxX - minX) / columns;
  const named = new Set(scale.levels.slice(FIRST_LABELED_LEVEL));
  const features = lines
    .filter(({ level }) => named.has(level))
    .map(({ level, points }): Feature<Point, IsolineLabel> => {
      const [column, row] = southernmost(points);
      const x = minX + (column + 0.5) * cellMeters;
      const y = minY + (row + 0.5) * cellMeters;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: ground.projection.toDegrees(x, y) },
        properties: { text: formatPlain(level), lengthMeters: lengthInCells(points) * cellMeters },
      };
    });
  return { type: 'FeatureCollection', features };
}

/** There a ring runs level, so an upright number sits in it like a bead. */
function southernmost(points: Float32Array): [number, number] {
  let lowest = 0;
  for (let i = 2; i < points.length; i += 2) if (points[i + 1]! < points[lowest + 1]!) lowest = i;
  return [points[lowest]!, points[lowest + 1]!];
}

function lengthInCells(points: Float32Array): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2) {
    length += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  }
  return length;
}
