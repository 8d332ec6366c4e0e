/** How far a figure may lie from the expected one: within `abs`, or within `rel` of its size, whichever is wider. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

/**
 * Tolerance of a simulated p: the one stated, or four standard errors of the difference of two simulations where those are
 * more.
 */
export function simulatedP(p: number, stated: number, runs: readonly number[]): Tolerance {
  const variance = runs.reduce((sum, count) => sum + (p * (1 - p)) / count, 0);
  return { abs: Math.max(stated, 4 * Math.sqrt(variance)) };
}

/** One figure compared. */
export interface Finding {
  readonly label: string;
  /** Size of the difference, absolute or relative after the tolerance that decided; 0 or Infinity for exact matches. */
  readonly error: number;
  /** The tolerance that decided, in the same unit; 0 for exact matches. */
  readonly tolerance: number;
  readonly passed: boolean;
}

/** Collects what a check finds in one case. */
export interface Comparison {
  /** Compares figures; `null` and NaN mean undefined and match each other only; `"Infinity"` is infinity. */
  readonly number: (
    label: string,
    actual: number | null | undefined,
    expected: unknown,
    tolerance: Tolerance,
  ) => void;
  /** Compares lists of figures, one by one and in length. */
  readonly numbers: (
    label: string,
    actual: ArrayLike<number | null>,
    expected: unknown,
    tolerance: Tolerance,
  ) => void;
  /** Compares anything that must be the same as JSON. */
  readonly exact: (label: string, actual: unknown, expected: unknown) => void;
  /** Notes a condition that must hold. */
  readonly holds: (label: string, passed: boolean) => void;
  readonly findings: readonly Finding[];
}

/** A new, empty collection. */
export function buildComparison(): Comparison {
  const findings: Finding[] = [];
  const holds = (label: string, passed: boolean): void => {
    findings.push({ label, error: passed ? 0 : Infinity, tolerance: 0, passed });
  };
  const number: Comparison['number'] = (label, actual, expected, tolerance) => {
    findings.push(compareNumbers(label, actual ?? NaN, toNumber(expected), tolerance));
  };
  const numbers: Comparison['numbers'] = (label, actual, expected, tolerance) => {
    const list = expected as readonly unknown[];
    if (list.length !== actual.length)
      holds(`${label} has ${actual.length} entries, expected ${list.length}`, false);
    else list.forEach((value, i) => number(`${label}[${i}]`, actual[i], value, tolerance));
  };
  const exact: Comparison['exact'] = (label, actual, expected) =>
    holds(label, JSON.stringify(actual) === JSON.stringify(expected));
  return { number, numbers, exact, holds, findings };
}

function toNumber(value: unknown): number {
  if (value === null || value === undefined) return NaN;
  return Number(value);
}

function compareNumbers(
  label: string,
  actual: number,
  expected: number,
  { abs = 0, rel = 0 }: Tolerance,
): Finding {
  if (Number.isNaN(actual) || Number.isNaN(expected) || Math.abs(expected) === Infinity) {
    const passed = Object.is(actual, expected) || (Number.isNaN(actual) && Number.isNaN(expected));
    return { label, error: passed ? 0 : Infinity, tolerance: 0, passed };
  }
  const difference = Math.abs(actual - expected);
  const size = Math.abs(expected);
  const decides =
    rel * size > abs ? { error: difference / size, tolerance: rel } : { error: difference, tolerance: abs };
  return { label, ...decides, passed: decides.error <= decides.tolerance };
}
