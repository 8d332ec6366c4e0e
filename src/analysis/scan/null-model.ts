import { buildMultinomialDraw } from '../random/multinomial';
import type { Random } from '../random/random';
import { shuffleFirst } from '../random/shuffle';
import { drawBinomial } from '../random/variates';

/** Counts over locations and steps, with what was expected; step t of location i at `t * locations + i`. */
export interface ScanField {
  readonly locations: number;
  readonly steps: number;
  /** Whole numbers >= 0. */
  readonly counts: ArrayLike<number>;
  /** Scaled so that it sums to the total of the counts. */
  readonly expected: Float64Array;
  readonly total: number;
}

/** Fills `recent` with counts as they could have come by chance, latest step first. */
export type NullDraw = (random: Random, recent: Float64Array) => void;

/** The last steps of a field, latest first. */
export function latestFirst(field: ScanField, values: ArrayLike<number>, durations: number): Float64Array {
  const recent = new Float64Array(durations * field.locations);
  for (let d = 0; d < durations; d++) {
    const start = (field.steps - 1 - d) * field.locations;
    for (let i = 0; i < field.locations; i++) recent[d * field.locations + i] = values[start + i]!;
  }
  return recent;
}

/** All events fall independently where they are expected (multinomial given the total). */
export function buildPoissonDraw(field: ScanField, durations: number): NullDraw {
  const weights = latestFirst(field, field.expected, durations);
  const recentExpected = weights.reduce((sum, value) => sum + value, 0);
  if (!(recentExpected > 0)) return (_, recent) => recent.fill(0);
  const share = durations === field.steps ? 1 : Math.min(1, recentExpected / field.total);
  const multinomial = buildMultinomialDraw(weights);
  return (random, recent) => {
    const trials = share === 1 ? field.total : drawBinomial(random, field.total, share);
    multinomial.draw(random, trials, recent);
  };
}

/** Events keep their places, and the set of times stays as it is, but the times are dealt out anew. */
export function buildPermutationDraw(field: ScanField, durations: number): NullDraw {
  const { locations, steps, counts, total } = field;
  const places = new Uint32Array(total);
  const perStep = new Float64Array(steps);
  for (let i = 0, event = 0; i < locations; i++) {
    for (let t = 0; t < steps; t++) {
      const count = counts[t * locations + i]!;
      perStep[t]! += count;
      places.fill(i, event, event + count);
      event += count;
    }
  }
  const recentPerStep = Array.from({ length: durations }, (_, d) => perStep[steps - 1 - d]!);
  const recentTotal = recentPerStep.reduce((sum, count) => sum + count, 0);
  return (random, recent) => {
    recent.fill(0);
    shuffleFirst(places, recentTotal, random);
    let event = 0;
    recentPerStep.forEach((count, d) => {
      for (const end = event + count; event < end; event++) recent[d * locations + places[event]!]!++;
    });
  };
}
