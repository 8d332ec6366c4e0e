/** How well probabilities of "at least one event" fit what came. */
export interface ProbabilityScore {
  readonly count: number;
  /** Mean squared difference of probability and outcome, 0 to 1; less is better. */
  readonly brier: number;
  /** Mean negative logarithm of the probability given to what came; `Infinity` where something held impossible came. */
  readonly logScore: number;
}

/** One class of forecasts of similar probability. */
export interface CalibrationClass {
  readonly count: number;
  /** Mean forecast probability of the class, and share of it in which the event came. */
  readonly meanProbability: number;
  readonly observedFraction: number;
}

/**
 * Brier and logarithmic score.
 *
 * @param probabilities P(at least one event), shape `[n]`.
 * @param counts        Events that came, shape `[n]`.
 * @returns             `null` where n is 0.
 */
export function scoreProbabilities(
  probabilities: Float64Array,
  counts: Float64Array,
): ProbabilityScore | null {
  const n = assertSameLength(probabilities, counts);
  if (n === 0) return null;
  let brier = 0;
  let logScore = 0;
  probabilities.forEach((probability, i) => {
    const came = counts[i]! > 0;
    brier += (probability - Number(came)) ** 2;
    logScore -= Math.log(came ? probability : 1 - probability);
  });
  return { count: n, brier: brier / n, logScore: logScore / n };
}

/**
 * Forecast against outcome by classes of equal size, least probable first.
 *
 * @param classCount Default 10, the deciles; classes without members are left out.
 */
export function calibrateByClass(
  probabilities: Float64Array,
  counts: Float64Array,
  classCount = 10,
): CalibrationClass[] {
  const n = assertSameLength(probabilities, counts);
  const order = Uint32Array.from(probabilities, (_, i) => i).sort(
    (a, b) => probabilities[a]! - probabilities[b]! || a - b,
  );
  const classes: CalibrationClass[] = [];
  for (let index = 0; index < classCount; index++) {
    const members = order.subarray(
      Math.floor((index * n) / classCount),
      Math.floor(((index + 1) * n) / classCount),
    );
    if (members.length === 0) continue;
    let probability = 0;
    let came = 0;
    for (const member of members) {
      probability += probabilities[member]!;
      came += Number(counts[member]! > 0);
    }
    classes.push({
      count: members.length,
      meanProbability: probability / members.length,
      observedFraction: came / members.length,
    });
  }
  return classes;
}

function assertSameLength(probabilities: Float64Array, counts: Float64Array): number {
  if (probabilities.length !== counts.length) {
    throw new RangeError(
      `${probabilities.length} probabilities and ${counts.length} counts do not fit together`,
    );
  }
  return probabilities.length;
}
