import { rhythmReference } from '@/studies/rhythm/reference';
import { formatP, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useStudy } from '../study-view';
import styles from './hour-week.module.css';

/** Below the chart: how many times are default ones, and whether the day has a peak at all. */
export function RhythmNote() {
  const { result } = useStudy(rhythmReference);
  const { t } = useText();
  if (!result) return null;
  const { defaultTimes, rayleigh } = result;
  return (
    <p
      className={styles['note']}
      title={t('history.rhythmHelp', {
        midnight: formatShare(defaultTimes.midnight),
        noon: formatShare(defaultTimes.noon),
      })}
    >
      {t('history.rhythm', { hour: formatShare(defaultTimes.fullHour), p: formatP(rayleigh.p) })}
    </p>
  );
}
