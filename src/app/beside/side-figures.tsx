import { useTimeFrame } from '@/client/district/use-time-frame';
import { civilDay, formatCivilDay } from '@/domain/time/civil-time';
import type { EngineView } from '@/engine/engine-view';
import { lengthInDays } from '@/scene/resolve-window';
import type { Span } from '@/scene/resolve-window';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import styles from './beside.module.css';

interface Side {
  readonly view: EngineView | null;
  readonly span: Span;
}

interface SideFiguresProps extends Side {
  readonly side: 'left' | 'right';
  /** The side it is compared with; left out on the side that is the measure. */
  readonly against?: Side;
}

/** Which days a side shows, how many incidents, how many a day, and how many of them late. */
export function SideFigures({ side, view, span, against }: SideFiguresProps) {
  const { t } = useText();
  const { offsets } = useTimeFrame();
  const days = Math.max(1, lengthInDays(span, offsets));
  const first = formatCivilDay(civilDay(offsets, span.fromSeconds));
  const last = formatCivilDay(civilDay(offsets, span.toSeconds - 1));
  const totals = view?.window.totals ?? null;
  const other = against?.view?.window.totals ?? null;
  const otherDays = against ? Math.max(1, lengthInDays(against.span, offsets)) : 1;
  // Counts of the same length of time: a side of more days would otherwise always be the bigger one.
  const change =
    totals && other && other.total > 0
      ? formatChange(totals.total, (other.total / otherDays) * days, 'none')
      : null;
  return (
    <p className={styles['figures']} role="status">
      <strong className={styles['letter']}>{t(`beside.letter.${side}`)}</strong>
      <span>
        {first} – {last}
      </span>
      {totals ? (
        <>
          <span>
            <strong>{formatCount(totals.total)}</strong> {t('beside.incidents')}
          </span>
          <span>{t('beside.perDay', { n: formatMeasure(totals.total / days) })}</span>
          <span>
            {t('beside.overdue', {
              share:
                totals.overdueDenominator > 0
                  ? formatShare(totals.overdue / totals.overdueDenominator)
                  : t('empty.unknown'),
            })}
          </span>
          {change ? (
            <span title={t('beside.changeHelp')}>
              {t('beside.change', { change: `${change.mark} ${change.text}` })}
            </span>
          ) : null}
        </>
      ) : (
        <span>{t('status.loading')}</span>
      )}
    </p>
  );
}
