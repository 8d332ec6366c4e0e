import { formatCount } from './format-number';

/** Which way of a measure is the bad one: the mark does not know, the measure does. */
export type AdverseDirection = 'up' | 'down' | 'none';

export interface Change {
  /** ▲▼ filled when adverse, △▽ hollow when favorable, — when unchanged. */
  readonly mark: string;
  /** `15%`, or `3 → 9` where the base is too small for a percentage. */
  readonly text: string;
  readonly adverse: boolean;
}

const SMALLEST_BASE = 5;

/** Change of a count against a base; `null` where there is no base to compare with. */
export function formatChange(
  now: number,
  before: number | null,
  adverse: AdverseDirection = 'up',
): Change | null {
  if (before === null) return null;
  if (now === before) return { mark: '—', text: '0%', adverse: false };
  const up = now > before;
  const isAdverse = adverse === 'none' ? false : (adverse === 'up') === up;
  const filled = isAdverse || adverse === 'none';
  const mark = up ? (filled ? '▲' : '△') : filled ? '▼' : '▽';
  if (before < SMALLEST_BASE)
    return { mark, text: `${formatCount(before)} → ${formatCount(now)}`, adverse: isAdverse };
  const percent = Math.abs((now / before - 1) * 100);
  const text =
    percent >= 1000 ? `${formatCount(now / before)}×` : `${percent.toFixed(percent < 10 ? 1 : 0)}%`;
  return { mark, text, adverse: isAdverse };
}
