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
  const isAdverse = adverse !== 'none' && (adverse === 'up') === up;
  return {
    mark: markOf(up, isAdverse || adverse === 'none'),
    text: before < SMALLEST_BASE ? `${formatCount(before)} → ${formatCount(now)}` : ratioText(now / before),
    adverse: isAdverse,
  };
}

function markOf(up: boolean, filled: boolean): string {
  if (filled) return up ? '▲' : '▼';
  return up ? '△' : '▽';
}

function ratioText(ratio: number): string {
  const percent = Math.abs(ratio - 1) * 100;
  if (percent >= 1000) return `${formatCount(ratio)}×`;
  return `${percent.toFixed(percent < 10 ? 1 : 0)}%`;
}
