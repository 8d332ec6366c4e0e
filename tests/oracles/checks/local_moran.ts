import { weightsFromLists, type SpatialWeights } from '@/analysis/contiguity/spatial-weights';
import { adjustPValues } from '@/analysis/fdr/adjust-p-values';
import { gearyC, globalMoran } from '@/analysis/local-moran/global-autocorrelation';
import { localMoran } from '@/analysis/local-moran/local-moran';
import { localMoranPermutation } from '@/analysis/local-moran/local-moran-permutation';
import type { OracleCheck } from '../check-file';
import type { Comparison } from '../comparison';

const EXACT = { abs: 1e-8 };
const VARIANCE = { abs: 1e-12, rel: 1e-8 };

type Expected = Readonly<Record<string, (number | null)[]>>;
type Global = Readonly<Record<string, number>>;

interface Fixture {
  readonly Ii: number[];
  readonly conditional: Expected;
  readonly total: Expected;
  readonly p_bh_conditional: (number | null)[];
  readonly quadrant: string[];
  readonly permutation_9999?: Expected;
  readonly global: Global;
  readonly geary: Global;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { values: number[]; neighbours: number[][]; weights: number[][] };
  const expected = oracleCase['expected'] as Fixture;
  const weights = weightsFromLists(input.neighbours, input.weights);
  // The fixture carries spdep's zeros for islands, and its note wants them undefined.
  const islands = new Set(input.neighbours.flatMap((list, i) => (list.length === 0 ? [i] : [])));
  const onLand = <T>(list: ArrayLike<T>) => Array.from(list).filter((_, i) => !islands.has(i));
  for (const moments of ['conditional', 'total'] as const) {
    const result = localMoran(input.values, weights, moments);
    const wanted = expected[moments];
    comparison.numbers(`${moments} I`, onLand(result.statistic), onLand(expected.Ii), EXACT);
    comparison.numbers(`${moments} E`, onLand(result.expectation), onLand(wanted['E']!), EXACT);
    comparison.numbers(`${moments} Var`, onLand(result.variance), onLand(wanted['Var']!), VARIANCE);
    comparison.numbers(`${moments} z`, result.z, wanted['z'], EXACT);
    comparison.numbers(`${moments} p`, result.p, wanted['p_two_sided'], EXACT);
    comparison.holds(
      'islands have no figure, and the reason',
      [...islands].every((i) => Number.isNaN(result.statistic[i]) && result.reasons[i] === 'no_neighbours'),
    );
    if (moments === 'total') continue;
    comparison.numbers('p_bh', adjustPValues(result.p), expected.p_bh_conditional, EXACT);
    const quadrants = expected.quadrant.map((name) => name.toLowerCase());
    comparison.exact('quadrant', onLand(result.quadrants), onLand(quadrants));
  }
  const permuted = expected.permutation_9999;
  if (permuted) comparePermutation(comparison, { values: input.values, weights }, permuted);
  compareGlobal(comparison, globalMoran(input.values, weights), 'global', expected.global);
  const geary = gearyC(input.values, weights);
  const wantedGeary = expected.geary;
  comparison.number('C', geary?.statistic, wantedGeary['C'], EXACT);
  comparison.number('C Var', geary?.variance, wantedGeary['Var'], VARIANCE);
};

const FIXTURE_PERMUTATIONS = 9_999;
const PERMUTATIONS = 49_999;

/**
 * spdep draws neighbors with replacement, ranks the observed value among the simulated ones and splits ties by rounding.
 * So p may lie anywhere between all ties and none, and both sides carry the error of their simulation: the tolerance is the
 * one stated, or four standard errors where those are more.
 */
function comparePermutation(
  comparison: Comparison,
  { values, weights }: { values: number[]; weights: SpatialWeights },
  expected: Expected,
) {
  const options = { permutations: PERMUTATIONS, withReplacement: true };
  const { p, standardDeviation, tiedFraction } = localMoranPermutation(values, weights, options);
  const perRun = 1 / FIXTURE_PERMUTATIONS + 1 / PERMUTATIONS;
  const lowest = p.map((value, i) => Math.max(0, value - 2 * tiedFraction[i]!));
  const nearest = p.map((value, i) =>
    Math.min(value, Math.max(lowest[i]!, expected['p_two_sided']![i] ?? NaN)),
  );
  nearest.forEach((value, i) => {
    const standardError = 2 * Math.sqrt((value / 2) * (1 - value / 2) * perRun);
    const abs = Math.max(0.015, 4 * standardError);
    comparison.number(`permutation p[${i}]`, value, expected['p_two_sided']![i], { abs });
    const rel = Math.max(0.03, 4 * Math.sqrt(((kurtosisOfLag(values, weights, i) - 1) / 4) * perRun));
    comparison.number(`permutation sd[${i}]`, standardDeviation[i], expected['sd']![i], { rel });
  });
}

/** Kurtosis of a weighted sum of independent draws from all other values. */
function kurtosisOfLag(values: number[], { offsets, weights }: SpatialWeights, i: number): number {
  const others = values.filter((_, j) => j !== i);
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  const moment = (power: number) =>
    others.reduce((sum, value) => sum + (value - mean) ** power, 0) / others.length;
  const row = weights.subarray(offsets[i], offsets[i + 1]);
  const total = (power: number) => row.reduce((sum, weight) => sum + weight ** power, 0);
  return 3 + (moment(4) / moment(2) ** 2 - 3) * (total(4) / total(2) ** 2);
}

function compareGlobal(
  comparison: Comparison,
  actual: ReturnType<typeof globalMoran>,
  label: string,
  expected: Global,
) {
  comparison.number(`${label} I`, actual?.statistic, expected['I'], EXACT);
  comparison.number(`${label} E`, actual?.expectation, expected['E'], EXACT);
  comparison.number(`${label} Var`, actual?.variance, expected['Var'], VARIANCE);
  comparison.number(`${label} z`, actual?.z, expected['z'], EXACT);
  comparison.number(`${label} p`, actual?.p, expected['p_two_sided'], EXACT);
}
