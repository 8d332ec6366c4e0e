import { Suspense, lazy, useMemo } from 'react';
import { buildHourWeekOption } from '@/charts/hour-week-option';
import { useDistrict } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { toggleFilter } from '../toggle-filter';
import { HourWeekKeys } from './hour-week-keys';
import { RhythmNote } from './rhythm-note';
import { slotName } from './slot-name';
import { MetricHelp } from '../metric-help';
import styles from './hour-week.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));
const HOURS_OF_WEEK = 168;

/** When in the week incidents are reported; a press on a cell filters by that hour. */
export function HourWeek() {
  const { view } = useIncidentView();
  const { timePrecision } = useDistrict();
  const { scene, change } = useScene();
  const { tokens } = useTheme();
  const { t } = useText();
  const state = useHourState();
  const counts = view?.window.hoursOfWeek;
  const weekdays = t('weekday.short', { returnObjects: true }) as readonly string[];
  const chosen = useMemo(() => new Set(scene.filters.hours), [scene.filters.hours]);
  const option = useMemo(
    () => (counts ? buildHourWeekOption({ counts, chosen, weekdays }, tokens) : null),
    [counts, chosen, weekdays, tokens],
  );
  const toggle = (slot: number) =>
    change(({ filters }) => ({ filters: toggleFilter(filters, 'hours', slot) }));
  const unknown = counts?.[HOURS_OF_WEEK] ?? 0;
  const sentence = counts ? peakSentence(counts, t) : '';

  return (
    <PanelFrame
      help={<MetricHelp id="hours" name={t('charts.hours')} />}
      title={t('charts.hours')}
      note={
        unknown > 0 && timePrecision === 'instant'
          ? t('charts.dayOnlyShare', { n: formatCount(unknown) })
          : sentence
      }
      state={state}
    >
      {option && counts ? (
        <div className={styles['box']}>
          <HourWeekKeys counts={counts} chosen={chosen} onToggle={toggle} />
          <div className={styles['chart']}>
            <Suspense fallback={null}>
              <Chart description={`${t('charts.hours')}：${sentence}`} option={option} onPick={toggle} />
            </Suspense>
          </div>
          <RhythmNote />
        </div>
      ) : null}
    </PanelFrame>
  );
}

function useHourState(): PanelState {
  const state = useIncidentPanelState();
  const { timePrecision } = useDistrict();
  const { t } = useText();
  if (timePrecision === 'instant' || state.kind !== 'ready') return state;
  const sentence = t(timePrecision === 'day' ? 'charts.noTimeOfDay' : 'charts.noDayOfMonth');
  return { kind: 'unavailable', sentence };
}

function peakSentence(counts: Int32Array, t: Text): string {
  let peak = 0;
  let total = 0;
  for (let slot = 0; slot < HOURS_OF_WEEK; slot++) {
    total += counts[slot]!;
    if (counts[slot]! > counts[peak]!) peak = slot;
  }
  if (total === 0) return '';
  return t('charts.peak', {
    slot: slotName(peak, t),
    n: formatCount(counts[peak]!),
    share: formatShare(counts[peak]! / total),
  });
}
