import { contiguityWeights, CONTIGUITY_RULES } from '@/analysis/contiguity/polygon-contiguity';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import type { OracleCheck } from '../check-file';

export const check: OracleCheck = (oracleCase, comparison) => {
  const { multipolygons } = oracleCase['input'] as { multipolygons: MultiPolygon[] };
  const expected = oracleCase['expected'] as Record<string, number[][]>;
  for (const rule of CONTIGUITY_RULES) {
    const { offsets, neighbors } = contiguityWeights(multipolygons, { rule, snapMeters: 1e-5 });
    expected[rule]?.forEach((list, i) => {
      const own = Array.from(neighbors.subarray(offsets[i], offsets[i + 1]));
      comparison.exact(
        `${rule}[${i}]`,
        own,
        [...list].sort((a, b) => a - b),
      );
    });
  }
};
