import { maskName } from '@/domain/text/mask-name';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { StandingAlert } from './standing-alert';
import { useWarningWords } from './warning-words';

/** What a wall says of an alert. Persons are named as everybody may read them. */
export interface AlertWords {
  /** Place and class. */
  readonly title: (alert: StandingAlert) => string;
  readonly place: (alert: StandingAlert) => string;
  /** The numbers its level rests on, in few words and in full. */
  readonly short: (alert: StandingAlert) => string;
  readonly full: (alert: StandingAlert) => string;
  /** Who is to deal with it; `null` where nobody is named. */
  readonly owner: (alert: StandingAlert) => string | null;
  /** How far it is dealt with, in few words. */
  readonly handling: (alert: StandingAlert) => string;
}

export function useAlertWords(): AlertWords {
  const { t, language } = useText();
  const words = useWarningWords();
  const place = (alert: StandingAlert) =>
    alert.place === null ? t('warnings.whole') : nameIn(language, alert.place);
  const owner = ({ warning }: StandingAlert) => {
    const known = words.owner(warning?.owner ?? null);
    return known === null ? null : maskName(known);
  };
  return {
    place,
    title: (alert) =>
      alert.category ? `${place(alert)} · ${nameIn(language, alert.category)}` : place(alert),
    short: ({ evidence: { observed, expected, limit, windowHours }, warning }) => {
      if (observed === null || windowHours === null) {
        // What is not counted is told by its rule.
        const value =
          observed === null ? t('warnings.listed') : t('warnings.value', { n: formatMeasure(observed) });
        return warning ? `${nameIn(language, warning.ruleName)} · ${value}` : value;
      }
      const against = expected ?? limit;
      if (against === null) return t('wall.warnings.total', { n: formatCount(observed) });
      return t(expected === null ? 'wall.warnings.limit' : 'wall.warnings.usual', {
        n: formatCount(observed),
        against: formatMeasure(against),
      });
    },
    full: ({ evidence }) => words.evidence(evidence),
    owner,
    handling: (alert) => {
      const { warning } = alert;
      if (!warning) return t('wall.warnings.noRule');
      if (warning.acknowledgedAt === null) return t('warnings.unacknowledged');
      return owner(alert) ?? t('wall.warnings.seen');
    },
  };
}
