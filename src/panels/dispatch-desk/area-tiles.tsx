import { useTimeFrame } from '@/client/district/use-time-frame';
import { lengthInDays } from '@/scene/resolve-window';
import { CardSection } from '@/ui/components/card';
import { StatTile } from '@/ui/components/stat-tile';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useIncidentView } from '../incident-view';
import type { DispatchSubject } from '../dispatch-draft';
import { NEAR_METERS } from './area-around';
import type { AreaFigures } from './use-area-figures';
import type { WeekAhead } from './use-week-ahead';
import styles from './dispatch-desk.module.css';

interface AreaTilesProps {
  readonly subject: DispatchSubject;
  readonly figures: AreaFigures | null | undefined;
  readonly week: WeekAhead | null;
  readonly busy: boolean;
}

/** The area in four numbers: cases, open, overdue, and what is expected. */
export function AreaTiles({ subject, figures, week, busy }: AreaTilesProps) {
  const { t, language } = useText();
  const { window } = useIncidentView();
  const { offsets } = useTimeFrame();
  const days = lengthInDays(window, offsets);
  if (figures === null) return <CardSection title={t('dispatch.area')}>{t('dispatch.noArea')}</CardSection>;
  const before = figures?.before ?? null;
  return (
    <CardSection title={t('dispatch.area')} aside={extentWords(subject, t)}>
      <div className={styles['figures']}>
        <StatTile
          name={t('dispatch.cases', { days })}
          value={figures ? formatCount(figures.inWindow) : null}
          change={figures && before !== null ? formatChange(figures.inWindow, before) : null}
          note={before === null ? '' : t('dispatch.before', { n: formatCount(before) })}
        />
        <StatTile
          name={t('dispatch.figure.open')}
          value={figures ? formatCount(figures.open) : null}
          note={t('dispatch.now')}
        />
        <StatTile
          name={t('dispatch.figure.overdue')}
          value={figures ? formatCount(figures.overdue) : null}
          note={figures ? t('dispatch.ofOpen', { n: formatCount(figures.open) }) : ''}
        />
        <StatTile
          name={t('dispatch.figure.week-ahead')}
          value={week ? formatMeasure(week.expected) : null}
          note={
            week
              ? `${nameIn(language, week.region.name)} ${formatCount(Math.round(week.lower80))}–${formatCount(Math.round(week.upper80))}`
              : t(busy ? 'dispatch.computing' : 'dispatch.notForetold')
          }
        />
      </div>
    </CardSection>
  );
}

/** What the tiles count. */
function extentWords({ extent, position }: DispatchSubject, t: Text): string {
  if (extent === 'whole') return t('bar.wholeDistrict');
  return extent === 'around' && position
    ? t('dispatch.within', { meters: NEAR_METERS })
    : t('dispatch.inRegion');
}
