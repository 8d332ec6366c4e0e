import { densityAtPoints, EDGE_CORRECTIONS } from '@/analysis/kernel-density/density-at-points';
import type { Kernel } from '@/analysis/kernel-density/kernel';
import { buildKernelMass } from '@/analysis/kernel-density/kernel-mass';
import { groupRings } from '@/analysis/polygon/group-rings';
import type { OracleCheck } from '../check-file';

interface Input {
  readonly points: readonly (readonly [number, number])[];
  readonly weights: readonly number[];
  readonly query: readonly (readonly [number, number])[];
  readonly sigma: number;
  readonly h: number;
  readonly window: readonly { x: number[]; y: number[] }[] | null;
}

const UNCORRECTED = { rel: 1e-9, abs: 1e-300 };
const CORRECTED = { rel: 1e-6, abs: 1e-300 };

const split = (pairs: Input['points']) => ({ xs: pairs.map(([x]) => x), ys: pairs.map(([, y]) => y) });

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as Input;
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const events = { ...split(input.points), weights: input.weights };
  const places = split(input.query);
  const shape =
    input.window && groupRings(input.window.map(({ x, y }) => x.map((_, i) => [x[i]!, y[i]!] as const)));
  const kernels: readonly Kernel[] = [
    { kind: 'gaussian', scaleMeters: input.sigma },
    { kind: 'quartic', scaleMeters: input.h },
  ];
  for (const kernel of kernels) {
    for (const correction of EDGE_CORRECTIONS) {
      const key = `${kernel.kind}_${correction}`;
      if (!(key in expected)) continue;
      const density = densityAtPoints(events, kernel, places, shape ? { shape, correction } : undefined);
      comparison.numbers(key, density, expected[key], correction === 'none' ? UNCORRECTED : CORRECTED);
    }
    const masses = expected[`mass_${kernel.kind}_at_query`];
    if (!shape || !masses) continue;
    const mass = buildKernelMass(shape, kernel);
    comparison.numbers(
      `mass ${kernel.kind}`,
      places.xs.map((x, i) => mass.at(x, places.ys[i]!)),
      masses,
      CORRECTED,
    );
  }
};
