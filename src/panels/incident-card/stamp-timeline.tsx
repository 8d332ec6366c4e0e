import type { ChainStep, StampStanding } from '@/domain/incident/stamp-chain';
import { formatDuration } from '@/ui/format/format-time';
import type { TimeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import styles from './stamp-timeline.module.css';

const CLASS_OF: Readonly<Record<StampStanding, string>> = {
  done: 'done',
  missing: 'missing',
  waiting: 'waiting',
  ahead: 'ahead',
  'not-applicable': 'notApplicable',
};

interface StampTimelineProps {
  readonly chain: readonly ChainStep[];
  readonly time: TimeFormat;
}

/** The nine stamps from top to bottom: when, how long each took, and which is missing or waited for. */
export function StampTimeline({ chain, time }: StampTimelineProps) {
  const { t } = useText();
  return (
    <ol className={styles['chain']}>
      {chain.map((step) => (
        <li key={step.stamp} className={`${styles['step']} ${styles[CLASS_OF[step.standing]] ?? ''}`}>
          <span className={styles['dot']} aria-hidden />
          <span>{t(`stamp.${step.stamp}`)}</span>
          <span className={styles['when']}>
            {whenText(step, time, t)}
            {step.sinceBeforeSeconds === null ? null : (
              <span className={styles['took']}>
                {t('incident.took', { duration: formatDuration(step.sinceBeforeSeconds, t) })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function whenText({ standing, at }: ChainStep, time: TimeFormat, t: Text): string {
  if (at !== null) return time.minute(at);
  switch (standing) {
    case 'missing':
      return t('incident.missing');
    case 'waiting':
      return t('incident.waiting');
    case 'not-applicable':
      return t('incident.notApplicable');
    default:
      return t('empty.dash');
  }
}
