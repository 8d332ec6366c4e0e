import type { LiveStatus } from '@/client/live/live-stream';
import { useDistrict } from '@/client/district/use-district';
import { formatAge, timeFormat } from '@/ui/format/format-time';
import { formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import { useIncidentView } from '../incident-view';
import type { LoadStatus } from '../incident-view';
import styles from './data-mark.module.css';

const WORTH_TELLING_SKEW_MILLISECONDS = 5_000;

/** Whether changes arrive, how old what is shown is, and how many incidents that is. */
export function DataMark() {
  const { view, live, load, freshAt } = useIncidentView();
  const { t } = useText();
  const now = useNow();
  const state = standingOf(live, load);
  const age =
    freshAt === null ? null : t('age.data', { age: formatAge(Math.max(0, now - freshAt) / 1000, t) });
  return (
    <span className={styles['mark']} title={useMarkTitle(live)} role="status" aria-live="off">
      <span className={`${styles['dot']} ${styles[state] ?? ''}`} aria-hidden />
      <span className={`${styles['word']} ${state === 'broken' ? styles['strong'] : ''}`}>
        {t(`age.${state}`)}
      </span>
      {age ? <span>{age}</span> : null}
      {view ? <span className={styles['count']}>n {formatCount(view.window.totals.total)}</span> : null}
      {load.failedMonths.length > 0 ? (
        <span className={styles['strong']}>
          {t('status.partialFailed', { failed: load.failedMonths.length })}
        </span>
      ) : null}
    </span>
  );
}

function standingOf(live: LiveStatus | null, load: LoadStatus): 'live' | 'delayed' | 'broken' {
  if (live?.state === 'broken' || load.phase === 'failed') return 'broken';
  return live?.state === 'live' ? 'live' : 'delayed';
}

function useMarkTitle(live: LiveStatus | null): string {
  const { asOf, timeZone } = useDistrict();
  const { t } = useText();
  const skew = live?.clockSkewMilliseconds ?? 0;
  const dataTo =
    asOf === null ? t('age.unknown') : t('age.dataTo', { time: timeFormat(timeZone).minute(asOf) });
  const skewed = Math.abs(skew) > WORTH_TELLING_SKEW_MILLISECONDS;
  return skewed ? `${dataTo}；${t('age.skew', { n: Math.round(skew / 1000) })}` : dataTo;
}
