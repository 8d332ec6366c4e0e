import { useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { alertBudgetReference } from '@/studies/alert-budget/reference';
import { ALERT_WINDOWS, anomaliesReference } from '@/studies/anomalies/reference';
import type { AlertFinding, AnomaliesResult } from '@/studies/anomalies/reference';
import { leftOutWords } from '@/studies/left-out';
import { pWords } from '@/studies/number-words';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { StudyCard, StudyProgress } from '../study-card';
import { useStudy } from '../study-view';
import styles from './anomalies.module.css';

const SHOWN = 12;
const SHOWN_HELD = 3;

/** What is out of the ordinary now, worst first, and how often the rule cries wolf. */
export function Anomalies() {
  const view = useStudy(anomaliesReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('situation.anomalies')}
      view={view}
      controls={
        <>
          <WindowControl />
          <LayerToggle rowId="alerts" />
        </>
      }
    >
      {view.result ? <AlertList result={view.result} /> : null}
      {view.result ? <AlarmBudget /> : null}
    </FindingPanel>
  );
}

/** Length of the window judged; the replay of the rule follows. */
function WindowControl() {
  const { scene, change } = useScene();
  const { t } = useText();
  const { windowHours } = anomaliesReference.settings.parse(scene.studySettings[anomaliesReference.id] ?? {});
  const set = (value: string) => {
    const setting = { windowHours: Number(value) };
    change(({ studySettings }) => ({
      studySettings: {
        ...studySettings,
        [anomaliesReference.id]: setting,
        [alertBudgetReference.id]: setting,
      },
    }));
  };
  return (
    <SegmentedControl
      label={t('situation.window')}
      options={ALERT_WINDOWS.map((hours) => ({
        value: String(hours),
        label: t('situation.lastHours', { n: hours }),
      }))}
      value={String(windowHours)}
      onChange={set}
    />
  );
}

function AlertList({ result }: { readonly result: AnomaliesResult }) {
  const { t, language } = useText();
  const raised = result.alerts.filter(({ isHeld }) => !isHeld);
  const held = result.alerts.filter(({ isHeld }) => isHeld);
  const leftOut = leftOutWords(result.leftOut);
  return (
    <>
      {raised.length > 0 ? <AlertRows alerts={raised} most={SHOWN} /> : null}
      {held.length > 0 ? (
        <FindingSection title={t('situation.held')} aside={formatCount(held.length)}>
          <div className={styles['held']}>
            <AlertRows alerts={held} most={SHOWN_HELD} />
          </div>
        </FindingSection>
      ) : null}
      {leftOut ? <p className={styles['note']}>{nameIn(language, leftOut)}</p> : null}
    </>
  );
}

function AlertRows({ alerts, most }: { readonly alerts: readonly AlertFinding[]; readonly most: number }) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles['list']} aria-label={t('situation.anomalies')}>
        {(all ? alerts : alerts.slice(0, most)).map((alert) => (
          <li key={`${alert.levelId} ${alert.regionCode} ${alert.categoryCode}`}>
            <AlertRow alert={alert} />
          </li>
        ))}
      </ul>
      {alerts.length > most ? (
        <button type="button" className={styles['more']} onClick={() => setAll((now) => !now)}>
          {all ? t('table.close') : t('situation.moreRows', { n: formatCount(alerts.length - most) })}
        </button>
      ) : null}
    </>
  );
}

function AlertRow({ alert }: { readonly alert: AlertFinding }) {
  const { scene, change } = useScene();
  const { timeZone } = useDistrict();
  const { t, language } = useText();
  const { regionCode, observed, expected, lower, upper, ratio, level, isHeld } = alert;
  const chosen =
    regionCode !== null && scene.selection?.kind === 'region' && scene.selection.code === regionCode;
  const since = timeFormat(timeZone)
    .minute(alert.raisedSeconds * 1000)
    .slice(5);
  return (
    <button
      type="button"
      className={`${styles['row']} ${isHeld ? styles['quiet'] : ''}`}
      aria-pressed={regionCode === null ? undefined : chosen}
      disabled={regionCode === null}
      onClick={() => regionCode !== null && change({ selection: { kind: 'region', code: regionCode } })}
    >
      <WarningChip level={level} size={isHeld ? 16 : 22} />
      <span className={styles['text']}>
        <span className={`${styles['place']} ${level <= 2 && !isHeld ? styles['strong'] : ''}`}>
          {nameIn(language, alert.place)} · {nameIn(language, alert.category)}
        </span>
        <span>
          <b>{t('situation.seen', { n: formatCount(observed) })}</b>
          {t('situation.against', {
            expected: formatMeasure(expected),
            lower: formatCount(lower),
            upper: formatCount(upper),
          })}
          {ratio >= 1.05 ? ` · ${formatMeasure(ratio)}×` : ''}
        </span>
        <span className={styles['third']}>
          {pWords(alert.p)} · {t('situation.adjusted')} {pWords(alert.adjustedP)} ·{' '}
          {t('situation.since', { time: since })}
        </span>
      </span>
    </button>
  );
}

/** Alerts a day by level, measured by replaying the rule; without it the rule is said not to be evaluated. */
function AlarmBudget() {
  const { t } = useText();
  const { card, state, progress } = useStudy(alertBudgetReference);
  return (
    <FindingSection title={t('situation.budget')}>
      {card ? (
        <div className={styles['budget']}>
          <StudyCard card={card} progress={progress} />
        </div>
      ) : state.kind === 'unavailable' || state.kind === 'error' ? (
        <p className={styles['plain']}>{state.sentence}</p>
      ) : (
        <div role="status" className={styles['plain']}>
          {t('situation.replaying')}
          {progress === null ? null : <StudyProgress fraction={progress} />}
        </div>
      )}
    </FindingSection>
  );
}
