import type { Polygon } from 'geojson';
import type { District } from '@/domain/district/district';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { regionCode } from '@/domain/region/region';
import type { Region, RegionLevel } from '@/domain/region/region';
import { createDensityPainter } from '@/engine/density-picture/density-painter';
import { NO_COVERAGE, NO_PATROL } from '@/layers/layer-input';
import type { DensityField, DensityInput, LayerInput, RegionShapes } from '@/layers/layer-input';
import { themeTokens } from './theme-tokens';

const WEST = 120.4;
const SOUTH = 30.4;
const SIZE = 0.1;

/** Four levels, as the sample district has them. */
export const LEVELS: readonly RegionLevel[] = [
  { id: 'district', name: { zh: '区', en: 'District' }, parentId: null },
  { id: 'street', name: { zh: '街道', en: 'Streets' }, parentId: 'district' },
  { id: 'community', name: { zh: '社区', en: 'Communities' }, parentId: 'street' },
  { id: 'grid', name: { zh: '网格', en: 'Grids' }, parentId: 'community' },
];
const CELLS_PER_SIDE = [1, 2, 4, 8];

/** A square district cut into 4 streets, 16 communities and 64 grids, each a square. */
export function buildSquareDistrict(part: Partial<District> = {}): District {
  return {
    name: { zh: '方区', en: 'Square' },
    synthetic: true,
    timeZone: 'Asia/Shanghai',
    bbox: [WEST, SOUTH, WEST + SIZE, SOUTH + SIZE],
    projection: gaussKruger3(WEST),
    levels: LEVELS,
    hierarchies: [{ id: 'grid', levelIds: LEVELS.map(({ id }) => id) }],
    regions: LEVELS.flatMap((level, depth) => regionsOf(level.id, depth)),
    categories: [],
    sources: [],
    departments: [],
    datasets: [],
    basemap: { kind: 'none' },
    videoPlayer: null,
    holidayYears: [],
    incidents: { all: 0, placed: 0, outside: 0, first: null, last: null },
    timePrecision: 'instant',
    asOf: null,
    dataVersion: '1',
    ...part,
  };
}

function regionsOf(levelId: string, depth: number): Region[] {
  const side = CELLS_PER_SIDE[depth]!;
  return Array.from({ length: side * side }, (_, i) => {
    const bbox = boxOf(depth, i);
    return {
      code: regionCode(`${levelId}-${i}`),
      levelId,
      parentCode: null,
      name: { zh: `${levelId} ${i}`, en: `${levelId} ${i}` },
      labelPosition: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2],
      bbox,
      areaSquareKilometers: 100 / (side * side),
      population: 64_000 / (side * side),
      households: 32_000 / (side * side),
    };
  });
}

function boxOf(depth: number, i: number): [number, number, number, number] {
  const side = CELLS_PER_SIDE[depth]!;
  const step = SIZE / side;
  const west = WEST + (i % side) * step;
  const south = SOUTH + Math.floor(i / side) * step;
  return [west, south, west + step, south + step];
}

/** Boundaries of one level of the square district. */
export function squareShapes(levelId: string): RegionShapes {
  const depth = LEVELS.findIndex(({ id }) => id === levelId);
  const side = CELLS_PER_SIDE[depth]!;
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: side * side }, (_, i) => {
      const [west, south, east, north] = boxOf(depth, i);
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
      return { type: 'Feature', geometry, properties: { code: `${levelId}-${i}` } };
    }),
  };
}

/** Everything loaded but data: boundaries of all levels, dark, Chinese. */
export function buildLayerInput(part: Partial<LayerInput> = {}): LayerInput {
  return {
    theme: themeTokens('dark'),
    language: 'zh',
    district: buildSquareDistrict(),
    scopeCode: null,
    regionShapes: new Map(LEVELS.map(({ id }) => [id, squareShapes(id)])),
    density: null,
    regionCounts: null,
    points: null,
    collections: new Map(),
    studies: new Map(),
    coverage: NO_COVERAGE,
    warnings: null,
    patrol: NO_PATROL,
    notes: [],
    selection: { regionCodes: [], incidentRowId: null, feature: null },
    lasso: null,
    comparing: false,
    sizeFactor: 1,
    ...part,
  };
}

interface PaintOptions {
  readonly scope?: string;
  readonly scaleMax?: number;
  readonly isolines?: boolean;
}

/** Fields as the engine hands them over, painted and cut to a region, else to the whole district. */
export function buildDensityInput(
  now: DensityField,
  before: DensityField | null,
  { scope = 'district-0', scaleMax, isolines = true }: PaintOptions = {},
): DensityInput {
  const shape = squareShapes(scope.split('-')[0]!).features.find(
    ({ properties: { code } }) => code === scope,
  )!;
  const window = ({ perSquareKilometer: values }: DensityField) => ({ values, peak: 0, points: 0 });
  const map = { ...now, window: window(now), comparison: before && window(before) };
  const picture = { scaleMax: scaleMax ?? null, isolines };
  const polygons = [(shape.geometry as Polygon).coordinates];
  return { now, before, pictures: paint(map, polygons, picture) };
}
const paint = createDensityPainter(gaussKruger3(WEST));

/** A field over the square district whose value is worked out for each cell center, in local meters. */
export function buildDensityField(
  valueAt: (x: number, y: number) => number,
  part: Partial<DensityField> = {},
): DensityField {
  const grid = { west: -6000, south: -6000, cellMeters: 200, columns: 60, rows: 60 };
  const values = Float32Array.from({ length: grid.columns * grid.rows }, (_, at) =>
    valueAt(
      grid.west + ((at % grid.columns) + 0.5) * grid.cellMeters,
      grid.south + (Math.floor(at / grid.columns) + 0.5) * grid.cellMeters,
    ),
  );
  return {
    grid,
    originMeters: [543_200, 3_370_100],
    perSquareKilometer: values,
    bandwidthMeters: 600,
    drawn: 90,
    all: 100,
    ...part,
  };
}
