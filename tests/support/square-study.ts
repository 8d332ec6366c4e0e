import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';
import {
  NO_CLOCK_SECONDS,
  OPENNESS,
  OUTSIDE_REGIONS,
  UNKNOWN_REGION,
} from '@/domain/incident/incident-extract';
import { GEOCODE_QUALITIES } from '@/domain/incident/vocabularies';
import type { GeocodeQuality } from '@/domain/incident/vocabularies';
import { regionCode } from '@/domain/region/region';
import type { Region } from '@/domain/region/region';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import type { StudyFrame, StudyInput } from '@/studies/study';
import type { StudyGround } from '@/studies/study-ground';

export const DAY = 86_400;
/** Monday 2026-06-01 00:00 in Beijing. */
export const SQUARE_END = Date.UTC(2026, 4, 31, 16) / 1000;

/** One incident of the square district. */
export interface SquareEvent {
  /** Meters from the south-west corner; left out, the place is unknown. */
  readonly place?: readonly [x: number, y: number];
  /** Epoch seconds UTC. */
  readonly at: number;
  readonly category?: string;
  readonly source?: string;
  readonly flags?: number;
  readonly quality?: GeocodeQuality;
}

export interface SquareStudy {
  readonly events: readonly SquareEvent[];
  /** Grids a side; four by four make a street. */
  readonly side?: number;
  readonly cellMeters?: number;
  /** Residents of each grid; unknown where left out. */
  readonly residents?: number;
  readonly frame?: Partial<StudyFrame>;
  /** First report of the district, seconds before its end. */
  readonly days?: number;
  readonly timeZone?: string;
}

const CATEGORIES = [
  { code: 'A', parentCode: null, name: { zh: '甲类', en: 'Class A' } },
  { code: 'A1', parentCode: 'A', name: { zh: '甲一', en: 'Class A1' } },
  { code: 'B', parentCode: null, name: { zh: '乙类', en: 'Class B' } },
];
const SOURCES = [
  { code: 'hotline', name: { zh: '热线', en: 'Hotline' }, kind: 'hotline' as const },
  { code: 'patrol', name: { zh: '巡查', en: 'Patrol' }, kind: 'patrol' as const },
];
const STREET_CELLS = 4;

/** A square district of equal grids as studies get it; the window is its last 30 days, compared with the 30 before. */
export function squareStudy(options: SquareStudy): StudyInput {
  const { side = 8, cellMeters = 400, days = 365 } = options;
  const definition = gaussKruger3(120.5);
  const { toMeters, toDegrees } = buildProjection(definition);
  const originMeters = toMeters(120.5, 30.5).map(Math.round) as [number, number];
  const position = (x: number, y: number) => toDegrees(originMeters[0] + x, originMeters[1] + y);
  const shapes = new Map<string, number[][][][]>();
  const regions: Region[] = [];
  const add = (
    code: string,
    levelId: string,
    [x, y, size]: readonly [number, number, number],
    parent: string | null,
  ) => {
    const corners = [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ] as const;
    shapes.set(code, [[corners.map(([cx, cy]) => [...position(cx, cy)])]]);
    const isGrid = levelId === 'grid';
    regions.push({
      code: regionCode(code),
      levelId,
      parentCode: parent === null ? null : regionCode(parent),
      name: { zh: code, en: code },
      labelPosition: position(x + size / 2, y + size / 2),
      bbox: [...position(x, y), ...position(x + size, y + size)],
      areaSquareKilometers: (size * size) / 1e6,
      population: isGrid ? (options.residents ?? null) : null,
      households: null,
    });
  };
  add('D', 'district', [0, 0, side * cellMeters], null);
  for (let i = 0; i < Math.ceil(side / STREET_CELLS) ** 2; i++) {
    const perSide = Math.ceil(side / STREET_CELLS);
    const size = STREET_CELLS * cellMeters;
    add(`S${i}`, 'street', [(i % perSide) * size, Math.floor(i / perSide) * size, size], 'D');
  }
  for (let i = 0; i < side * side; i++) {
    const [column, row] = [i % side, Math.floor(i / side)];
    const street =
      Math.floor(row / STREET_CELLS) * Math.ceil(side / STREET_CELLS) + Math.floor(column / STREET_CELLS);
    add(`G${i}`, 'grid', [column * cellMeters, row * cellMeters, cellMeters], `S${street}`);
  }
  const timeZone = options.timeZone ?? 'Asia/Shanghai';
  const ground: StudyGround = {
    timeZone,
    holidayYears: [],
    projection: definition,
    levels: [
      { id: 'district', name: { zh: '区', en: 'District' }, parentId: null },
      { id: 'street', name: { zh: '街道', en: 'Streets' }, parentId: 'district' },
      { id: 'grid', name: { zh: '网格', en: 'Grids' }, parentId: 'street' },
    ],
    hierarchies: [{ id: 'grid', levelIds: ['district', 'street', 'grid'] }],
    timePrecision: 'instant',
    synthetic: true,
    regions,
    categories: CATEGORIES,
    sources: SOURCES,
    departments: [],
    shapes,
    offsets: buildZoneOffsets(timeZone, SQUARE_END - 1200 * DAY, SQUARE_END + 400 * DAY),
    firstSeconds: SQUARE_END - days * DAY,
    lastSeconds: SQUARE_END - 1,
  };
  return {
    ground,
    rows: toRows(options.events, regions, { side, cellMeters, originMeters }),
    frame: {
      scopeCode: null,
      levelId: 'street',
      window: { fromSeconds: SQUARE_END - 30 * DAY, toSeconds: SQUARE_END },
      comparison: { fromSeconds: SQUARE_END - 60 * DAY, toSeconds: SQUARE_END - 30 * DAY },
      asOfSeconds: SQUARE_END,
      ...options.frame,
    },
  };
}

/** Grid that holds a place of the square district. */
export function squareGrid([x, y]: readonly [number, number], side = 8, cellMeters = 400): string {
  return `G${Math.floor(y / cellMeters) * side + Math.floor(x / cellMeters)}`;
}

interface Lattice {
  readonly side: number;
  readonly cellMeters: number;
  readonly originMeters: readonly [number, number];
}

function toRows(
  events: readonly SquareEvent[],
  regions: readonly Region[],
  lattice: Lattice,
): StudyInput['rows'] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  const regionCodes = regions.map(({ code }): string => code);
  const index = new Map(regionCodes.map((code, i) => [code, i]));
  const categoryCodes = CATEGORIES.map(({ code }) => code);
  const sourceCodes = SOURCES.map(({ code }) => code);
  const n = sorted.length;
  return {
    count: n,
    ids: Uint32Array.from(sorted, (_, i) => i + 1),
    reportedAt: Uint32Array.from(sorted, ({ at }) => at),
    x: Float32Array.from(sorted, ({ place }) => place?.[0] ?? NaN),
    y: Float32Array.from(sorted, ({ place }) => place?.[1] ?? NaN),
    originMeters: lattice.originMeters,
    region: Int32Array.from(sorted, ({ place }) =>
      place
        ? (index.get(squareGrid(place, lattice.side, lattice.cellMeters)) ?? OUTSIDE_REGIONS)
        : UNKNOWN_REGION,
    ),
    regionCodes,
    hierarchyId: 'grid',
    category: Uint16Array.from(sorted, ({ category = 'A1' }) => categoryCodes.indexOf(category)),
    categoryCodes,
    source: Uint16Array.from(sorted, ({ source = 'hotline' }) => sourceCodes.indexOf(source)),
    sourceCodes,
    department: new Uint16Array(n),
    departmentCodes: [null],
    route: new Uint8Array(n),
    state: new Uint8Array(n),
    openness: new Uint8Array(n).fill(OPENNESS.closed),
    clockSeconds: new Int32Array(n).fill(NO_CLOCK_SECONDS),
    hasLimit: new Uint8Array(n),
    quality: Uint8Array.from(sorted, ({ quality = 'exact' }) => GEOCODE_QUALITIES.indexOf(quality)),
    flags: Uint8Array.from(sorted, ({ flags = 0 }) => flags),
    olderLeftOut: 0,
  };
}
