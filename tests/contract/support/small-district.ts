import type { Feature, MultiPolygon } from 'geojson';
import type { ImportRecord, RowProblem } from '@/contract/imports';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import type { NewIncident } from '@/domain/incident/incident';
import { NO_STAMPS } from '@/domain/incident/stamps';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { regionCode, type RegionCode, type RegionLevel } from '@/domain/region/region';
import { sameText } from '@/domain/text/localized-text';
import type {
  CollectionInfo,
  DistrictIdentity,
  DistrictWriter,
  RegionWithShape,
} from '#data/store/district-writer';

/*
 * A district of squares: 2 × 2 streets of 2 × 2 grids each, 0.1° wide, from 120° E 30° N; beside the streets two police
 * districts, west and east. What lies where is found by arithmetic, not by the code under test.
 */
const ORIGIN = { longitude: 120, latitude: 30 };
const GRID_DEGREES = 0.1;
const GRIDS_ACROSS = 4;
export const HOUR = 3_600_000;
export const TIME_ZONE = 'Asia/Shanghai';
/** 2026-03-01 00:00 in the district. */
export const STARTS_AT = Date.parse('2026-03-01T00:00:00+08:00');

export const LEVELS: readonly RegionLevel[] = [
  { id: 'district', name: { zh: '区', en: 'District' }, parentId: null },
  { id: 'street', name: { zh: '街道', en: 'Street' }, parentId: 'district' },
  { id: 'grid', name: { zh: '网格', en: 'Grid' }, parentId: 'street' },
  { id: 'police', name: { zh: '派出所', en: 'Police district' }, parentId: 'district' },
];

export const IDENTITY: DistrictIdentity = {
  name: { zh: '方格区', en: 'Square District' },
  synthetic: true,
  timeZone: TIME_ZONE,
  bbox: [120, 30, 120.4, 30.4],
  projection: gaussKruger3(120),
  basemap: { kind: 'vector', tiles: '/api/v1/basemap/{z}/{x}/{y}', minZoom: 0, maxZoom: 14 },
  timePrecision: 'instant',
};

export const CATEGORIES = [
  { code: '01', parentCode: null, name: { zh: '市容', en: 'Appearance' } },
  { code: '0101', parentCode: '01', name: { zh: '垃圾', en: 'Litter' } },
  { code: '0102', parentCode: '01', name: { zh: '占道', en: 'Street vending' } },
];
export const SOURCES = [
  { code: 'hotline', name: { zh: '热线', en: 'Hotline' }, kind: 'hotline' as const },
  { code: 'patrol', name: { zh: '巡查', en: 'Patrol' }, kind: 'patrol' as const },
];
export const DEPARTMENTS = [{ code: 'D1', name: { zh: '城管', en: 'City management' } }];

/** Codes of grid and police district at a place; `null` outside. */
export function codesAt(longitude: number, latitude: number): (RegionCode | null)[] {
  const column = Math.floor((longitude - ORIGIN.longitude) / GRID_DEGREES);
  const row = Math.floor((latitude - ORIGIN.latitude) / GRID_DEGREES);
  const isInside = column >= 0 && column < GRIDS_ACROSS && row >= 0 && row < GRIDS_ACROSS;
  if (!isInside) return [null, null];
  return [regionCode(gridCode(column, row)), regionCode(column < 2 ? 'P-west' : 'P-east')];
}

function gridCode(column: number, row: number): string {
  return `${streetCode(column, row)}-${column % 2}${row % 2}`;
}

function streetCode(column: number, row: number): string {
  return `S-${Math.floor(column / 2)}${Math.floor(row / 2)}`;
}

export function buildSmallRegions(): RegionWithShape[] {
  const cells = Array.from(
    { length: GRIDS_ACROSS ** 2 },
    (_, i) => [i % GRIDS_ACROSS, Math.floor(i / GRIDS_ACROSS)] as const,
  );
  const halves = [0, 1].flatMap((column) => [0, 1].map((row) => [column, row] as const));
  return [
    square({ code: 'D', levelId: 'district', parentCode: null }, [0, 0, 4, 4]),
    ...halves.map(([column, row]) =>
      square({ code: `S-${column}${row}`, levelId: 'street', parentCode: 'D' }, [
        column * 2,
        row * 2,
        column * 2 + 2,
        row * 2 + 2,
      ]),
    ),
    ...cells.map(([column, row]) =>
      square({ code: gridCode(column, row), levelId: 'grid', parentCode: streetCode(column, row) }, [
        column,
        row,
        column + 1,
        row + 1,
      ]),
    ),
    square({ code: 'P-west', levelId: 'police', parentCode: 'D' }, [0, 0, 2, 4]),
    square({ code: 'P-east', levelId: 'police', parentCode: 'D' }, [2, 0, 4, 4]),
  ];
}

type Cells = readonly [fromColumn: number, fromRow: number, toColumn: number, toRow: number];

function square(
  {
    code,
    levelId,
    parentCode,
  }: { readonly code: string; readonly levelId: string; readonly parentCode: string | null },
  [fromColumn, fromRow, toColumn, toRow]: Cells,
): RegionWithShape {
  const west = ORIGIN.longitude + fromColumn * GRID_DEGREES;
  const south = ORIGIN.latitude + fromRow * GRID_DEGREES;
  const east = ORIGIN.longitude + toColumn * GRID_DEGREES;
  const north = ORIGIN.latitude + toRow * GRID_DEGREES;
  const shape: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
  return {
    region: {
      code: regionCode(code),
      levelId,
      parentCode: parentCode === null ? null : regionCode(parentCode),
      name: { zh: `区域${code}`, en: `Region ${code}` },
      labelPosition: [(west + east) / 2, (south + north) / 2],
      bbox: [west, south, east, north],
      areaSquareKilometers: (toColumn - fromColumn) * (toRow - fromRow) * 107,
      population: levelId === 'grid' ? null : 1000,
      households: null,
    },
    shape,
  };
}

/** An incident in the middle of a grid, with what a test wants to be different. */
export function buildIncident(number: number, changes: Partial<NewIncident> = {}): NewIncident {
  const position: [number, number] = [
    120.05 + (number % 4) * 0.1,
    30.05 + (Math.floor(number / 4) % 4) * 0.1,
  ];
  const reportedAt = STARTS_AT + number * 3 * HOUR;
  const incident: NewIncident = {
    sourceId: `N${number}`,
    sourceCode: number % 3 === 0 ? 'patrol' : 'hotline',
    categoryCode: number % 2 === 0 ? '0101' : '0102',
    title: `事件 ${number}`,
    position,
    originalPosition: position,
    originalCrs: 'WGS84',
    geocodeQuality: 'exact',
    address: null,
    regionCodes: codesAt(...position),
    reportedAt,
    stamps: { ...NO_STAMPS, acceptedAt: reportedAt },
    dueAt: reportedAt + 24 * HOUR,
    state: 'accepted',
    route: 'small-loop',
    eventGrade: null,
    urgency: 'normal',
    leadDepartmentCode: 'D1',
    coDepartmentCodes: [],
    events: [],
    callBackApplicable: true,
    satisfied: null,
    duplicateOf: null,
    flags: 0,
  };
  return { ...incident, ...changes };
}

/** 600 incidents over three months: every tenth without a place, every fifteenth outside, half of them closed. */
export function buildSmallIncidents(count = 600): NewIncident[] {
  return Array.from({ length: count }, (_, number) => {
    const base = buildIncident(number);
    const closing: Partial<NewIncident> =
      number % 2 === 0
        ? {
            state: 'completed',
            stamps: { ...base.stamps, completedAt: base.reportedAt + (number % 48) * HOUR },
          }
        : {};
    if (number % 10 === 3) {
      return buildIncident(number, {
        ...closing,
        position: null,
        originalPosition: null,
        originalCrs: null,
        geocodeQuality: 'none',
        regionCodes: [null, null],
        leadDepartmentCode: null,
      });
    }
    if (number % 15 === 7) {
      return buildIncident(number, {
        ...closing,
        position: [121.5, 31.5],
        regionCodes: [null, null],
        flags: INCIDENT_FLAGS.outside,
        eventGrade: 3,
      });
    }
    return buildIncident(number, closing);
  });
}

export const CAMERAS: CollectionInfo = {
  id: 'cameras',
  title: { zh: '摄像机', en: 'Cameras' },
  description: { zh: '视频点位', en: 'Video cameras' },
  datetimeProperty: null,
};

export const TRACKS: CollectionInfo = {
  id: 'patrol-tracks',
  title: { zh: '巡查轨迹', en: 'Patrol tracks' },
  description: { zh: '网格员一天的轨迹', en: "A grid worker's day" },
  datetimeProperty: 'startedAt',
};

/** 25 cameras on a diagonal, with credentials as careless catalogs carry them. */
export function buildCameras(): Feature[] {
  return Array.from({ length: 25 }, (_, i) => ({
    type: 'Feature' as const,
    id: `C${i}`,
    geometry: { type: 'Point' as const, coordinates: [120 + i * 0.016, 30 + i * 0.016] },
    properties: {
      name: `摄像机 ${i} 电话13812345678`,
      net: i % 2 === 0 ? 'skynet' : 'private',
      Password: 'secret',
    },
  }));
}

export function buildTracks(): Feature[] {
  return Array.from({ length: 8 }, (_, i) => ({
    type: 'Feature' as const,
    id: `T${i}`,
    geometry: {
      type: 'LineString' as const,
      coordinates: [
        [120.01, 30.01],
        [120.02, 30.02 + i * 0.01],
      ],
    },
    properties:
      i === 7
        ? { workerCode: 'W7' }
        : { workerCode: `W${i}`, startedAt: new Date(STARTS_AT + i * 24 * HOUR).toISOString() },
  }));
}

export const IMPORT: ImportRecord = {
  id: 'import-1',
  at: STARTS_AT,
  files: [{ name: 'cases.csv', role: 'incidents', bytes: 1234, sha256: 'ab'.repeat(32) }],
  counts: {
    rows: 600,
    created: 600,
    updated: 0,
    unchanged: 0,
    merged: 0,
    rejected: 1,
    placed: 540,
    unplaced: 60,
    outside: 36,
    problems: { 'time-missing': 1, 'no-coordinates': 60 },
  },
  decisions: [{ zh: '编码为 UTF-8', en: 'Encoding is UTF-8' }],
  undoneAt: null,
};

export const PROBLEMS: readonly RowProblem[] = [
  {
    file: 'cases.csv',
    line: 12,
    field: 'opened',
    value: '=cmd|calc',
    code: 'time-missing',
    effect: 'rejected',
    reasonZh: '没有受理时间，这一行未导入。',
    reasonEn: 'No time of report: the row is not stored.',
  },
];

/** Fills a store with the district of squares. */
export async function fillSmallDistrict(
  writer: DistrictWriter,
  incidents = buildSmallIncidents(),
): Promise<void> {
  await writer.putIdentity(IDENTITY);
  await writer.putLevels(LEVELS);
  await writer.putRegions(buildSmallRegions());
  await writer.putCategories(CATEGORIES);
  await writer.putSources(SOURCES);
  await writer.putDepartments(DEPARTMENTS);
  await writer.putDatasets([
    { id: 'incidents', title: sameText('incidents'), asOf: STARTS_AT, periodSeconds: 3600, count: 0 },
    { id: 'cameras', title: sameText('cameras'), asOf: null, periodSeconds: null, count: 25 },
  ]);
  await writer.putItems(CAMERAS, buildCameras());
  await writer.putItems(TRACKS, buildTracks());
  await writer.putBasemapTiles([{ z: 1, x: 1, y: 0, body: Uint8Array.of(26, 0) }]);
  await writer.putIncidents(incidents);
  await writer.putImport(IMPORT, PROBLEMS);
}
