import { timeToCloseReference } from '@/studies/time-to-close/reference';
import type { ClosingGroup } from '@/studies/time-to-close/reference';
import { formatMeasure } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useStudy } from '../study-view';
import { WallLine } from '../wall-line';
import { WallRows, WallSection } from '../wall-section';

/** How long orders take to close, open ones included as far as they have come; slowest groups first. */
export function WallClosing() {
  const { result, state } = useStudy(timeToCloseReference);
  const { t } = useText();
  const groups = result
    ? [
        result.whole,
        ...result.groups
          .filter(({ median }) => median.days !== null)
          .sort((a, b) => b.median.days! - a.median.days!),
      ]
    : [];
  const most = Math.max(0.01, ...groups.map(({ median }) => median.days ?? 0));
  return (
    <WallSection title={t('wall.closing.title')} aside={t('wall.closing.note')} state={state} isFilling>
      {result && result.whole.median.days === null ? <p>{t('wall.closing.none')}</p> : null}
      <WallRows
        items={groups.filter(({ median }) => median.days !== null)}
        keyOf={({ code }) => code ?? ''}
        render={(group) => <ClosingRow group={group} most={most} />}
        rowArcMinutes={48}
        least={3}
      />
    </WallSection>
  );
}

function ClosingRow({ group, most }: { readonly group: ClosingGroup; readonly most: number }) {
  const { t, language } = useText();
  const { days, lower, upper } = group.median;
  const limits = lower !== null && upper !== null ? `${formatMeasure(lower)}–${formatMeasure(upper)}` : '';
  return (
    <WallLine
      name={group.code === null ? t('wall.closing.whole') : nameIn(language, group.name)}
      figure={t('wall.closing.days', { n: formatMeasure(days ?? 0) })}
      note={limits}
      isStrong={group.code === null}
      fraction={(days ?? 0) / most}
    />
  );
}
