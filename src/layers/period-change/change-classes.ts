import type { LocalizedText } from '@/domain/text/localized-text';
import type { Change } from '@/studies/period-change/reference';
import type { ThemeTokens } from '@/ui/tokens';

/** The seven classes, falling to rising; the middle one holds what chance explains. */
export const CHANGE_CLASSES: readonly { readonly step: number; readonly title: LocalizedText }[] = [
  { step: -3, title: { zh: '降至 ½ 以下', en: 'Fell to half or less' } },
  { step: -2, title: { zh: '降至 ½–⅔', en: 'Fell to ½–⅔' } },
  { step: -1, title: { zh: '下降，⅔ 以上', en: 'Fell, to more than ⅔' } },
  { step: 0, title: { zh: '与偶然无异', en: 'As by chance' } },
  { step: 1, title: { zh: '上升，1.5 倍以内', en: 'Rose, less than 1.5×' } },
  { step: 2, title: { zh: '升至 1.5–2 倍', en: 'Rose 1.5–2×' } },
  { step: 3, title: { zh: '升至 2 倍以上', en: 'Rose 2× or more' } },
];

export function changeColor(
  { increases, decreases, unchanged }: Pick<ThemeTokens, 'increases' | 'decreases' | 'unchanged'>,
  step: number,
): string {
  if (step === 0) return unchanged;
  return (step > 0 ? increases : decreases)[Math.abs(step) - 1]!;
}

/** Word on the map for a change that stands out: `+66%`, or both counts where the base is small. */
export function changeWord({ kind, before, now, ratio }: Change): string {
  if (kind !== 'rise' && kind !== 'fall') return '';
  if (before < 5) return `${before}→${now}`;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  return `${ratio > 1 ? '+' : '−'}${percent}%`;
}
