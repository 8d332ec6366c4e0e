/** One line of the report. */
export interface TruthCheck {
  readonly name: string;
  /** What was found, or went wrong, of how many. */
  readonly found: number;
  readonly of: number;
  /** What the rate must keep; `null` for a figure that is told without a bar. */
  readonly bar: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** Figures beside the rate, or what was missed. */
  readonly note: string;
}

export function rateOf({ found, of }: TruthCheck): number {
  return of === 0 ? 0 : found / of;
}

/** A check of nothing has not passed. */
export function hasPassed(check: TruthCheck): boolean {
  const { bar, of } = check;
  if (bar === null) return true;
  if (of === 0) return false;
  return 'atLeast' in bar ? rateOf(check) >= bar.atLeast : rateOf(check) <= bar.atMost;
}

export function lineOf(check: TruthCheck): string {
  const { name, found, of, bar, note } = check;
  const outcome = bar === null ? 'told' : hasPassed(check) ? 'ok  ' : 'FAIL';
  const share = (value: number) => `${(value * 100).toFixed(1)}%`;
  const barText =
    bar === null ? '' : 'atLeast' in bar ? `at least ${share(bar.atLeast)}` : `at most ${share(bar.atMost)}`;
  const counts = `${String(found).padStart(5)} of ${String(of).padEnd(5)}`;
  return `${outcome} ${name.padEnd(62)} ${counts} ${share(rateOf(check)).padStart(6)}  ${barText.padEnd(15)} ${note}`.trimEnd();
}
