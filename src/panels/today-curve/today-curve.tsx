import { Suspense, lazy, useMemo } from 'react';
import { buildTodayCurveOption } from '@/charts/today-curve-option';
import { nowReference } from '@/studies/now/reference';
import type { TodaySoFar } from '@/studies/now/reference';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useStudy } from '../study-view';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));

/** Today's running count over the band of ordinary days of its kind. */
export function TodayCurve() {
  const { result, state } = useStudy(nowReference);
  const { t, language } = useText();
  const { tokens } = useTheme();
  const today = result?.today ?? null;
  const option = useMemo(() => (today ? buildTodayCurveOption(today, tokens) : null), [today, tokens]);
  const reason = result?.todayReason ?? null;
  const shown: PanelState =
    state.kind === 'ready' && reason ? { kind: 'unavailable', sentence: nameIn(language, reason) } : state;
  const sentence = today ? sentenceOf(today, t) : '';
  return (
    <PanelFrame title={t('situation.today')} note={sentence} state={shown}>
      {option ? (
        <Suspense fallback={null}>
          <Chart description={`${t('situation.today')}：${sentence}`} option={option} />
        </Suspense>
      ) : null}
    </PanelFrame>
  );
}

function sentenceOf({ dayType, soFar }: TodaySoFar, t: Text): string {
  const { observed, expected, lower, upper } = soFar;
  return t('situation.todaySoFar', {
    day: t(`situation.dayType.${dayType}`),
    observed: formatCount(observed),
    expected: formatCount(expected),
    lower: formatCount(lower),
    upper: formatCount(upper),
  });
}
