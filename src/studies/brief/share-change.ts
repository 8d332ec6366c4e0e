import { compareShares } from '@/analysis/share-difference/share-difference';
import type { ShareCount, ShareDifference } from '@/analysis/share-difference/share-difference';
import type { LocalizedText } from '@/domain/text/localized-text';
import { shareWords } from '../number-words';
import { said } from '../study-method';
import { previousWords } from './brief-context';
import type { BriefContext } from './brief-context';
import { joined, pointChange } from './brief-words';

/** A share beside that of the period before, with the least change the data allow at 95 %, 0 to 1. */
export interface ShareChange extends ShareDifference {
  readonly before: number;
  readonly least: number;
}

/** @returns `null` where either share rests on fewer trials than asked for. */
export function changeOfShare(
  before: ShareCount | null,
  now: ShareCount,
  fewestTrials: number,
): ShareChange | null {
  if (!before || before.trials < fewestTrials) return null;
  const found = compareShares(before, now);
  if (!found) return null;
  const least = found.lower > 0 ? found.lower : Math.max(0, -found.upper);
  return { ...found, before: before.successes / before.trials, least };
}

/** `，比 9 月升 1.2 个百分点（在偶然范围内）`; nothing where there is nothing to compare with. */
export function changeWords(context: BriefContext, change: ShareChange | null): LocalizedText | null {
  if (!change) return null;
  const prior = previousWords(context);
  const points = pointChange(change.difference);
  return joined([
    said(`，比${prior.zh}${points.zh}`, `, ${points.en} on ${prior.en}`),
    change.p >= 0.05 ? said('（在偶然范围内）', ' (within chance)') : null,
  ]);
}

/** `9 月 91.9%`. */
export function beforeWords(context: BriefContext, change: ShareChange | null): LocalizedText {
  if (!change) return said('无可比的前期', 'nothing to compare with');
  const prior = previousWords(context);
  return said(`${prior.zh} ${shareWords(change.before)}`, `${prior.en}: ${shareWords(change.before)}`);
}

/** Whether a share moved for the worse; `null` where it did not move or there is nothing to compare with. */
export function isWorse(change: ShareChange | null, good: 'up' | 'down'): boolean | null {
  if (!change || change.difference === 0) return null;
  return change.difference > 0 !== (good === 'up');
}
