import { buildRandom } from '@/analysis/random/random';
import { drawExponential, drawPoisson } from '@/analysis/random/variates';
import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { OPENNESS } from '@/domain/incident/incident-extract';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { regionCode, toHierarchies } from '@/domain/region/region';
import type { Region, RegionLevel } from '@/domain/region/region';
import { buildZoneOffsets, civilToEpochSeconds } from '@/domain/time/civil-time';
import type { StudyFrame, StudyInput } from '@/studies/study';
import type { StudyGround } from '@/studies/study-ground';
import type { StudyRows } from '@/studies/study-rows';

/** Incidents on top of chance. */
export interface PlantedEvents {
  readonly grids: readonly number[];
  /** Days before the end at which they begin and end. */
  readonly fromDaysAgo: number;
  readonly toDaysAgo: number;
  readonly count: number;
  /** Index in `CATEGORY_CODES`. */
  readonly category: number;
}

export interface RandomWorld {
  readonly seed: number;
  readonly days: number;
  /** Incidents a day over all grids and categories. */
  readonly perDay: number;
  /** Grids along one side of the square district; even. */
  readonly side?: number;
  /** Quiet nights and weekends; even hours where false. */
  readonly rhythm?: boolean;
  readonly planted?: readonly PlantedEvents[];
  /** Mean days to closing; the last ones are still open. */
  readonly daysToClose?: number;
  readonly timeZone?: string;
}

export const CELL_METERS = 300;
/** Two classes of the first level, the first with two below it. */
export const CATEGORY_CODES = ['01a', '01b', '02'] as const;
const DAY = 86_400;
const LIMIT_DAYS = 5;
const END_CIVIL_SECONDS = Date.UTC(2026, 10, 20, 14, 36) / 1000;

/** A square district of four streets and square grids in which incidents fall by chance alone, but for what is planted. */
export function randomStudyInput(world: RandomWorld, frame: Partial<StudyFrame> = {}): StudyInput {
  const { days, side = 12, timeZone = 'Asia/Shanghai' } = world;
  const guess = buildZoneOffsets(timeZone, END_CIVIL_SECONDS - DAY, END_CIVIL_SECONDS + DAY);
  const endSeconds = civilToEpochSeconds(guess, END_CIVIL_SECONDS);
  const offsets = buildZoneOffsets(timeZone, endSeconds - (days + 800) * DAY, endSeconds + 800 * DAY);
  const place = layOut(side);
  const rows = drawRows(world, side, endSeconds, place);
  const ground: StudyGround = {
    timeZone,
    holidayYears: [],
    projection: PROJECTION,
    levels: LEVELS,
    hierarchies: toHierarchies(LEVELS),
    timePrecision: 'instant',
    synthetic: true,
    regions: place.regions,
    categories: [
      { code: '01', parentCode: null, name: { zh: '一类', en: 'One' } },
      { code: '01a', parentCode: '01', name: { zh: '一类甲', en: 'One A' } },
      { code: '01b', parentCode: '01', name: { zh: '一类乙', en: 'One B' } },
      { code: '02', parentCode: null, name: { zh: '二类', en: 'Two' } },
    ],
    sources: [{ code: 'hotline', name: { zh: '热线', en: 'Hotline' }, kind: 'hotline' }],
    departments: [],
    shapes: place.shapes,
    offsets,
    firstSeconds: endSeconds - days * DAY,
    lastSeconds: rows.reportedAt.at(-1) ?? endSeconds,
  };
  return {
    ground,
    rows,
    frame: {
      scopeCode: null,
      levelId: 'street',
      window: { fromSeconds: endSeconds - 30 * DAY, toSeconds: endSeconds + 1 },
      comparison: { fromSeconds: endSeconds - 60 * DAY, toSeconds: endSeconds - 30 * DAY },
      asOfSeconds: endSeconds,
      ...frame,
    },
  };
}

const LEVELS: readonly RegionLevel[] = [
  { id: 'district', name: { zh: '区', en: 'District' }, parentId: null },
  { id: 'street', name: { zh: '街道', en: 'Street' }, parentId: 'district' },
  { id: 'grid', name: { zh: '网格', en: 'Grid' }, parentId: 'street' },
];
const PROJECTION = gaussKruger3(120);
const projection = buildProjection(PROJECTION);
const [ORIGIN_X, ORIGIN_Y] = projection.toMeters(120, 30).map(Math.round) as [number, number];

/** Name of a grid by its number, row by row from the south-west. */
export function gridCodeOf(grid: number): string {
  return `G${String(grid).padStart(4, '0')}`;
}

function layOut(side: number) {
  const half = side / 2;
  const degrees = (x: number, y: number) =>
    projection.toDegrees(ORIGIN_X + x * CELL_METERS, ORIGIN_Y + y * CELL_METERS);
  const shapes = new Map<string, number[][][][]>();
  const make = (code: string, levelId: string, parent: string | null, box: readonly number[]): Region => {
    const [x0, y0, x1, y1] = box as [number, number, number, number];
    const corners = [degrees(x0, y0), degrees(x1, y0), degrees(x1, y1), degrees(x0, y1), degrees(x0, y0)];
    shapes.set(code, [[corners.map(([x, y]) => [x, y])]]);
    return {
      code: regionCode(code),
      levelId,
      parentCode: parent === null ? null : regionCode(parent),
      name: { zh: code, en: code },
      labelPosition: degrees((x0 + x1) / 2, (y0 + y1) / 2),
      bbox: [...corners[0]!, ...corners[2]!] as unknown as [number, number, number, number],
      areaSquareKilometers: ((x1 - x0) * (y1 - y0) * CELL_METERS ** 2) / 1e6,
      population: Math.round((x1 - x0) * (y1 - y0) * 900),
      households: null,
    };
  };
  const streetOf = (column: number, row: number) =>
    `S${(column >= half ? 1 : 0) + (row >= half ? 2 : 0) + 1}`;
  const regions = [
    make('D', 'district', null, [0, 0, side, side]),
    ...[0, 1, 2, 3].map((i) => {
      const [x, y] = [(i % 2) * half, Math.floor(i / 2) * half];
      return make(`S${i + 1}`, 'street', 'D', [x, y, x + half, y + half]);
    }),
    ...Array.from({ length: side * side }, (_, grid) => {
      const [column, row] = [grid % side, Math.floor(grid / side)];
      return make(gridCodeOf(grid), 'grid', streetOf(column, row), [column, row, column + 1, row + 1]);
    }),
  ];
  return { regions, shapes };
}

interface Drawn {
  readonly at: number;
  readonly grid: number;
  readonly category: number;
}

function drawEvents(world: RandomWorld, side: number, endSeconds: number): Drawn[] {
  const { seed, days, perDay, rhythm = true, planted = [] } = world;
  const random = buildRandom(seed);
  const events: Drawn[] = [];
  for (let hour = days * 24; hour > 0; hour--) {
    const start = endSeconds - hour * 3600;
    const clock = (((start + 8 * 3600) / 3600) % 24) - 9;
    const isWeekend = (Math.floor((start + 8 * 3600) / DAY) + 3) % 7 >= 5;
    const factor = rhythm ? (1 + 0.8 * Math.sin((2 * Math.PI * clock) / 24)) * (isWeekend ? 0.7 : 1.12) : 1;
    for (let i = drawPoisson(random, (perDay / 24) * factor); i > 0; i--) {
      events.push({
        at: start + random.below(3600),
        grid: random.below(side * side),
        category: random.below(CATEGORY_CODES.length),
      });
    }
  }
  for (const { grids, fromDaysAgo, toDaysAgo, count, category } of planted) {
    for (let i = 0; i < count; i++) {
      const daysAgo = toDaysAgo + (fromDaysAgo - toDaysAgo) * random.uniform();
      const at = Math.floor(endSeconds - daysAgo * DAY);
      events.push({ at, grid: grids[random.below(grids.length)]!, category });
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

function drawRows(
  world: RandomWorld,
  side: number,
  endSeconds: number,
  { regions }: { readonly regions: readonly Region[] },
): StudyRows {
  const events = drawEvents(world, side, endSeconds);
  const random = buildRandom(world.seed + 1_000_003);
  const n = events.length;
  const regionCodes = regions.map(({ code }): string => code);
  const firstGrid = regionCodes.indexOf(gridCodeOf(0));
  const closing = events.map(({ at }) => {
    const seconds = Math.round(drawExponential(random) * (world.daysToClose ?? 3) * DAY);
    return at + seconds <= endSeconds ? seconds : null;
  });
  return {
    count: n,
    ids: Uint32Array.from({ length: n }, (_, i) => i + 1),
    reportedAt: Uint32Array.from(events, ({ at }) => at),
    x: Float32Array.from(events, ({ grid }) => ((grid % side) + random.uniform()) * CELL_METERS),
    y: Float32Array.from(events, ({ grid }) => (Math.floor(grid / side) + random.uniform()) * CELL_METERS),
    originMeters: [ORIGIN_X, ORIGIN_Y],
    region: Int32Array.from(events, ({ grid }) => firstGrid + grid),
    regionCodes,
    hierarchyId: 'grid',
    category: Uint16Array.from(events, ({ category }) => category),
    categoryCodes: CATEGORY_CODES,
    source: new Uint16Array(n),
    sourceCodes: ['hotline'],
    department: new Uint16Array(n),
    departmentCodes: [null],
    route: new Uint8Array(n),
    state: new Uint8Array(n),
    openness: Uint8Array.from(closing, (seconds) => (seconds === null ? OPENNESS.open : OPENNESS.closed)),
    clockSeconds: Int32Array.from(closing, (seconds) => seconds ?? LIMIT_DAYS * DAY),
    hasLimit: new Uint8Array(n).fill(1),
    quality: new Uint8Array(n).fill(1),
    flags: Uint8Array.from(closing, (seconds, i) =>
      (seconds ?? endSeconds - events[i]!.at) > LIMIT_DAYS * DAY ? INCIDENT_FLAGS.overdue : 0,
    ),
    olderLeftOut: 0,
  };
}

/** The same rows with some columns changed. */
export function withRows(input: StudyInput, change: (rows: StudyRows) => Partial<StudyRows>): StudyInput {
  return { ...input, rows: { ...input.rows, ...change(input.rows) } };
}
