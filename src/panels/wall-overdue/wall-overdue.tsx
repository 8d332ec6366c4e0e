import { useMemo } from 'react';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { nowReference } from '@/studies/now/reference';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { useIncidentWords } from '../incident-words';
import { useStudy } from '../study-view';
import { useFirstRows } from '../use-first-rows';
import { WallLine } from '../wall-line';
import { WallRows, WallSection } from '../wall-section';

const MOST_ROWS = 30;

/** Open orders whose limit passed longest ago, whenever they were reported. */
export function WallOverdue() {
  const state = useIncidentPanelState();
  const { view, query } = useIncidentView();
  const { result } = useStudy(nowReference);
  const { t } = useText();
  const extent = view?.extent ?? null;
  const window = useMemo(
    () => extent && { fromSeconds: extent.fromSeconds, toSeconds: extent.toSeconds + 1 },
    [extent],
  );
  const rows = useFirstRows({
    sort: { column: 'dueAt', descending: false },
    limit: MOST_ROWS,
    window,
    freshSeconds: 300,
  });
  const overdue = rows?.filter((row) => overdueSeconds(row, query.asOfSeconds) > 0) ?? null;
  return (
    <WallSection
      title={t('wall.overdue.title')}
      aside={result ? t('wall.overdue.note', { n: formatCount(result.open.overdue) }) : ''}
      state={overdue === null && state.kind === 'ready' ? { kind: 'loading' } : state}
      isFilling
    >
      {overdue?.length === 0 ? <p>{t('wall.overdue.none')}</p> : null}
      {overdue && overdue.length > 0 ? (
        <WallRows
          items={overdue}
          keyOf={({ id }) => String(id)}
          render={(row) => <OverdueRow row={row} asOfSeconds={query.asOfSeconds} />}
          rowArcMinutes={62}
          least={3}
        />
      ) : null}
    </WallSection>
  );
}

/** Seconds past the limit; negative before it, and where there is none or the order is closed. */
function overdueSeconds(row: IncidentRow, asOfSeconds: number): number {
  if (row.dueAfterSeconds === null || row.closedAfterSeconds !== null) return -1;
  return asOfSeconds - row.reportedAt / 1000 - row.dueAfterSeconds;
}

function OverdueRow({ row, asOfSeconds }: { readonly row: IncidentRow; readonly asOfSeconds: number }) {
  const { t } = useText();
  const words = useIncidentWords();
  return (
    <>
      <WallLine
        name={`${words.category(row)} · ${words.place(row)}`}
        figure={formatDuration(overdueSeconds(row, asOfSeconds), t)}
      />
      <WallLine name={words.department(row)} figure="" isQuiet />
    </>
  );
}
