import { useDistrict } from '@/client/district/use-district';
import { ACTIVE_SOURCE_KINDS } from '@/domain/incident/vocabularies';
import type { EngineView } from '@/engine/engine-view';
import { Button } from '@/ui/components/button';
import { StatTile } from '@/ui/components/stat-tile';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import styles from './key-figures.module.css';

/** Six numbers of the window, each with unit, denominator and comparison. */
export function KeyFigures() {
  const { view, load } = useIncidentView();
  const state = useIncidentPanelState();
  const { sources } = useDistrict();
  const { t } = useText();
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
      {toTiles(view, new Set(activeCodes), t).map((tile) => (
        <StatTile key={tile.name} {...tile} />
      ))}
    </section>
  );
}

type Tile = Parameters<typeof StatTile>[0];

function toTiles(view: EngineView, activeCodes: ReadonlySet<string>, t: Text): Tile[] {
  const { totals } = view.window;
  const before = view.comparison?.totals ?? null;
  const { timeToClose } = totals;
  const active = countActive(view, view.window.sources, activeCodes);
  const activeBefore = view.comparison ? countActive(view, view.comparison.sources, activeCodes) : null;
  const beforeNote = (text: string | null) =>
    text === null ? t('kpi.noComparison') : t('kpi.comparedWith', { value: text });
  const share = (part: number, whole: number) => (whole > 0 ? formatShare(part / whole) : null);

  return [
    {
      name: t('kpi.total'),
      value: formatCount(totals.total),
      unit: t('kpi.unitCases'),
      change: before && before.total > 0 ? formatChange(totals.total, before.total) : null,
      note: beforeNote(before && formatCount(before.total)),
    },
    {
      name: t('kpi.open'),
      value: totals.undetermined === totals.total ? null : formatCount(totals.open),
      unit: t('kpi.unitCases'),
      note: `${share(totals.open, totals.total) ?? ''} ${t('kpi.ofAll', { denominator: formatCount(totals.total) })}`,
    },
    {
      name: t('kpi.overdue'),
      value: totals.overdueDenominator > 0 ? formatCount(totals.overdue) : null,
      unit: t('kpi.unitCases'),
      note: `${share(totals.overdue, totals.overdueDenominator) ?? ''} ${t('kpi.ofDue', { denominator: formatCount(totals.overdueDenominator) })}`,
    },
    {
      name: t('kpi.medianClose'),
      value: timeToClose.medianSeconds === null ? null : formatDuration(timeToClose.medianSeconds, t),
      note: t('kpi.ofClosed', {
        denominator: formatCount(timeToClose.closings),
        p90: timeToClose.p90Seconds === null ? t('kpi.p90Open') : formatDuration(timeToClose.p90Seconds, t),
      }),
    },
    {
      name: t('kpi.active'),
      value: activeCodes.size > 0 ? share(active, totals.total) : null,
      note:
        activeBefore === null || !before
          ? t('kpi.ofAll', { denominator: formatCount(totals.total) })
          : beforeNote(share(activeBefore, before.total) ?? t('empty.unknown')),
    },
    {
      name: t('kpi.placed'),
      value: share(totals.placed, totals.total),
      note: t('layers.placed', {
        placed: formatCount(totals.placed),
        all: formatCount(totals.total),
        unplaced: formatCount(totals.unplaced),
      }),
    },
  ];
}

function countActive(view: EngineView, counts: Int32Array, activeCodes: ReadonlySet<string>): number {
  return view.sourceCodes.reduce((sum, code, i) => (activeCodes.has(code) ? sum + counts[i]! : sum), 0);
}
