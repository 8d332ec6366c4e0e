import { useDistrict } from '@/client/district/use-district';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { useScene } from '@/scene/scene-context';
import { CardSection } from '@/ui/components/card';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useIncidentView } from '../incident-view';
import type { AreaFigures } from './use-area-figures';

const SHOWN = 5;

/** Orders of the area that are not closed, the one due first at the top. */
export function OpenOrders({ figures }: { readonly figures: AreaFigures | null | undefined }) {
  const { t, language } = useText();
  const { categories, departments } = useDistrict();
  const { query } = useIncidentView();
  const { change } = useScene();
  if (!figures) return null;
  const nameOf = (list: typeof categories | typeof departments, code: string | null) => {
    const found = list.find((one) => one.code === code);
    return found ? nameIn(language, found.name) : (code ?? t('empty.unknown'));
  };
  const due = ({ reportedAt, dueAfterSeconds }: IncidentRow) => {
    if (dueAfterSeconds === null) return t('dispatch.noLimit');
    const left = reportedAt / 1000 + dueAfterSeconds - query.asOfSeconds;
    const duration = formatDuration(Math.abs(left), t);
    return left < 0 ? t('incident.overdueBy', { duration }) : t('incident.dueIn', { duration });
  };
  return (
    <CardSection title={t('dispatch.orders')} aside={formatCount(figures.open)}>
      {figures.open === 0 ? t('dispatch.noOrders') : null}
      <FindingList
        label={t('dispatch.orders')}
        shown={SHOWN}
        findings={figures.openRows.map((row) => ({
          id: String(row.id),
          name: nameOf(categories, row.categoryCode),
          figure: due(row),
          note: `${t(`state.${row.state}`)} · ${nameOf(departments, row.departmentCode)}`,
          chosen: false,
          strong:
            row.dueAfterSeconds !== null && row.reportedAt / 1000 + row.dueAfterSeconds < query.asOfSeconds,
        }))}
        onChoose={(id) => change({ selection: { kind: 'incident', id: Number(id) } })}
      />
    </CardSection>
  );
}
