import { Suspense, lazy, useMemo, useState } from 'react';
import { Maximize2, Minimize2, Pause, Play } from 'lucide-react';
import { buildTimeHistogramOption } from '@/charts/time-histogram-option';
import type { Span } from '@/scene/resolve-window';
import { useScene } from '@/scene/scene-context';
import { Button, IconButton } from '@/ui/components/button';
import { PanelFrame } from '@/ui/components/panel-frame';
import { formatChange } from '@/ui/format/format-change';
import { formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { useComparisonName } from '../use-comparison-name';
import { TimeBrush } from './time-brush';
import { usePlayback } from './use-playback';
import { useBins, useTimeAxis } from './use-time-axis';
import { MetricHelp } from '../metric-help';
import styles from './time-chart.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));
const UNIT_TEXT = { hour: 'perHour', day: 'perDay', week: 'perWeek', month: 'perMonth' } as const;

/** Reports over time with the window as a brush; the window can be played forward. */
export function TimeChart() {
  const { view, window, comparison, lacksComparison } = useIncidentView();
  const { change, preview } = useScene();
  const { t } = useText();
  const { tokens } = useTheme();
  const state = useIncidentPanelState();
  const comparisonName = useComparisonName();
  const [whole, setWhole] = useState(false);
  const { unit, edges, addDays, snap, formats, lastSeconds } = useTimeAxis(whole);

  const bins = useBins(edges);
  const option = useMemo(
    () => buildTimeHistogramOption(bins, tokens, { axisLabel: (at) => formats.axis(at, unit) }),
    [bins, tokens, formats, unit],
  );
  const toWindow = (span: Span) => ({
    window: { kind: 'between' as const, from: span.fromSeconds * 1000, to: span.toSeconds * 1000 },
  });
  const playback = usePlayback({
    window,
    end: lastSeconds,
    addDays,
    onStep: (span) => preview(toWindow(span)),
    onEnd: (span) => change(toWindow(span)),
  });

  const totals = view?.window.totals.total ?? 0;
  const before = view?.comparison?.totals.total ?? null;
  const changed = formatChange(totals, before);
  const onlyEmpty = state.kind === 'empty' && view !== null && view.rowCount > 0;

  return (
    <PanelFrame
      help={<MetricHelp id="time" name={t('charts.time')} />}
      title={t('charts.time')}
      note={t(`charts.${UNIT_TEXT[unit]}`)}
      aside={
        <span className={styles['controls']}>
          {changed ? `${changed.mark} ${changed.text}` : ''}
          <TimeControls playback={playback} whole={whole} onWhole={() => setWhole((now) => !now)} />
        </span>
      }
      state={onlyEmpty ? { kind: 'ready' } : state}
    >
      <div className={styles['body']}>
        <Suspense fallback={null}>
          <Chart
            description={`${t('charts.time')}：${formatCount(totals)} ${t('unit.cases')}`}
            option={option}
          />
        </Suspense>
        <TimeBrush
          extent={{ fromSeconds: edges[0] ?? 0, toSeconds: edges.at(-1) ?? 1 }}
          window={window}
          comparison={lacksComparison ? null : comparison}
          countText={formatCount(totals)}
          comparisonText={`${comparisonName ?? ''} ${before === null ? '' : formatCount(before)}`}
          dateText={formats.day}
          snap={snap}
          addDays={addDays}
          onPreview={(span) => preview(toWindow(span))}
          onCommit={(span) => change(toWindow(span))}
        />
      </div>
    </PanelFrame>
  );
}

interface TimeControlsProps {
  readonly playback: ReturnType<typeof usePlayback>;
  readonly whole: boolean;
  readonly onWhole: () => void;
}

function TimeControls({ playback, whole, onWhole }: TimeControlsProps) {
  const { t } = useText();
  return (
    <>
      <IconButton label={t(playback.playing ? 'charts.pause' : 'charts.play')} onClick={playback.toggle}>
        {playback.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      {playback.playing ? (
        <Button kind="quiet" onClick={playback.faster}>
          {t('charts.speed', { days: playback.speed })}
        </Button>
      ) : null}
      <IconButton label={t('window.all')} pressed={whole} onClick={onWhole}>
        {whole ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />}
      </IconButton>
    </>
  );
}
