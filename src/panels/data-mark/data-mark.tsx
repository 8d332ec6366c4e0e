import { useDistrict } from '@/client/district/use-district';
import { formatAge, timeFormat } from '@/ui/format/format-time';
import { formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import { useIncidentView } from '../incident-view';
import styles from './data-mark.module.css';

const WORTH_TELLING_SKEW_MILLISECONDS = 5_000;

/** Whether changes arrive, how old what is shown is, and how many incidents that is. */
export function DataMark() {
  const { view, live, load, freshAt } = useIncidentView();
  const { asOf, timeZone } = useDistrict();
  const { t } = useText();
  const now = useNow();
  const broken = live?.state === 'broken' || load.phase === 'failed';
  const waiting = !broken && live?.state !== 'live';
  const age = freshAt === null ? null : formatAge((now - freshAt) / 1000, t);
  const state = broken ? t('age.broken') : waiting ? t('age.delayed') : t('age.live');
  const skew = live?.clockSkewMilliseconds ?? 0;
  const title = [
    asOf === null ? t('age.unknown') : t('age.dataTo', { time: timeFormat(timeZone).minute(asOf) }),
    Math.abs(skew) > WORTH_TELLING_SKEW_MILLISECONDS ? t('age.skew', { n: Math.round(skew / 1000) }) : null,
  ]
    .filter(Boolean)
    .join('；');

  return (
    <span className={styles['mark']} title={title} role="status" aria-live="off">
      <span
        className={`${styles['dot']} ${broken ? styles['broken'] : ''} ${waiting ? styles['waiting'] : ''}`}
        aria-hidden
      />
      <span className={broken ? styles['strong'] : ''}>
        {state}
        {age ? ` · ${t('age.data', { age })}` : ''}
      </span>
      {view ? <span>n {formatCount(view.window.totals.total)}</span> : null}
      {load.failedMonths.length > 0 ? (
        <span className={styles['strong']}>
          {t('status.partialFailed', { failed: load.failedMonths.length })}
        </span>
      ) : null}
    </span>
  );
}
