import type { LocalizedText } from '@/domain/text/localized-text';
import type { WarningLevel } from '@/domain/warning/warning-rule';
import { WARNING_SHAPES } from '@/ui/warning-shapes';

const NAMES: Readonly<Record<WarningLevel, LocalizedText>> = {
  1: { zh: '红', en: 'Red' },
  2: { zh: '橙', en: 'Orange' },
  3: { zh: '黄', en: 'Yellow' },
  4: { zh: '蓝', en: 'Blue' },
};

/** Name and numeral of a warning level, never parted at the end of a line. */
export function levelWords(level: WarningLevel): LocalizedText {
  const { numeral } = WARNING_SHAPES[level];
  return { zh: `${NAMES[level].zh}\u00a0${numeral}`, en: `${NAMES[level].en}\u00a0${numeral}` };
}
