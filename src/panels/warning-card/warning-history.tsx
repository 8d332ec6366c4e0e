import { useDistrict } from '@/client/district/use-district';
import type { WarningEntry } from '@/domain/warning/warning';
import { CardSection } from '@/ui/components/card';
import { WarningChip } from '@/ui/components/warning-chip';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { leaderWords } from '../leader-choice';
import { useWarningWords } from '../warning-words';
import styles from './warning-card.module.css';

/** What happened to a warning, newest first. */
export function WarningHistory({ entries }: { readonly entries: readonly WarningEntry[] }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const words = useWarningWords();
  return (
    <CardSection title={t('warnings.card.history')}>
      <ol className={styles['history']}>
        {entries.toReversed().map(({ ordinal, at, by, kind, level, owner, outcome, note, leader }) => (
          <li key={ordinal} className={styles['entry']}>
            <WarningChip level={level} size={16} />
            <span className={styles['entryText']}>
              <span>
                {t(`warnings.entry.${kind}`, { owner: words.owner(owner) ?? '' })}
                {outcome ? ` · ${t(`warnings.outcome.${outcome}`)}` : ''}
                {leader ? ` · ${t('leaders.reported', { leader: leaderWords(leader) })}` : ''}
              </span>
              {note ? <span className={styles['said']}>{note}</span> : null}
              <span className={styles['hint']}>
                {by ?? t('warnings.byRule')} · {timeFormat(timeZone).minute(at)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </CardSection>
  );
}
