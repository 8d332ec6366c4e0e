import { STAMPS } from '@/domain/incident/stamps';
import type { LoopResult, WaitingStage } from '@/studies/loop/reference';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import styles from './loop-funnel.module.css';

const DAY = 86_400;

/** The nine steps: how many orders have come to each, how many wait for it now, and for how long. */
export function LoopFunnel({ result: { whole, recorded } }: { readonly result: LoopResult }) {
  const { t } = useText();
  const { reached, waiting } = whole.tally;
  const most = Math.max(1, ...reached);
  return (
    <section>
      <header className={styles['head']}>
        <h3>{t('loop.chain.funnel')}</h3>
        <span>{t('loop.chain.funnelNote')}</span>
      </header>
      <ol className={styles['steps']}>
        {STAMPS.map((stamp, step) => (
          <li key={stamp} className={styles['step']}>
            <span className={styles['name']}>{t(`stamp.${stamp}`)}</span>
            <span className={styles['track']} aria-hidden>
              {recorded[step] ? <span style={{ width: `${(100 * reached[step]!) / most}%` }} /> : null}
            </span>
            <span className={styles['reached']}>
              {recorded[step] ? formatCount(reached[step]!) : t('empty.dash')}
            </span>
            <span className={styles['waiting']}>
              {recorded[step] ? <Waiting stage={waiting[step]!} /> : t('loop.chain.neverRecorded')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Waiting({ stage: { count, medianDays, p90Days } }: { readonly stage: WaitingStage }) {
  const { t } = useText();
  if (count === 0 || medianDays === null || p90Days === null) return null;
  const long = (days: number) => formatDuration(days * DAY, t);
  return (
    <span title={`${t('loop.chain.median')} ${long(medianDays)} · ${t('loop.chain.p90')} ${long(p90Days)}`}>
      {t('loop.chain.waiting')} <b>{formatCount(count)}</b>
      <span className={styles['long']}>
        {' · '}
        {t('loop.chain.median')} {long(medianDays)}
      </span>
    </span>
  );
}
