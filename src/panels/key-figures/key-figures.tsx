import { useDistrict } from '@/client/district/use-district';
import { ACTIVE_SOURCE_KINDS } from '@/domain/incident/vocabularies';
import type { EngineView } from '@/engine/engine-view';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { StatTile } from '@/ui/components/stat-tile';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { MetricHelp, type MetricId } from '../metric-help';
import styles from './key-figures.module.css';

/** Six numbers of the window, each with unit, denominator and comparison. */
export function KeyFigures() {
  const { view, load, lacksComparison } = useIncidentView();
  const state = useIncidentPanelState();
  const { sources } = useDistrict();
  const { t } = useText();
  const { change } = useScene();
  if (state.kind === 'error' || state.kind === 'empty') {
    return (
      <div className={styles['message']} role={state.kind === 'error' ? 'alert' : 'status'}>
        {state.sentence}
        {state.kind === 'error' && state.onRetry ? (
          <Button onClick={state.onRetry}>{t('status.retry')}</Button>
        ) : null}
        {state.kind === 'empty' && state.onRelax ? (
          <Button onClick={state.onRelax}>{t('status.relax')}</Button>
        ) : null}
      </div>
    );
  }
  if (!view || state.kind !== 'ready') {
    return (
      <div className={styles['message']} role="status">
        {t('status.loadingMonths', { done: formatCount(load.loadedRows), all: formatCount(load.allRows) })}
      </div>
    );
  }
  const activeCodes = sources
    .filter(({ kind }) => ACTIVE_SOURCE_KINDS.includes(kind))
    .map(({ code }) => code);
  return (
    <section className={styles['strip']} aria-label={t('kpi.total')}>
      {toTiles(view, { activeCodes: new Set(activeCodes), lacksComparison }, t).map(({ metric, ...tile }) => (
        <StatTile
          key={tile.name}
          {...tile}
          help={<MetricHelp id={metric} name={tile.name} />}
          {...(metric === 'overdue' ? { onOpen: () => change({ dock: 'overdue' }) } : {})}
        />
      ))}
    </section>
  );
}

type Tile = Omit<Parameters<typeof StatTile>[0], 'help'> & { readonly metric: MetricId };

interface TileContext {
  readonly activeCodes: ReadonlySet<string>;
  readonly lacksComparison: boolean;
}

function toTiles(view: EngineView, { activeCodes, lacksComparison }: TileContext, t: Text): Tile[] {
  return [
    totalTile(view, lacksComparison, t),
    openTile(view, t),
    overdueTile(view, t),
    closingTile(view, t),
    activeTile(view, activeCodes, t),
    placedTile(view, t),
  ];
}

const share = (part: number, whole: number) => (whole > 0 ? formatShare(part / whole) : null);

function beforeNote(text: string | null, t: Text): string {
  return text === null ? t('kpi.noComparison') : t('kpi.comparedWith', { value: text });
}

function totalTile({ window, comparison }: EngineView, lacksComparison: boolean, t: Text): Tile {
  const { total } = window.totals;
  const before = comparison?.totals.total ?? null;
  return {
    metric: 'total',
    name: t('kpi.total'),
    value: formatCount(total),
    unit: t('kpi.unitCases'),
    change: before === null ? null : formatChange(total, before),
    note: lacksComparison ? t('compare.noBase') : beforeNote(before === null ? null : formatCount(before), t),
  };
}

function openTile({ window: { totals } }: EngineView, t: Text): Tile {
  const known = totals.undetermined < totals.total;
  return {
    metric: 'open',
    name: t('kpi.open'),
    value: known ? formatCount(totals.open) : null,
    unit: t('kpi.unitCases'),
    note: `${share(totals.open, totals.total) ?? ''} ${t('kpi.ofAll', { denominator: formatCount(totals.total) })}`,
  };
}

function overdueTile({ window: { totals } }: EngineView, t: Text): Tile {
  const { overdue, overdueDenominator } = totals;
  return {
    metric: 'overdue',
    name: t('kpi.overdue'),
    value: overdueDenominator > 0 ? formatCount(overdue) : null,
    unit: t('kpi.unitCases'),
    note: `${share(overdue, overdueDenominator) ?? ''} ${t('kpi.ofDue', { denominator: formatCount(overdueDenominator) })}`,
  };
}

function closingTile({ window: { totals } }: EngineView, t: Text): Tile {
  const { medianSeconds, p90Seconds, closings } = totals.timeToClose;
  return {
    metric: 'medianClose',
    name: t('kpi.medianClose'),
    value: medianSeconds === null ? null : formatDuration(medianSeconds, t),
    note: t('kpi.ofClosed', {
      denominator: formatCount(closings),
      p90: p90Seconds === null ? t('kpi.p90Open') : formatDuration(p90Seconds, t),
    }),
  };
}

function activeTile(view: EngineView, activeCodes: ReadonlySet<string>, t: Text): Tile {
  const { window, comparison } = view;
  const before = comparison
    ? share(countActive(view, comparison.sources, activeCodes), comparison.totals.total)
    : null;
  return {
    metric: 'active',
    name: t('kpi.active'),
    value:
      activeCodes.size > 0
        ? share(countActive(view, window.sources, activeCodes), window.totals.total)
        : null,
    note:
      before === null
        ? t('kpi.ofAll', { denominator: formatCount(window.totals.total) })
        : beforeNote(before, t),
  };
}

function placedTile({ window: { totals } }: EngineView, t: Text): Tile {
  return {
    metric: 'placed',
    name: t('kpi.placed'),
    value: share(totals.placed, totals.total),
    note: t('layers.placed', { unplaced: formatCount(totals.unplaced) }),
  };
}

function countActive(view: EngineView, counts: Int32Array, activeCodes: ReadonlySet<string>): number {
  return view.sourceCodes.reduce((sum, code, i) => (activeCodes.has(code) ? sum + counts[i]! : sum), 0);
}
