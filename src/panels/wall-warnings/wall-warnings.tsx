import type { AlertFinding } from '@/studies/anomalies/reference';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { WARNING_LEVELS, useStandingAlerts } from '../standing-alerts';
import { WallRows, WallSection } from '../wall-section';
import styles from './wall-warnings.module.css';

/** What is out of the ordinary now, worst first; where nothing is, it says so and nothing else. */
export function WallWarnings() {
  const { alerts, addedToday, asOfSeconds, state } = useStandingAlerts();
  const { t } = useText();
  return (
    <WallSection
      title={t('wall.warnings.title')}
      aside={
        alerts
          ? t('wall.warnings.standing', { n: formatCount(alerts.length), added: formatCount(addedToday) })
          : ''
      }
      state={state}
      isFilling
    >
      {alerts ? <Counts alerts={alerts} /> : null}
      {alerts && alerts.length === 0 ? <p className={styles['calm']}>{t('wall.warnings.calm')}</p> : null}
      {alerts && alerts.length > 0 ? (
        <WallRows
          items={alerts}
          keyOf={({ regionCode, categoryCode }) => `${regionCode} ${categoryCode}`}
          render={(alert) => <AlertRow alert={alert} asOfSeconds={asOfSeconds} />}
          rowArcMinutes={67}
          least={3}
          rest={(left) => t('wall.warnings.rest', { n: formatCount(left.length) })}
        />
      ) : null}
    </WallSection>
  );
}

function Counts({ alerts }: { readonly alerts: readonly AlertFinding[] }) {
  const { t } = useText();
  return (
    <ul className={styles['counts']}>
      {WARNING_LEVELS.map((level) => {
        const count = alerts.filter((alert) => alert.level === level).length;
        return (
          <li
            key={level}
            className={count === 0 ? styles['none'] : ''}
            aria-label={t('wall.warnings.count', { level: t(`warning.${level}`), n: count })}
          >
            <WarningChip level={level} size="1em" /> {formatCount(count)}
          </li>
        );
      })}
    </ul>
  );
}

/** Sign widths by level, in minutes of arc: the worse, the larger. */
const SIGN_ARC_MINUTES = { 1: 33, 2: 31, 3: 27, 4: 22 } as const;

function AlertRow({ alert, asOfSeconds }: { readonly alert: AlertFinding; readonly asOfSeconds: number }) {
  const { t, language } = useText();
  const { level, place, category, observed, expected, raisedSeconds, regionCode } = alert;
  return (
    <div className={styles['row']}>
      <WarningChip level={level} size={`calc(${SIGN_ARC_MINUTES[level]} * var(--am))`} />
      <span className={styles['place']}>
        {regionCode === null ? t('wall.warnings.wholeScope') : nameIn(language, place)}
      </span>
      <span className={styles['age']}>{formatDuration(Math.max(60, asOfSeconds - raisedSeconds), t)}</span>
      <span className={styles['why']}>
        {t('wall.warnings.why', {
          category: nameIn(language, category),
          n: formatCount(observed),
          expected: formatMeasure(expected),
        })}
      </span>
    </div>
  );
}
