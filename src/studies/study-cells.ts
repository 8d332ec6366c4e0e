import { contiguityWeights } from '@/analysis/contiguity/polygon-contiguity';
import { nearestNeighborWeights } from '@/analysis/contiguity/distance-weights';
import { weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import type { SpatialWeights } from '@/analysis/contiguity/spatial-weights';
import { buildPolygonLocator } from '@/analysis/polygon/polygon-locator';
import type { MultiPolygon, Ring } from '@/analysis/polygon/polygon';
import { signedRingArea } from '@/analysis/polygon/polygon';
import { buildFishnet } from '@/analysis/space-time-cube/fishnet';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import type { Region } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';
import { regionPolygons } from './study-ground';
import type { StudyGround } from './study-ground';
import type { StudyInput } from './study';
import type { StudyRows } from './study-rows';
import { finestLevel, levelsOf, unitsOfLevel } from './study-units';

/** The cells of a map of statistics: the district's own divisions, or a net of equal squares. */
export const CELL_KINDS = ['regions', 'fishnet'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** What a layer and a panel need to show cells: plain data. */
export interface CellFrame {
  readonly kind: CellKind;
  /** Level of the regions; `null` for a fishnet. */
  readonly levelId: string | null;
  /** Region of each cell; for a fishnet the finest region that holds its center, `null` where none does. Shape `[m]`. */
  readonly regionCodes: readonly (string | null)[];
  /** Outlines of fishnet cells, longitude and latitude in degrees, not closed; empty for regions. */
  readonly outlines: readonly (readonly (readonly [number, number])[])[];
  /** Side of a square; `null` for regions. */
  readonly cellMeters: number | null;
}

/** Cells with what statistics need of them. Arrays have shape `[m]` unless said otherwise. */
export interface StudyCells {
  readonly frame: CellFrame;
  /** Cell of each row, -1 for none. */
  readonly cellOfRow: Int32Array;
  /** Area inside the district. */
  readonly squareKilometers: Float64Array;
  /** Residents, NaN where unknown. */
  readonly residents: Float64Array;
  /** 1 where less than half of a fishnet cell lies inside: its count says nothing beside those of whole cells. */
  readonly isCut: Uint8Array;
  /** Queen neighbors, the cell itself not included. */
  readonly neighbors: SpatialWeights;
  /** Where the neighbors come from, in words. */
  readonly neighborWords: LocalizedText;
}

const SMALLEST_INSIDE_FRACTION = 0.5;
const FALLBACK_NEIGHBORS = 8;

/** Builds the cells of a study; `null` where the district has no regions to lay them over. */
export function buildStudyCells(
  input: StudyInput,
  { kind, cellMeters }: { readonly kind: CellKind; readonly cellMeters: number },
): StudyCells | null {
  const levelId = finestLevel(input.ground, input.rows);
  if (levelId === null) return null;
  return kind === 'regions' ? regionCells(input, levelId) : fishnetCells(input, cellMeters);
}

/** The regions of a level as cells. */
export function regionCells(input: StudyInput, levelId: string): StudyCells {
  const { ground, rows } = input;
  const units = unitsOfLevel(input, levelId);
  const shapes = units.regions.map(({ code }) => regionPolygons(ground, code, rows.originMeters));
  return {
    frame: {
      kind: 'regions',
      levelId,
      regionCodes: units.regions.map(({ code }) => code),
      outlines: [],
      cellMeters: null,
    },
    cellOfRow: units.unitOfRow,
    squareKilometers: Float64Array.from(
      units.regions,
      ({ areaSquareKilometers }) => areaSquareKilometers || NaN,
    ),
    residents: Float64Array.from(units.regions, ({ population }) => population ?? NaN),
    isCut: new Uint8Array(units.regions.length),
    ...neighborsOf(input, units.regions, shapes),
  };
}

const knownNeighbors = new WeakMap<
  StudyGround,
  Map<string, Pick<StudyCells, 'neighbors' | 'neighborWords'>>
>();

function neighborsOf(
  { ground, rows, frame }: StudyInput,
  regions: readonly Region[],
  shapes: readonly MultiPolygon[],
): Pick<StudyCells, 'neighbors' | 'neighborWords'> {
  const known = knownNeighbors.get(ground) ?? new Map<string, ReturnType<typeof neighborsOf>>();
  knownNeighbors.set(ground, known);
  const key = `${regions[0]?.levelId ?? ''} ${frame.scopeCode ?? ''} ${rows.hierarchyId}`;
  const before = known.get(key);
  if (before) return before;
  const found = findNeighbors(ground, regions, shapes);
  known.set(key, found);
  return found;
}

function findNeighbors(
  ground: StudyGround,
  regions: readonly Region[],
  shapes: readonly MultiPolygon[],
): Pick<StudyCells, 'neighbors' | 'neighborWords'> {
  const drawn = shapes.filter((polygons) => polygons.length > 0).length;
  if (2 * drawn >= shapes.length) {
    return {
      neighbors: contiguityWeights(shapes, { rule: 'queen', joinTJunctions: true }),
      neighborWords: { zh: '边界相接（共点即邻）', en: 'sharing a border or a corner' },
    };
  }
  const { toMeters } = buildProjection(ground.projection);
  const places = regions.map(({ labelPosition: [longitude, latitude] }) => toMeters(longitude, latitude));
  const count = Math.max(0, Math.min(FALLBACK_NEIGHBORS, places.length - 1));
  return {
    neighbors: nearestNeighborWeights({ xs: places.map(([x]) => x), ys: places.map(([, y]) => y) }, count),
    neighborWords: { zh: `最近的 ${count} 个（缺边界）`, en: `the ${count} nearest (no boundaries)` },
  };
}

function fishnetCells({ ground, rows, frame }: StudyInput, cellMeters: number): StudyCells | null {
  const shape = scopeShape(ground, rows, frame.scopeCode);
  if (shape.length === 0) return null;
  const { cells, areas, locate } = buildFishnet(shape, 'square', cellMeters);
  const cellOfRow = new Int32Array(rows.count).fill(-1);
  for (let row = 0; row < rows.count; row++) {
    const x = rows.x[row]!;
    if (!Number.isNaN(x)) cellOfRow[row] = locate(x, rows.y[row]!);
  }
  const { toDegrees } = buildProjection(ground.projection);
  const [originX, originY] = rows.originMeters;
  const hosts = hostRegions(ground, rows, cells.map(centerOf));
  return {
    frame: {
      kind: 'fishnet',
      levelId: null,
      regionCodes: hosts,
      outlines: cells.map((cell) => cell.map(([x, y]) => toDegrees(x + originX, y + originY))),
      cellMeters,
    },
    cellOfRow,
    squareKilometers: areas.map((area) => area / 1e6),
    residents: new Float64Array(cells.length).fill(NaN),
    isCut: Uint8Array.from(areas, (area, i) =>
      area < SMALLEST_INSIDE_FRACTION * signedRingArea(cells[i]!) ? 1 : 0,
    ),
    neighbors: latticeNeighbors(cells.map(centerOf), locate, cellMeters),
    neighborWords: { zh: '周围 8 格', en: 'the 8 cells around' },
  };
}

/** The scope's outline, else those of the widest level that has any; planar meters from the rows' origin. */
function scopeShape(ground: StudyGround, rows: StudyRows, scopeCode: string | null): MultiPolygon {
  if (scopeCode !== null) return regionPolygons(ground, scopeCode, rows.originMeters);
  for (const levelId of levelsOf(ground, rows)) {
    const shape = ground.regions
      .filter((region) => region.levelId === levelId)
      .flatMap(({ code }) => regionPolygons(ground, code, rows.originMeters));
    if (shape.length > 0) return shape;
  }
  return [];
}

/** The finest region that holds each place. */
function hostRegions(
  ground: StudyGround,
  rows: StudyRows,
  places: readonly (readonly [number, number])[],
): (string | null)[] {
  const levelId = finestLevel(ground, rows);
  const regions = ground.regions.filter((region) => region.levelId === levelId);
  const locator = buildPolygonLocator(
    regions.map(({ code }) => regionPolygons(ground, code, rows.originMeters)),
  );
  return places.map(([x, y]) => regions[locator.locate(x, y)]?.code ?? null);
}

function centerOf(cell: Ring): readonly [number, number] {
  return [
    cell.reduce((sum, [x]) => sum + x, 0) / cell.length,
    cell.reduce((sum, [, y]) => sum + y, 0) / cell.length,
  ];
}

function latticeNeighbors(
  centers: readonly (readonly [number, number])[],
  locate: (x: number, y: number) => number,
  size: number,
): SpatialWeights {
  const around = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => [column, row] as const));
  return weightsFromLists(
    centers.map(([x, y], own) =>
      around
        .map(([column, row]) => locate(x + column * size, y + row * size))
        .filter((cell) => cell >= 0 && cell !== own)
        .sort((a, b) => a - b),
    ),
  );
}

/** Name of a cell in a sentence. */
export function cellName(ground: StudyGround, { kind, regionCodes }: CellFrame, cell: number): LocalizedText {
  const code = regionCodes[cell] ?? null;
  const region = code === null ? undefined : ground.regions.find((candidate) => candidate.code === code);
  const number = cell + 1;
  if (!region) return { zh: `${number} 号格`, en: `cell ${number}` };
  const zh = region.name.zh;
  const en = region.name.en || zh;
  return kind === 'regions' ? { zh, en } : { zh: `${zh} ${number} 号格`, en: `${en}, cell ${number}` };
}
