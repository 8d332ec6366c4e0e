import { useQuery } from '@tanstack/react-query';
import { warningQueries } from '@/client/warnings/warning-queries';
import { WARNING_LEVELS } from '@/domain/warning/warning-rule';
import { PopoverButton } from '@/ui/components/popover-button';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { WarningRow } from '../warning-row';
import styles from './warning-badge.module.css';

const SHOWN = 12;

/** How many warnings of each level stand, from anywhere; the list unfolds. */
export function WarningBadge() {
  const { t } = useText();
  const { data } = useQuery(warningQueries.list('active'));
  if (!data || data.warnings.length === 0) return null;
  const { warnings, numberMatched } = data;
  const unseen = warnings.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  const counts = WARNING_LEVELS.map((level) => ({
    level,
    n: warnings.filter((warning) => warning.level === level).length,
  })).filter(({ n }) => n > 0);
  return (
    <PopoverButton
      label={t('warnings.badge.label')}
      quiet
      content={
        <span className={styles['counts']} title={t('warnings.badge.open', { n: formatCount(unseen) })}>
          {counts.map(({ level, n }) => (
            <span key={level} className={styles['count']}>
              <WarningChip level={level} size={16} />
              {formatCount(n)}
            </span>
          ))}
        </span>
      }
    >
      {(close) => (
        <div className={styles['list']}>
          <p className={styles['note']}>{t('warnings.badge.open', { n: formatCount(unseen) })}</p>
          <ul aria-label={t('warnings.badge.label')}>
            {warnings.slice(0, SHOWN).map((warning) => (
              <li key={warning.id}>
                <WarningRow warning={warning} onOpen={close} />
              </li>
            ))}
          </ul>
          {numberMatched > SHOWN ? (
            <p className={styles['note']}>{t('warnings.more', { n: formatCount(numberMatched - SHOWN) })}</p>
          ) : null}
        </div>
      )}
    </PopoverButton>
  );
}
