import { useDistrict } from '@/client/district/use-district';
import type { Dataset } from '@/domain/district/district';
import { formatAge, timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useServiceNow } from '../use-service-now';
import styles from './freshness.module.css';

const RENEW_MILLISECONDS = 30_000;
const STALE_PERIODS = 1.2;

/** How old each set of data is; what is older than its period and a fifth is called stale. */
export function Freshness() {
  const { datasets, timeZone } = useDistrict();
  const { t, language } = useText();
  const now = useServiceNow(RENEW_MILLISECONDS);
  if (datasets.length === 0) return null;
  return (
    <section className={styles['panel']} aria-label={t('layers.group.freshness')}>
      <h3 className={styles['title']}>{t('layers.group.freshness')}</h3>
      <ul>
        {datasets.map((dataset) => {
          const stale = isStale(dataset, now);
          const age = dataset.asOf === null ? t('age.unknown') : formatAge((now - dataset.asOf) / 1000, t);
          return (
            <li
              key={dataset.id}
              className={styles['row']}
              title={dataset.asOf === null ? undefined : timeFormat(timeZone).minute(dataset.asOf)}
            >
              <span className={`${styles['mark']} ${stale ? styles['staleMark'] : ''}`} aria-hidden />
              <span className={styles['name']}>{nameIn(language, dataset.title)}</span>
              <span className={stale ? styles['stale'] : styles['age']}>
                {stale && dataset.asOf !== null ? `${age} · ${t('age.stale')}` : age}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function isStale({ asOf, periodSeconds }: Dataset, now: number): boolean {
  if (asOf === null) return true;
  return periodSeconds !== null && now - asOf > STALE_PERIODS * periodSeconds * 1000;
}
