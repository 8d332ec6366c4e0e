import type { DatedPoints } from '../prospective/dated-points';

/** Events of one kind with place, time and cell. All arrays of shape `[n]`, in any order. */
export interface RiskRecord {
  /** Eastings and northings in meters of one projection. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** When, in days from the start of the record. */
  readonly days: Float64Array;
  /** When it was entered, in the same days; `null` where that is not known. */
  readonly registeredDays: Float64Array | null;
  /** Index of the cell that holds it; beyond the last cell for events outside all. */
  readonly cells: Uint32Array;
  /**
   * What each counts for in learning, such as 0 for what patrols found themselves, which would lead them back to where
   * they were; `null` for 1 each. Events of weight 0 are not counted in the test either.
   */
  readonly weights: Float64Array | null;
}

/** Cells that risk is ranked over. All arrays of shape `[cells]`. */
export interface RiskCells {
  /** A point inside each, in meters of the same projection. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** In any unit, above 0. */
  readonly areas: Float64Array;
}

/** What was known at an origin, with the cell of each event. */
export interface KnownRecord extends DatedPoints {
  readonly weights: Float64Array;
  readonly cells: Uint32Array;
}

/** @throws {RangeError} If the arrays differ in length. */
export function assertRiskRecord({ xs, ys, days, registeredDays, cells, weights }: RiskRecord): void {
  const lengths = [ys, days, cells, registeredDays ?? xs, weights ?? xs].map((array) => array.length);
  if (lengths.some((length) => length !== xs.length)) {
    throw new RangeError(`the arrays of the record differ in length: ${[xs.length, ...lengths].join(', ')}`);
  }
}

/** Events of weight above 0 that had happened and been entered before an origin. */
export function recordKnownAt(record: RiskRecord, originDay: number): KnownRecord {
  const { days, registeredDays, weights } = record;
  const known = new Uint32Array(days.length);
  let count = 0;
  for (let i = 0; i < days.length; i++) {
    if (!(days[i]! < originDay) || (weights !== null && !(weights[i]! > 0))) continue;
    if (registeredDays !== null && !(registeredDays[i]! < originDay)) continue;
    known[count++] = i;
  }
  const pick = <Values extends Float64Array | Uint32Array>(values: Values, into: Values): Values => {
    for (let k = 0; k < count; k++) into[k] = values[known[k]!]!;
    return into;
  };
  return {
    xs: pick(record.xs, new Float64Array(count)),
    ys: pick(record.ys, new Float64Array(count)),
    days: pick(days, new Float64Array(count)),
    cells: pick(record.cells, new Uint32Array(count)),
    weights: weights ? pick(weights, new Float64Array(count)) : new Float64Array(count).fill(1),
  };
}

/** Events of weight above 0 in each cell that happened in [from, to) days, whenever they were entered. */
export function countInCells(record: RiskRecord, cellCount: number, from: number, to: number): Float64Array {
  const counts = new Float64Array(cellCount);
  record.days.forEach((day, i) => {
    const cell = record.cells[i]!;
    if (day >= from && day < to && cell < cellCount && (record.weights?.[i] ?? 1) > 0) counts[cell]!++;
  });
  return counts;
}
