/** One line of the table. */
export interface BenchRow {
  readonly what: string;
  readonly unit: string;
  readonly geju: number;
  /** The same by another product on the same data in the same run; `null` where there is none to compare with. */
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** What design §8 asks for; `null` for figures that are told for their own sake. */
  readonly bar: { readonly text: string; readonly isMet: boolean } | null;
}

export interface BenchOptions {
  /** How long what takes its time goes on. */
  readonly seconds: number;
}

/** A benchmark: a file of `cases/` that exports one as `bench`. */
export interface BenchCase {
  /** Kebab-case; what `--only` takes. */
  readonly id: string;
  /** Runs it. `say` tells how far it has come. */
  readonly run: (say: (line: string) => void, options: BenchOptions) => Promise<readonly BenchRow[]>;
}

/** Value below which a share of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A bar that a value must not exceed. */
export function atMost(limit: number, value: number, unit: string): NonNullable<BenchRow['bar']> {
  return { text: `≤ ${limit} ${unit}`, isMet: value <= limit };
}

/** A bar on how many times faster Geju must be than its peer. */
export function timesFaster(factor: number, geju: number, peer: number): NonNullable<BenchRow['bar']> {
  return { text: `≥ ${factor} × faster`, isMet: peer / geju >= factor };
}
