import { useDistrict } from '@/client/district/use-district';
import type { Warning, WarningEvidence } from '@/domain/warning/warning';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Language } from '@/ui/text/language';

/** What panels say of a warning. */
export interface WarningWords {
  /** Place and class. */
  readonly title: (warning: Pick<Warning, 'target' | 'category'>) => string;
  /** The numbers its level rests on. */
  readonly evidence: (evidence: WarningEvidence) => string;
  /** A department by its code, else the words themselves. */
  readonly owner: (owner: string | null) => string | null;
  readonly language: Language;
}

/** Warnings of before the side of the limit was kept say the limit alone. */
const LIMIT_WORDS = {
  above: 'warnings.limitAbove',
  below: 'warnings.limitBelow',
  unknown: 'warnings.limit',
} as const;

export function useWarningWords(): WarningWords {
  const { t, language } = useText();
  const { departments } = useDistrict();
  return {
    language,
    title: ({ target, category }) => {
      const place = target.kind === 'whole' ? t('warnings.whole') : nameIn(language, target.name);
      return category ? `${place} · ${nameIn(language, category.name)}` : place;
    },
    evidence: ({ observed, expected, lower, upper, limit, direction, windowHours }) => {
      if (observed === null) return t('warnings.listed');
      const seen =
        windowHours === null
          ? t('warnings.value', { n: formatMeasure(observed) })
          : t('warnings.observed', { hours: windowHours, n: formatCount(observed) });
      const usual =
        expected === null
          ? ''
          : t('warnings.expected', {
              expected: formatMeasure(expected),
              lower: formatCount(lower ?? 0),
              upper: formatCount(upper ?? 0),
            });
      return `${seen}${usual}${limit === null ? '' : t(LIMIT_WORDS[direction ?? 'unknown'], { limit: formatMeasure(limit) })}`;
    },
    owner: (owner) => {
      const known = departments.find(({ code }) => code === owner);
      return known ? nameIn(language, known.name) : owner;
    },
  };
}

/** How likely so many are by chance; nothing where no chance is reckoned with. */
export function chanceWords({ p }: WarningEvidence): string {
  return p === null ? '' : formatP(p);
}
