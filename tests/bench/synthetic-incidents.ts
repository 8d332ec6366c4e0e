import { createRandom, type Random } from '#data/district/random';
import { GEOCODE_QUALITIES, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { regionCode } from '@/domain/region/region';
import type { EngineSetup } from '@/engine/columns/incident-store';
import type { MonthColumns } from '@/domain/incident/month-columns';

/** The square of 400 grids in 8 streets that the benchmarks run on: about 14 by 14 km. */
export const BENCH_BBOX = [120.4, 30.2, 120.55, 30.326] as const;
const GRIDS_PER_SIDE = 20;
const CATEGORIES = 60;
const SOURCES = 13;
const DEPARTMENTS = 24;
export const BENCH_MONTHS = 24;
const FIRST_MONTH = { year: 2024, month: 10 };

const streetOf = (grid: number) => Math.floor(grid / 50);
const gridCodes = Array.from(
  { length: GRIDS_PER_SIDE ** 2 },
  (_, grid) => `G${String(grid).padStart(3, '0')}`,
);

export const benchSetup: EngineSetup = {
  timeZone: 'Asia/Shanghai',
  projection: gaussKruger3(120.475),
  bbox: BENCH_BBOX,
  hierarchies: [{ id: 'grid', levelIds: ['street', 'grid'] }],
  regions: [
    ...Array.from({ length: 8 }, (_, street) => ({
      code: regionCode(`S${street}`),
      levelId: 'street',
      parentCode: null,
    })),
    ...gridCodes.map((code, grid) => ({
      code: regionCode(code),
      levelId: 'grid',
      parentCode: regionCode(`S${streetOf(grid)}`),
    })),
  ],
  categories: [
    ...Array.from({ length: 8 }, (_, code) => ({ code: `K${code}`, parentCode: null })),
    ...Array.from({ length: CATEGORIES }, (_, code) => ({ code: `C${code}`, parentCode: `K${code % 8}` })),
  ],
};

/** The outline of the district with dented borders, so that the edge correction has work to do. */
export const benchArea = [[outline()]];

/** Start of a bench month, epoch seconds UTC (the zone is eight hours ahead all year). */
export function monthStartSeconds(month: number): number {
  return Date.UTC(FIRST_MONTH.year, FIRST_MONTH.month - 1 + month, 1) / 1000 - 8 * 3600;
}

export function monthName(month: number): string {
  return new Date((monthStartSeconds(month) + 8 * 3600) * 1000).toISOString().slice(0, 7);
}

/**
 * Incidents of one month as they come off the wire: clustered about 60 centers of uneven weight along streets, with
 * a daily and weekly rhythm, 6 % without a place and 2 % outside.
 */
export function syntheticMonth(month: number, rows: number, firstId: number): MonthColumns {
  const random = createRandom(20_261_121).fork(month);
  const centers = clusterCenters(createRandom(7));
  const reportedAt = reportTimes(random, month, rows);
  const longitude = new Int32Array(rows);
  const latitude = new Int32Array(rows);
  const placed = new Uint8Array(Math.ceil(rows / 8));
  const inRegion = new Uint8Array(placed.length);
  const grids = new Uint16Array(rows);
  for (let i = 0; i < rows; i++) {
    const [east, north] = drawPlace(random, centers);
    longitude[i] = Math.round((BENCH_BBOX[0] + east * (BENCH_BBOX[2] - BENCH_BBOX[0])) * 1e7);
    latitude[i] = Math.round((BENCH_BBOX[1] + north * (BENCH_BBOX[3] - BENCH_BBOX[1])) * 1e7);
    grids[i] = Math.floor(north * GRIDS_PER_SIDE) * GRIDS_PER_SIDE + Math.floor(east * GRIDS_PER_SIDE);
    if (random.chance(0.94)) placed[i >> 3]! |= 1 << (i & 7);
    if ((placed[i >> 3]! >> (i & 7)) & 1 && random.chance(0.98)) inRegion[i >> 3]! |= 1 << (i & 7);
  }
  const word = (words: readonly string[], draw: () => number) => ({
    indices: Uint16Array.from({ length: rows }, draw),
    words,
    validity: null,
  });
  const closed = INCIDENT_STATES.indexOf('completed');
  const handling = INCIDENT_STATES.indexOf('in-handling');
  const open = bits(rows, () => random.chance(month === BENCH_MONTHS - 1 ? 0.3 : 0.04));
  const flipped = open.map((byte) => ~byte);
  return {
    length: rows,
    id: Uint32Array.from({ length: rows }, (_, i) => firstId + i),
    reportedAt,
    longitude: { values: longitude, validity: placed },
    latitude: { values: latitude, validity: placed },
    category: word(
      Array.from({ length: CATEGORIES }, (_, code) => `C${code}`),
      () => Math.floor(CATEGORIES * random.next() ** 2),
    ),
    source: word(
      Array.from({ length: SOURCES }, (_, code) => `Q${code}`),
      () => Math.floor(SOURCES * random.next() ** 1.5),
    ),
    department: word(
      Array.from({ length: DEPARTMENTS }, (_, code) => `D${code}`),
      () => random.index(DEPARTMENTS),
    ),
    state: {
      indices: Uint16Array.from({ length: rows }, (_, i) =>
        (open[i >> 3]! >> (i & 7)) & 1 ? handling : closed,
      ),
      words: INCIDENT_STATES,
      validity: null,
    },
    route: word(ROUTES, () => 1 + random.index(3)),
    quality: word(GEOCODE_QUALITIES, () => 1 + random.index(4)),
    eventGrade: { values: new Uint8Array(rows), validity: new Uint8Array(placed.length) },
    closedAfterSeconds: {
      values: Int32Array.from({ length: rows }, () => Math.floor(Math.exp(8 + 2.5 * random.normal()))),
      validity: flipped,
    },
    dueAfterSeconds: { values: new Int32Array(rows).fill(5 * 86_400), validity: null },
    flags: Uint8Array.from({ length: rows }, () => (random.chance(0.08) ? 1 : 0)),
    regions: [{ indices: grids, words: gridCodes, validity: inRegion }],
  };
}

function bits(rows: number, isSet: () => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(rows / 8));
  for (let i = 0; i < rows; i++) if (isSet()) bytes[i >> 3]! |= 1 << (i & 7);
  return bytes;
}

/** Sorted; hours of day and days of week are drawn by their weights. */
function reportTimes(random: Random, month: number, rows: number): Uint32Array {
  const start = monthStartSeconds(month);
  const days = Math.round((monthStartSeconds(month + 1) - start) / 86_400);
  const times = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) {
    const day = random.index(days);
    const hour = random.chance(0.7) ? 8 + random.index(12) : random.index(24);
    times[i] = start + day * 86_400 + hour * 3600 + random.index(3600);
  }
  return times.sort();
}

function clusterCenters(random: Random): readonly (readonly [number, number, number])[] {
  return Array.from(
    { length: 60 },
    () => [random.next(), random.next(), random.between(0.005, 0.06)] as const,
  );
}

function drawPlace(
  random: Random,
  centers: readonly (readonly [number, number, number])[],
): [number, number] {
  for (;;) {
    const [east, north, spread] = centers[Math.floor(centers.length * random.next() ** 1.6)]!;
    const place: [number, number] = random.chance(0.85)
      ? [east + spread * random.normal(), north + spread * random.normal()]
      : [random.next(), random.next()];
    if (place.every((part) => part >= 0 && part < 1)) return place;
  }
}

function outline(): (readonly [number, number])[] {
  const [west, south, east, north] = BENCH_BBOX;
  const corners: [number, number][] = [];
  for (let i = 0; i < 400; i++) {
    const angle = (2 * Math.PI * i) / 400;
    const radius = 0.48 + 0.02 * Math.sin(9 * angle);
    corners.push([
      (west + east) / 2 + radius * (east - west) * Math.cos(angle),
      (south + north) / 2 + radius * (north - south) * Math.sin(angle),
    ]);
  }
  return corners;
}
