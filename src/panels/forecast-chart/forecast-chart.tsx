import { Suspense, lazy, useMemo } from 'react';
import { buildForecastOption } from '@/charts/forecast-option';
import { formatCivilDay } from '@/domain/time/civil-time';
import { reference } from '@/studies/forecast/reference';
import type { ForecastResult, ForecastSeries } from '@/studies/forecast/reference';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useForecastSeries } from '../forecast-series';
import { StudyProgress } from '../study-card';
import { useStudy } from '../study-view';
import styles from './forecast-chart.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));
const HORIZON_DAYS = 14;

/** The last weeks of the chosen series and what is expected of the next two. */
export function ForecastChart() {
  const { result, state, progress } = useStudy(reference);
  const { t, language } = useText();
  const { tokens } = useTheme();
  const { shown } = useForecastSeries(result);
  const option = useMemo(
    () =>
      result && shown
        ? buildForecastOption(
            { ...shown, horizon: HORIZON_DAYS, axisLabel: (step) => dayLabel(result, step) },
            tokens,
          )
        : null,
    [result, shown, tokens],
  );
  const sentence = shown ? toSentence(shown, t) : '';
  return (
    <PanelFrame
      title={shown ? t('trend.forecastOf', { name: nameIn(language, shown.name) }) : t('trend.forecast')}
      note={sentence}
      state={state.kind === 'loading' && progress !== null ? { kind: 'ready' } : state}
    >
      {option && shown ? (
        <div className={styles['chart']}>
          <Suspense fallback={null}>
            <Chart description={`${nameIn(language, shown.name)}：${sentence}`} option={option} />
          </Suspense>
          <ul className={styles['key']} aria-hidden>
            <li data-kind="past">{t('trend.past')}</li>
            {shown.mean.length > 0 ? (
              <>
                <li data-kind="mean">{t('trend.mean')}</li>
                <li data-kind="narrow">80 %</li>
                <li data-kind="wide">95 %</li>
              </>
            ) : null}
          </ul>
        </div>
      ) : progress !== null ? (
        <StudyProgress fraction={progress} />
      ) : null}
    </PanelFrame>
  );
}

function toSentence({ week, notDrawn }: ForecastSeries, t: Text): string {
  if (notDrawn !== null) return t(`trend.notDrawn.${notDrawn}`);
  if (!week) return '';
  return t('trend.nextWeek', {
    n: formatCount(week.mean),
    from: formatCount(week.lower80),
    to: formatCount(week.upper80),
  });
}

function dayLabel({ firstHistoryDay }: ForecastResult, step: number): string {
  return formatCivilDay(firstHistoryDay + step).slice(5);
}
