import { CLOSED, NO_CLOCK, OPEN, opennessOf, type IncidentColumns } from '../columns/incident-columns';
import { FIRST_FAILING_BYTE } from '../filter/verdict';
import { DURATION_BIN_COUNT, durationBin, durationOfBin } from './duration-bins';
import type { RowSink } from './sliding-window';

/** Times to close of a window's rows: what a Kaplan-Meier estimate asks for. */
export interface TimeToClose {
  /** Time by which half were closed, in seconds, within 0.1 %; `null` where fewer than half were by the clock. */
  readonly medianSeconds: number | null;
  /** Likewise nine tenths. */
  readonly p90Seconds: number | null;
  /** Rows closed after a known time. */
  readonly closings: number;
  /** Rows still open, which count up to their age. */
  readonly censored: number;
}

/** Counts of closings and of open rows' ages, by `durationBin`. */
export interface SurvivalCounts extends RowSink {
  readonly closings: Int32Array;
  readonly ages: Int32Array;
}

/** @param asOfSeconds Reads the clock up to which open rows have aged; after it moved, clear and add anew. */
export function createSurvivalCounts(columns: IncidentColumns, asOfSeconds: () => number): SurvivalCounts {
  const closings = new Int32Array(DURATION_BIN_COUNT);
  const ages = new Int32Array(DURATION_BIN_COUNT);
  const count = (from: number, to: number, sign: number) => {
    const { stateAndVerdict, clock, reportedAt } = columns;
    const asOf = asOfSeconds();
    for (let row = from; row < to; row++) {
      const byte = stateAndVerdict[row]!;
      if (byte >= FIRST_FAILING_BYTE) continue;
      const seconds = clock[row]!;
      const openness = opennessOf(byte, seconds);
      if (openness === OPEN) ages[durationBin(Math.max(0, asOf - reportedAt[row]!))]! += sign;
      else if (openness === CLOSED && seconds !== NO_CLOCK) closings[durationBin(seconds)]! += sign;
    }
  };
  return {
    closings,
    ages,
    clear: () => {
      closings.fill(0);
      ages.fill(0);
    },
    add: (from, to) => count(from, to, 1),
    remove: (from, to) => count(from, to, -1),
  };
}

/**
 * Median and ninth decile of the Kaplan-Meier estimate. Open rows are censored at their age, so a district that stops
 * closing does not look faster. Within one bin closings come before censorings.
 *
 * @see Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53, 457-481.
 */
export function toTimeToClose({ closings, ages }: Pick<SurvivalCounts, 'closings' | 'ages'>): TimeToClose {
  let closed = 0;
  let censored = 0;
  for (let bin = 0; bin < DURATION_BIN_COUNT; bin++) {
    closed += closings[bin]!;
    censored += ages[bin]!;
  }
  const quantiles = survivalQuantiles({ closings, ages }, closed + censored, [0.5, 0.1]);
  return { medianSeconds: quantiles[0]!, p90Seconds: quantiles[1]!, closings: closed, censored };
}

const PLATEAU_TOLERANCE = 1e-8;

/**
 * First times at which survival has fallen to each of `levels` (falling). Where it stands exactly at a level for a
 * while, the middle of that while, as R's `survfit` has it.
 */
function survivalQuantiles(
  { closings, ages }: Pick<SurvivalCounts, 'closings' | 'ages'>,
  rows: number,
  levels: readonly number[],
): (number | null)[] {
  const found: (number | null)[] = levels.map(() => null);
  let atRisk = rows;
  let survival = 1;
  let level = 0;
  let plateauFrom = -1;
  let lastBin = 0;
  for (let bin = 0; atRisk > 0 && level < levels.length; bin++) {
    const events = closings[bin]!;
    const leaving = events + ages[bin]!;
    if (leaving === 0) continue;
    lastBin = bin;
    if (events > 0) {
      if (plateauFrom >= 0) found[level++] = middleOf(plateauFrom, bin);
      plateauFrom = -1;
      survival *= 1 - events / atRisk;
      while (level < levels.length && plateauFrom < 0 && survival <= levels[level]! + PLATEAU_TOLERANCE) {
        if (survival >= levels[level]! - PLATEAU_TOLERANCE) plateauFrom = bin;
        else found[level++] = durationOfBin(bin);
      }
    }
    atRisk -= leaving;
  }
  if (plateauFrom >= 0) found[level] = middleOf(plateauFrom, lastBin);
  return found;
}

function middleOf(firstBin: number, lastBin: number): number {
  return (durationOfBin(firstBin) + durationOfBin(lastBin)) / 2;
}
