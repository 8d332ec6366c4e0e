import type { EmergingResult } from '@/studies/emerging/reference';
import type { HotSpotsResult } from '@/studies/hot-spots/reference';
import type { BorderPair, BordersResult } from '@/studies/borders/reference';
import type { SeenManagedResult } from '@/studies/seen-managed/reference';
import type { Change, PeriodChangeResult } from '@/studies/period-change/reference';
import type { CellFrame } from '@/studies/study-cells';

const REGIONS: CellFrame = {
  kind: 'regions',
  levelId: 'street',
  regionCodes: ['street-0', 'street-1', 'street-2', 'street-3'],
  outlines: [],
  cellMeters: null,
};

/** Two squares beside each other in the square district. */
export const TWO_SQUARES: CellFrame = {
  kind: 'fishnet',
  levelId: null,
  regionCodes: ['grid-0', null],
  outlines: [120.4, 120.41].map((west) => [
    [west, 30.4],
    [west + 0.01, 30.4],
    [west + 0.01, 30.41],
    [west, 30.41],
  ]),
  cellMeters: 1000,
};

/** Hot spots of the four streets of the square district: one hot, one cold, one neither, one not assessable. */
export function hotSpotsResult(part: Partial<HotSpotsResult> = {}): HotSpotsResult {
  return {
    cells: REGIONS,
    statistic: 'gi',
    measure: 'per-square-kilometer',
    counts: Float64Array.of(90, 10, 40, 0),
    values: Float64Array.of(3.6, 0.4, 1.6, NaN),
    scores: Float64Array.of(4.1, -3, 0.2, NaN),
    p: Float64Array.of(0.0001, 0.003, 0.8, NaN),
    adjustedP: Float64Array.of(0.0003, 0.004, 0.8, NaN),
    classes: ['hot-99', 'cold-99', 'none', null],
    reasons: [null, null, null, 'no_exposure'],
    significance: 0.05,
    global: null,
    leftOut: { zh: '地点不明 7 件', en: '7 without a place' },
    ...part,
  };
}

/** Two weeks of the four streets: growing, fading, none, not assessable. */
export function emergingResult(part: Partial<EmergingResult> = {}): EmergingResult {
  return {
    cells: REGIONS,
    steps: 2,
    edges: Float64Array.of(0, 604_800, 1_209_600),
    z: Float32Array.of(2, 5, 6, 3, 0, 0, 0, 0),
    states: Int8Array.of(0, 1, 1, 0, 0, 0, 0, 0),
    counts: Float64Array.of(30, 40, 10, 0),
    lastCounts: Float64Array.of(20, 15, 5, 0),
    trendZ: Float64Array.of(1, -1, 0, NaN),
    trendP: Float64Array.of(0.2, 0.2, 1, NaN),
    categories: ['intensifying-hot', 'intensifying-cold', 'none', null],
    reasons: [null, null, null, 'no_exposure'],
    significance: 0.05,
    leftOut: null,
    ...part,
  };
}

/** A change of one region. */
export function changeOf(code: string, part: Partial<Change> = {}): Change {
  return {
    code,
    name: { zh: code, en: code },
    before: 44,
    now: 73,
    ratio: 73 / 44,
    interval: [1.1, 2.4],
    adjustedP: 0.02,
    kind: 'rise',
    step: 2,
    ...part,
  };
}

/** Changes of the four streets: a rise, a fall, one by chance, one too few. */
export function periodChangeResult(part: Partial<PeriodChangeResult> = {}): PeriodChangeResult {
  return {
    levelId: 'street',
    regions: [
      changeOf('street-0'),
      changeOf('street-1', { before: 90, now: 40, ratio: 40 / 90, kind: 'fall', step: -3 }),
      changeOf('street-2', { before: 50, now: 52, ratio: 1.04, adjustedP: 0.9, kind: 'indistinct', step: 0 }),
      changeOf('street-3', { before: 1, now: 2, ratio: 2, adjustedP: NaN, kind: 'too-few', step: null }),
    ],
    channels: [changeOf('hotline')],
    total: changeOf(''),
    dispersion: 1.8,
    correctedForDispersion: true,
    holidays: { zh: '法定节假日不对等。', en: 'Public holidays differ.' },
    window: { fromSeconds: 0, toSeconds: 1 },
    comparison: { fromSeconds: 0, toSeconds: 1 },
    leftOut: null,
    ...part,
  };
}

/** Results by study, as layers get them. */
function seenManagedResult(): SeenManagedResult {
  const region = { reports: 20, active: 12, judged: 20, managed: 16, bounced: 0, withoutUnit: 0, late: 4 };
  return {
    levelId: 'street',
    actHours: 24,
    seenLimit: 0.5,
    managedLimit: 0.7,
    regions: REGIONS.regionCodes.map((code, i) => ({
      ...region,
      code: code!,
      managedShare: i === 0 ? 0.8 : null,
      activeShare: 0.6,
    })),
  };
}

/** Three regions: A and B share four kilometers, A and C one, B and C a corner. */
export function bordersResult(): BordersResult {
  const pair = (
    codes: readonly [string, string],
    incidents: number,
    kilometers: number | null,
  ): BorderPair => ({
    id: codes.join('|'),
    codes,
    incidents,
    judged: incidents,
    returned: 2,
    passedOn: 1,
    onSides: [incidents - 1, 1],
    open: 3,
    overdue: 1,
    lengthMeters: kilometers === null ? null : kilometers * 1000,
    lines: kilometers === null ? [] : [[[120.42, 30.42], [120.44, 30.44]]], // prettier-ignore
  });
  const side = { judged: 60, returned: 6, passedOn: 3, medianDays: 1.5 };
  return {
    levelId: 'street',
    meters: 100,
    near: { ...side, incidents: 63 },
    inside: { ...side, incidents: 300 },
    landShare: 0.12,
    returnedDifference: null,
    pairs: [pair(['A', 'B'], 40, 4), pair(['A', 'C'], 20, 1), pair(['B', 'C'], 3, null)],
    leftOut: null,
  };
}

export function historyStudies(): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['hot-spots', hotSpotsResult()],
    ['emerging', emergingResult()],
    ['period-change', periodChangeResult()],
    ['seen-managed', seenManagedResult()],
    ['borders', bordersResult()],
  ]);
}
