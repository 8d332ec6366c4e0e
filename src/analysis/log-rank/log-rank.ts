import type { Durations } from '../kaplan-meier/survival-curve';
import { solveLinear } from '../linear-algebra/linear-solve';
import { zeroMatrix } from '../linear-algebra/matrix';
import type { NotAssessableReason } from '../not-assessable';
import { chiSquaredUpperTail } from '../special-functions/chi-squared-distribution';

/** Comparison of the pace of closing between groups. */
export interface LogRankResult {
  /** Closings in each group, and as many as expected if all groups closed at one pace; shape `[groups]`. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Statistic, degrees of freedom and p of the test that all paces are equal; `null` where it cannot be made. */
  readonly test: {
    readonly chiSquared: number;
    readonly degreesOfFreedom: number;
    readonly p: number;
  } | null;
  /** Why there is no test; `null` where there is one. */
  readonly reason: NotAssessableReason | null;
}

/** Durations that belong to groups. */
export interface GroupedDurations extends Durations {
  /** Index of the group of each, from 0, shape `[n]`. */
  readonly groups: Uint32Array;
  readonly groupCount: number;
}

/**
 * Log-rank test (rho = 0): do the groups close at the same pace?
 *
 * One test over all groups. Many such tests side by side need a correction for their number, which is not made here.
 *
 * @throws {RangeError} If the arrays differ in length or a group is out of range.
 * @see Peto, R. & Peto, J. (1972). Asymptotically efficient rank invariant test procedures. JRSS A 135, 185-207.
 */
export function logRankTest(durations: GroupedDurations): LogRankResult {
  assertGrouped(durations);
  const { groupCount } = durations;
  const sums = sumOverClosings(durations);
  const active = Array.from({ length: groupCount }, (_, group) => group).filter(
    (group) => sums.expected[group]! > 0,
  );
  const { observed, expected } = sums;
  if (active.length < 2) return { observed, expected, test: null, reason: 'too_few' };
  const free = active.slice(1);
  const difference = Float64Array.from(free, (group) => observed[group]! - expected[group]!);
  const covariance = zeroMatrix(free.length, free.length);
  free.forEach((a, i) => {
    free.forEach((b, j) => (covariance.values[i * free.length + j] = sums.covariance[a * groupCount + b]!));
  });
  const solved = solveLinear(covariance, difference);
  if (!solved) return { observed, expected, test: null, reason: 'too_few' };
  const chiSquared = solved.reduce((sum, value, i) => sum + value * difference[i]!, 0);
  const degreesOfFreedom = free.length;
  return {
    observed,
    expected,
    test: { chiSquared, degreesOfFreedom, p: chiSquaredUpperTail(chiSquared, degreesOfFreedom) },
    reason: null,
  };
}

function assertGrouped({ times, closed, groups, groupCount }: GroupedDurations): void {
  if (times.length !== closed.length || times.length !== groups.length) {
    throw new RangeError(
      `${times.length} times, ${closed.length} states and ${groups.length} groups do not fit together`,
    );
  }
  if (groups.some((group) => group >= groupCount))
    throw new RangeError(`a group lies beyond the ${groupCount} named`);
}

interface LogRankSums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Shape `[groups * groups]`. */
  readonly covariance: Float64Array;
}

function sumOverClosings({ times, closed, groups, groupCount }: GroupedDurations): LogRankSums {
  const order = Uint32Array.from(times, (_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const observed = new Float64Array(groupCount);
  const expected = new Float64Array(groupCount);
  const covariance = new Float64Array(groupCount * groupCount);
  const atRisk = new Float64Array(groupCount);
  for (const group of groups) atRisk[group]! += 1;
  for (let from = 0; from < order.length;) {
    let to = from;
    let closings = 0;
    while (to < order.length && times[order[to]!] === times[order[from]!]) {
      if (closed[order[to]!] === 1) {
        closings++;
        observed[groups[order[to]!]!]! += 1;
      }
      to++;
    }
    if (closings > 0)
      addHypergeometric({ observed, expected, covariance }, atRisk, closings, order.length - from);
    for (let k = from; k < to; k++) atRisk[groups[order[k]!]!]! -= 1;
    from = to;
  }
  return { observed, expected, covariance };
}

/** Mean and covariance of how the closings of one moment fall on the groups, given who was still open. */
function addHypergeometric(sums: LogRankSums, atRisk: Float64Array, closings: number, total: number): void {
  const groupCount = atRisk.length;
  const spread = total > 1 ? (closings * (total - closings)) / (total - 1) : 0;
  for (let a = 0; a < groupCount; a++) {
    const share = atRisk[a]! / total;
    sums.expected[a]! += closings * share;
    for (let b = 0; b < groupCount; b++) {
      sums.covariance[a * groupCount + b]! += spread * share * (Number(a === b) - atRisk[b]! / total);
    }
  }
}
