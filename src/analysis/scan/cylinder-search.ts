import type { CircularZones } from './circular-zones';

/** Cylinders ready to be searched again and again with other counts. */
export interface CylinderSearch {
  /**
   * The largest log-likelihood ratio over all cylinders.
   *
   * @param recent Counts of the last `durations` steps, latest step first: step d of location i at `d * m + i`.
   */
  readonly largest: (recent: Float64Array) => number;
  /** The log-likelihood ratio of every cylinder, zone z with duration d + 1 at `d * zoneCount + z`. */
  readonly all: (recent: Float64Array) => Float64Array;
  /** Expected count of every cylinder, laid out alike. */
  readonly expected: Float64Array;
}

/** What the search is prepared with. */
export interface CylinderModel {
  readonly zones: CircularZones;
  /** Expected counts of the last steps, latest first, laid out like `recent`; scaled so that all steps sum to the total. */
  readonly expectedRecent: Float64Array;
  readonly durations: number;
  /** C: events of all steps. */
  readonly total: number;
}

/**
 * Prepares the search: logarithms of expected counts are taken once, and c ln c comes from a table, so that a run of the
 * search is additions and multiplications only.
 *
 * LLR = c ln(c / e) + (C - c) ln((C - c) / (C - e)) where c > e, else 0.
 */
export function buildCylinderSearch({
  zones,
  expectedRecent,
  durations,
  total,
}: CylinderModel): CylinderSearch {
  const m = zones.offsets.length - 1;
  const { zoneCount } = zones;
  const expected = new Float64Array(durations * zoneCount);
  const cumulated = new Float64Array(m);
  for (let d = 0; d < durations; d++) {
    addStep(cumulated, expectedRecent, d);
    forEachZone(zones, cumulated, (zone, sum) => (expected[d * zoneCount + zone] = sum));
  }
  const logInside = expected.map(Math.log);
  const logOutside = expected.map((e) => Math.log(Math.max(0, total - e)));
  const entropy = Float64Array.from({ length: total + 1 }, (_, c) => (c === 0 ? 0 : c * Math.log(c)));

  const ratioOf = (c: number, cylinder: number): number => {
    if (c <= expected[cylinder]!) return 0;
    const rest = total - c;
    const outside = rest === 0 ? 0 : entropy[rest]! - rest * logOutside[cylinder]!;
    return entropy[c]! - c * logInside[cylinder]! + outside;
  };

  const largest = (recent: Float64Array): number => {
    let best = 0;
    cumulated.fill(0);
    for (let d = 0; d < durations; d++) {
      addStep(cumulated, recent, d);
      const first = d * zoneCount;
      for (let center = 0; center < m; center++) {
        let c = 0;
        const end = zones.offsets[center + 1]!;
        for (let k = zones.offsets[center]!; k < end; k++) {
          c += cumulated[zones.order[k]!]!;
          const zone = zones.zoneAt[k]!;
          if (zone < 0 || c <= expected[first + zone]!) continue;
          const ratio = ratioOf(c, first + zone);
          if (ratio > best) best = ratio;
        }
      }
    }
    return best;
  };

  const all = (recent: Float64Array): Float64Array => {
    const ratios = new Float64Array(durations * zoneCount);
    cumulated.fill(0);
    for (let d = 0; d < durations; d++) {
      addStep(cumulated, recent, d);
      const first = d * zoneCount;
      forEachZone(zones, cumulated, (zone, c) => (ratios[first + zone] = ratioOf(c, first + zone)));
    }
    return ratios;
  };

  return { largest, all, expected };
}

function addStep(cumulated: Float64Array, steps: Float64Array, d: number): void {
  const m = cumulated.length;
  for (let i = 0; i < m; i++) cumulated[i]! += steps[d * m + i]!;
}

/** Sums values over the members of each zone. */
export function forEachZone(
  { offsets, order, zoneAt }: CircularZones,
  values: Float64Array,
  visit: (zone: number, sum: number) => void,
): void {
  for (let center = 0; center + 1 < offsets.length; center++) {
    let sum = 0;
    for (let k = offsets[center]!; k < offsets[center + 1]!; k++) {
      sum += values[order[k]!]!;
      if (zoneAt[k]! >= 0) visit(zoneAt[k]!, sum);
    }
  }
}
