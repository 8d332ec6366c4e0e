import type { Warning } from '@/domain/warning/warning';
import { WARNING_LEVELS } from '@/domain/warning/warning-rule';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useAlertWords } from '../alert-words';
import type { StandingAlert } from '../standing-alert';
import { useStandingAlerts } from '../standing-alerts';
import { WallRows, WallSection } from '../wall-section';
import styles from './wall-warnings.module.css';

/** What stands now, worst first, and who has it; where nothing stands, it says so and nothing else. */
export function WallWarnings() {
  const { alerts, warnings, unacknowledged, asOf, state } = useStandingAlerts();
  const { t } = useText();
  return (
    <WallSection
      title={t('wall.warnings.title')}
      aside={
        warnings
          ? t('wall.warnings.standing', {
              n: formatCount(warnings.length),
              open: formatCount(unacknowledged),
            })
          : ''
      }
      state={state}
      isFilling
    >
      {warnings ? <Counts warnings={warnings} /> : null}
      {alerts?.length === 0 ? <p className={styles['calm']}>{t('wall.warnings.calm')}</p> : null}
      {alerts && alerts.length > 0 ? (
        <WallRows
          items={alerts}
          keyOf={({ key }) => key}
          render={(alert) => <AlertRow alert={alert} asOf={asOf} />}
          rowArcMinutes={67}
          least={3}
          rest={(left) => {
            const anomalies = left.filter(({ warning }) => warning === null).length;
            const n = formatCount(left.length - anomalies);
            return anomalies > 0
              ? t('wall.warnings.restWithAnomalies', { n, anomalies: formatCount(anomalies) })
              : t('wall.warnings.rest', { n });
          }}
        />
      ) : null}
    </WallSection>
  );
}

function Counts({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useText();
  return (
    <ul className={styles['counts']}>
      {WARNING_LEVELS.map((level) => {
        const count = warnings.filter((warning) => warning.level === level).length;
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

function AlertRow({ alert, asOf }: { readonly alert: StandingAlert; readonly asOf: number }) {
  const { t } = useText();
  const words = useAlertWords();
  const { level, raisedAt, warning } = alert;
  const isOpen = warning !== null && warning.acknowledgedAt === null;
  return (
    <div className={styles['row']}>
      <WarningChip level={level} size={`calc(${SIGN_ARC_MINUTES[level]} * var(--am))`} />
      <span className={styles['place']}>{words.title(alert)}</span>
      <span className={styles['age']}>{formatDuration(Math.max(60, (asOf - raisedAt) / 1000), t)}</span>
      <span className={styles['why']}>{words.short(alert)}</span>
      <span className={`${styles['age']} ${isOpen ? styles['open'] : ''}`}>{words.handling(alert)}</span>
    </div>
  );
}
