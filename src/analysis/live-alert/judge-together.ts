import { adjustPValues } from '../fdr/adjust-p-values';
import { toAlertLevel, type AlertLevelCode } from './alert-level';
import type { WindowJudgment } from './judge-window';

/**
 * Reads the judgments of several categories in one refresh as one family: p is adjusted over all units of all of them, and
 * the levels follow.
 *
 * @param judgments One per category, over the same window.
 * @param gridLevel Whether the units are grids.
 */
export function judgeTogether(judgments: readonly WindowJudgment[], gridLevel: boolean): WindowJudgment[] {
  if (judgments.length < 2) return [...judgments];
  const all = Float64Array.from(judgments.flatMap(({ p }) => Array.from(p)));
  const adjusted = adjustPValues(all);
  let from = 0;
  return judgments.map((judgment) => {
    const adjustedP = adjusted.slice(from, from + judgment.p.length);
    from += judgment.p.length;
    const levels = Uint8Array.from(judgment.reasons, (reason, unit): AlertLevelCode =>
      reason !== null
        ? 0
        : toAlertLevel({
            observed: judgment.observed[unit]!,
            expected: judgment.expected[unit]!,
            p: judgment.p[unit]!,
            adjustedP: adjustedP[unit]!,
            gridLevel,
          }),
    );
    return { ...judgment, adjustedP, levels };
  });
}
