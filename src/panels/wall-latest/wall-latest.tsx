import { useDistrict } from '@/client/district/use-district';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { civilDay } from '@/domain/time/civil-time';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { nowReference } from '@/studies/now/reference';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { useIncidentWords } from '../incident-words';
import { useStudy } from '../study-view';
import { useFirstRows } from '../use-first-rows';
import { WallLine } from '../wall-line';
import { WallRows, WallSection } from '../wall-section';

const MOST_ROWS = 40;

/** What was reported last, newest first. */
export function WallLatest() {
  const state = useIncidentPanelState();
  const { result } = useStudy(nowReference);
  const { t } = useText();
  const rows = useFirstRows({
    sort: { column: 'reportedAt', descending: true },
    limit: MOST_ROWS,
    freshSeconds: 1,
  });
  const today = result?.today?.soFar.observed;
  return (
    <WallSection
      title={t('wall.latest.title')}
      aside={today === undefined ? '' : t('wall.latest.today', { n: formatCount(today) })}
      state={rows === null && state.kind === 'ready' ? { kind: 'loading' } : state}
      isFilling
    >
      {rows ? (
        <WallRows
          items={rows}
          keyOf={({ id }) => String(id)}
          render={(row) => <Latest row={row} />}
          rowArcMinutes={36}
          least={4}
        />
      ) : null}
    </WallSection>
  );
}

function Latest({ row }: { readonly row: IncidentRow }) {
  const { timeZone } = useDistrict();
  const { offsets } = useTimeFrame();
  const { query } = useIncidentView();
  const { t } = useText();
  const words = useIncidentWords();
  const format = timeFormat(timeZone);
  const isToday =
    civilDay(offsets, Math.floor(row.reportedAt / 1000)) === civilDay(offsets, query.asOfSeconds);
  const isDated = (row.flags & (INCIDENT_FLAGS.dayOnly | INCIDENT_FLAGS.monthOnly)) === 0;
  return (
    <WallLine
      lead={isToday && isDated ? format.clock(row.reportedAt) : format.monthDay(row.reportedAt)}
      name={`${words.category(row)} · ${words.place(row)}`}
      figure=""
      note={row.state === 'unknown' ? '' : t(`state.${row.state}`)}
    />
  );
}
