import type { RiskResult } from '@/studies/risk/reference';
import type { RisingResult } from '@/studies/rising/reference';

/** Codes of the grids of the square district, as `buildSquareDistrict` has them. */
const GRIDS = Array.from({ length: 64 }, (_, i) => `grid-${i}`);

/** Risk over the grids of the square district: grid 5 leads, then 6 and 7. */
export function riskResult(part: Partial<RiskResult> = {}): RiskResult {
  const shareClass = new Int8Array(64).fill(-1);
  shareClass.set([0, 1, 3], 5);
  const accuracy = (hitRate: number) =>
    [0.01, 0.05, 0.1, 0.2].map((share) => ({
      share,
      areaShare: share,
      events: 200,
      hitRate,
      pai: hitRate / share,
      pei: 0.6,
    }));
  return {
    drawn: true,
    frame: { kind: 'regions', levelId: 'grid', regionCodes: GRIDS, outlines: [], cellMeters: null },
    shareClass,
    top: [],
    chosen: { method: 'rank-average', accuracy: accuracy(0.3), paiInterval: { lower: 5, upper: 7 } },
    baseline: { method: 'last-quarter', accuracy: accuracy(0.25), paiInterval: null },
    advantage: { difference: 1, standardError: 0.3 },
    testEvents: 200,
    coverage80: 0.9,
    coverage95: 0.97,
    originCount: 26,
    reportedCount: 11,
    firstOriginDay: 20_000,
    lastOriginDay: 20_070,
    firstDay: 20_077,
    activeFraction: 0.4,
    ...part,
  };
}

/** Grid 0 rises most, grid 1 falls, grid 63 is not assessed. */
export function risingResult(): RisingResult {
  const classes = new Int8Array(64);
  classes.set([3, -2]);
  return {
    levelId: 'grid',
    regionCodes: GRIDS,
    classes,
    reasons: GRIDS.map((_, i) => (i === 63 ? 'constant' : null)),
    units: [],
    weeks: 52,
    fromSeconds: 1_750_000_000,
    assessed: 63,
  };
}
