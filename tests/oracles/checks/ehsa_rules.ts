import { classifyEmerging, type EmergingCategory } from '@/analysis/emerging-hot-spots/classify-emerging';
import type { OracleCheck } from '../check-file';

/** The fixtures' wording of a category. */
export function spellCategory(category: EmergingCategory | null | undefined): string {
  if (!category || category === 'none') return 'no pattern detected';
  const [kind, side] = category.split('-');
  return `${kind!} ${side!} spot`;
}

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as {
    states: number[];
    mk_z: number | null;
    mk_p: number | null;
    alpha: number;
  };
  const expected = oracleCase['expected'] as { category: string };
  const category = classifyEmerging({
    states: input.states,
    trendZ: input.mk_z ?? NaN,
    trendP: input.mk_p ?? NaN,
    alpha: input.alpha,
  });
  comparison.exact('category', spellCategory(category), expected.category);
};
