import { nowReference } from '@/studies/now/reference';
import type { OpenNow } from '@/studies/now/reference';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useStudy } from '../study-view';
import { WallLine } from '../wall-line';
import { WallSection } from '../wall-section';

/** Of all open orders, how many are past their limit, near it, or simply old. */
export function WallMeters() {
  const { result, state } = useStudy(nowReference);
  const { t } = useText();
  return (
    <WallSection title={t('wall.meters.title')} state={state}>
      {result && result.open.open > 0 ? <Meters open={result.open} /> : <p>{t('wall.meters.none')}</p>}
    </WallSection>
  );
}

function Meters({ open }: { readonly open: OpenNow }) {
  const { t } = useText();
  const hasLimits = open.withoutLimit < open.open;
  const meters = [
    ...(hasLimits
      ? [
          { name: t('wall.meters.overdue'), count: open.overdue, isStrong: open.overdue > 0 },
          { name: t('wall.meters.dueSoon'), count: open.dueWithinDay, isStrong: false },
        ]
      : []),
    { name: t('wall.meters.monthLong'), count: open.byAge.at(-1) ?? 0, isStrong: false },
  ];
  return (
    <ul>
      {meters.map(({ name, count, isStrong }) => (
        <li key={name}>
          <WallLine
            name={name}
            figure={formatShare(count / open.open)}
            note={t('wall.meters.of', { n: formatCount(count), all: formatCount(open.open) })}
            isStrong={isStrong}
            fraction={count / open.open}
          />
        </li>
      ))}
    </ul>
  );
}
