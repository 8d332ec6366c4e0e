import { nowReference } from '@/studies/now/reference';
import type { NowResult } from '@/studies/now/reference';
import type { EngineView } from '@/engine/engine-view';
import { formatChange } from '@/ui/format/format-change';
import type { Change } from '@/ui/format/format-change';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useIncidentView } from './incident-view';
import { useStandingAlerts } from './standing-alerts';
import type { StandingAlerts } from './standing-alerts';
import { useStudy } from './study-view';
import { useComparisonName } from './use-comparison-name';
import { useWindowName } from './use-window-name';

/** One headline number: value, unit, comparison, of what, and the way it went. */
export interface WallFigure {
  readonly id: string;
  readonly name: string;
  /** `null` where it is unknown: shown as a dash, never as zero. */
  readonly value: string | null;
  readonly unit: string;
  readonly change: Change | null;
  readonly note: string;
  /** Last days, oldest first; `null` where there are none. */
  readonly series: ArrayLike<number> | null;
}

const SERIES_DAYS = 14;

interface Ground {
  readonly t: Text;
  readonly view: EngineView | null;
  readonly now: NowResult | null;
  readonly alerts: StandingAlerts;
  readonly windowName: string;
  readonly comparisonName: string;
  readonly reason: string;
}

/** The numbers of the strip, most important first. */
export function useWallFigures(): readonly WallFigure[] {
  const { view } = useIncidentView();
  const { result: now, state } = useStudy(nowReference);
  const alerts = useStandingAlerts();
  const { t, language } = useText();
  const windowName = useWindowName();
  const comparisonName = useComparisonName() ?? '';
  const waiting = state.kind === 'loading' ? t('status.loading') : '';
  const reason = now?.todayReason ? nameIn(language, now.todayReason) : waiting;
  const ground: Ground = { t, view, now, alerts, windowName, comparisonName, reason };
  return [
    intakeFigure(ground),
    openFigure(ground),
    overdueFigure(ground),
    onTimeFigure(ground),
    warningFigure(ground),
    closingFigure(ground),
  ];
}

const lastDays = (counts: Float64Array) => counts.slice(-SERIES_DAYS);

/** Today against what is usual by this hour; within the band of ordinary days there is nothing to remark. */
function intakeFigure({ t, now, reason }: Ground): WallFigure {
  const base = { id: 'today', unit: t('unit.cases'), series: now ? lastDays(now.flow.inflow) : null };
  const soFar = now?.today?.soFar;
  if (!soFar) {
    const last = now?.flow.inflow.at(-1);
    const known = last === undefined ? null : formatCount(last);
    return { ...base, name: t('wall.figure.yesterday'), value: known, change: null, note: reason };
  }
  const { observed, expected, lower, upper } = soFar;
  return {
    ...base,
    name: t('wall.figure.today'),
    value: formatCount(observed),
    change: observed < lower || observed > upper ? formatChange(observed, expected) : null,
    note: t('wall.usualNow', {
      expected: formatCount(expected),
      lower: formatCount(lower),
      upper: formatCount(upper),
    }),
  };
}

function openFigure({ t, now, reason }: Ground): WallFigure {
  const before = now?.flow.open.at(-1) ?? null;
  return {
    id: 'open',
    name: t('wall.figure.open'),
    value: now ? formatCount(now.open.open) : null,
    unit: t('unit.cases'),
    change: now ? formatChange(now.open.open, before) : null,
    note: before === null ? reason : t('wall.note.endOfYesterday', { n: formatCount(before) }),
    series: now ? lastDays(now.flow.open) : null,
  };
}

function overdueFigure({ t, now, reason }: Ground): WallFigure {
  const base = { id: 'overdue', name: t('wall.figure.overdue'), unit: t('unit.cases'), change: null };
  if (!now) return { ...base, value: null, note: reason, series: null };
  const { open, overdue, dueWithinDay, withoutLimit } = now.open;
  if (open > 0 && withoutLimit === open)
    return { ...base, value: null, note: t('wall.note.noLimits'), series: null };
  const notes = [
    ...(open > 0 ? [t('wall.note.ofOpen', { share: formatShare(overdue / open) })] : []),
    t('wall.note.dueSoon', { n: formatCount(dueWithinDay) }),
  ];
  return { ...base, value: formatCount(overdue), note: notes.join(' · '), series: null };
}

function onTimeFigure({ t, view, windowName }: Ground): WallFigure {
  const share = (figures: EngineView['comparison']) =>
    figures && figures.totals.overdueDenominator > 0
      ? 1 - figures.totals.overdue / figures.totals.overdueDenominator
      : null;
  const [value, before] = [share(view?.window ?? null), share(view?.comparison ?? null)];
  const base = {
    id: 'on-time',
    name: t('wall.figure.onTime', { window: windowName }),
    unit: '%',
    series: null,
  };
  if (value === null || !view) return { ...base, value: null, change: null, note: t('wall.note.noLimits') };
  const due = t('wall.note.ofDue', { n: formatCount(view.window.totals.overdueDenominator) });
  const against = before === null ? [] : [t('wall.note.before')];
  return {
    ...base,
    value: formatShare(value).slice(0, -1),
    change: before === null ? null : pointChange(value - before, t),
    note: [...against, due].join(' · '),
  };
}

/** A difference of shares in percentage points; falling is adverse. */
function pointChange(difference: number, t: Text): Change {
  const points = Math.abs(100 * difference).toFixed(1);
  const text = t('wall.note.points', { n: points });
  if (points === '0.0') return { mark: '—', text, adverse: false };
  return difference > 0 ? { mark: '△', text, adverse: false } : { mark: '▼', text, adverse: true };
}

function warningFigure({ t, alerts: { warnings, addedToday }, reason }: Ground): WallFigure {
  const count = (level: number) =>
    formatCount(warnings?.filter((warning) => warning.level === level).length ?? 0);
  return {
    id: 'warnings',
    name: t('wall.figure.warnings'),
    value: warnings ? formatCount(warnings.length) : null,
    unit: '',
    change: null,
    note: warnings
      ? t('wall.note.levels', { red: count(1), orange: count(2), yellow: count(3), blue: count(4) }) +
        ` · ${t('wall.note.newToday', { n: formatCount(addedToday) })}`
      : reason,
    series: null,
  };
}

function closingFigure({ t, view, comparisonName }: Ground): WallFigure {
  const seconds = view?.window.totals.timeToClose.medianSeconds ?? null;
  const before = view?.comparison?.totals.timeToClose.medianSeconds ?? null;
  return {
    id: 'median-close',
    name: t('wall.figure.medianClose'),
    value: seconds === null ? null : formatDuration(seconds, t),
    unit: '',
    change: seconds === null ? null : formatChange(seconds, before),
    note:
      before === null
        ? ''
        : t('wall.note.against', { compare: comparisonName, value: formatDuration(before, t) }),
    series: null,
  };
}
