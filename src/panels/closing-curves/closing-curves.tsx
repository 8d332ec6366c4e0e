import { Suspense, lazy, useMemo, useState } from 'react';
import { buildClosingCurvesOption, closingCurveColors } from '@/charts/closing-curves-option';
import { buildOverdueMonthsOption } from '@/charts/overdue-months-option';
import { timeToCloseReference } from '@/studies/time-to-close/reference';
import type { ClosingGroup, TimeToCloseResult } from '@/studies/time-to-close/reference';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatShare } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { listIn, nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useStudy } from '../study-view';
import { toCurves } from './to-curves';
import styles from './closing-curves.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));
const DAY_SECONDS = 86_400;
const PICTURES = ['curves', 'months'] as const;
type Picture = (typeof PICTURES)[number];

/** Share still open by days since the report, or the overdue share by month of report. */
export function ClosingCurves() {
  const { result, state } = useStudy(timeToCloseReference);
  const { t } = useText();
  const [picture, setPicture] = useState<Picture>('curves');
  const lacksMonths = state.kind === 'ready' && picture === 'months' && result?.months.length === 0;
  const shown: PanelState = lacksMonths ? { kind: 'unavailable', sentence: t('situation.noLimits') } : state;
  return (
    <PanelFrame
      title={t('situation.closing')}
      aside={
        <span className={styles['switch']}>
          <SegmentedControl
            label={t('situation.picture')}
            options={PICTURES.map((value) => ({ value, label: t(`situation.pictures.${value}`) }))}
            value={picture}
            onChange={setPicture}
          />
        </span>
      }
      state={shown}
    >
      {result && picture === 'curves' ? <Curves result={result} /> : null}
      {result && picture === 'months' ? <Months result={result} /> : null}
    </PanelFrame>
  );
}

function Curves({ result }: { readonly result: TimeToCloseResult }) {
  const { t, language } = useText();
  const { tokens } = useTheme();
  const curves = useMemo(() => toCurves(result), [result]);
  const option = useMemo(
    () =>
      buildClosingCurvesOption(
        {
          days: result.curveDays,
          dayWord: t('unit.day'),
          curves: curves.map(({ role, group }) => ({ role, share: group.curve })),
        },
        tokens,
      ),
    [result, curves, tokens, t],
  );
  const named = curves.filter(({ role }) => role !== 'other');
  const words = useCurveWords();
  const colors = closingCurveColors(tokens);
  return (
    <div className={styles['curves']}>
      <ul className={styles['legend']}>
        {named.map(({ role, group }) => (
          <li key={role}>
            <i style={{ borderColor: colors[role] }} />
            {role === 'slowest' || role === 'fastest' ? `${t(`situation.${role}`)} ` : ''}
            {words(group)}
          </li>
        ))}
      </ul>
      <div className={styles['chart']}>
        <Suspense fallback={null}>
          <Chart
            description={listIn(language, [
              t('situation.closing'),
              ...named.map(({ group }) => words(group)),
            ])}
            option={option}
          />
        </Suspense>
      </div>
    </div>
  );
}

function useCurveWords(): (group: ClosingGroup) => string {
  const { t, language } = useText();
  return ({ name, median: { days } }) =>
    `${nameIn(language, name)} ${days === null ? t('situation.noMedian') : formatDuration(days * DAY_SECONDS, t)}`;
}

function Months({ result: { months } }: { readonly result: TimeToCloseResult }) {
  const { t, language } = useText();
  const { tokens } = useTheme();
  const option = useMemo(
    () =>
      buildOverdueMonthsOption(
        months.map(({ month, share, pending }) => ({
          month,
          share: share?.fraction ?? null,
          isPending: pending > 0,
        })),
        tokens,
      ),
    [months, tokens],
  );
  const shares = months.map(({ month, share }) => `${month} ${share ? formatShare(share.fraction) : '—'}`);
  return (
    <Suspense fallback={null}>
      <Chart description={listIn(language, [t('situation.overdueByMonth'), ...shares])} option={option} />
    </Suspense>
  );
}
