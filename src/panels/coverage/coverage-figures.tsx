import { StatTile } from '@/ui/components/stat-tile';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import type { CoverageDemand, CoverageSurvey, LengthSight } from '@/workers/coverage/coverage-results';
import { useCoverageSettings } from '../coverage-view';
import { sumOfSections } from './sum-of-sections';
import styles from './coverage.module.css';

interface FiguresProps {
  readonly survey: CoverageSurvey;
  readonly demand: CoverageDemand | null;
}

/** Four shares with what they are parts of. */
export function CoverageFigures({ survey, demand }: FiguresProps) {
  const { t } = useText();
  const { sections, places, roads } = survey;
  const count = (state: string) => places.filter((place) => place.state === state).length;
  const seenPlaces = count('seen');
  return (
    <div className={styles['figures']}>
      <LengthTile
        name={t('coverage.sections')}
        sight={sumOfSections(sections)}
        none={t('coverage.noSections')}
      />
      <StatTile
        name={t('coverage.places')}
        value={places.length > 0 ? `${formatCount(seenPlaces)} / ${formatCount(places.length)}` : null}
        note={
          places.length > 0
            ? t('coverage.placesNote', {
                seen: formatCount(seenPlaces),
                partly: formatCount(count('partly')),
                none: formatCount(count('none')),
              })
            : t('coverage.noPlaces')
        }
      />
      <LengthTile name={t('coverage.roads')} sight={roads?.total ?? null} none={t('coverage.noRoads')} />
      <IncidentTile demand={demand} />
    </div>
  );
}

function LengthTile({
  name,
  sight,
  none,
}: {
  readonly name: string;
  readonly sight: LengthSight | null;
  readonly none: string;
}) {
  const { t } = useText();
  const isKnown = sight !== null && sight.lengthMeters > 0;
  return (
    <StatTile
      name={name}
      value={isKnown ? formatShare(sight.seenMeters / sight.lengthMeters) : null}
      note={
        isKnown
          ? t('coverage.kmOf', {
              part: formatMeasure(sight.seenMeters / 1000),
              all: formatMeasure(sight.lengthMeters / 1000),
            })
          : none
      }
    />
  );
}

function IncidentTile({ demand }: Pick<FiguresProps, 'demand'>) {
  const { t } = useText();
  const [{ task }] = useCoverageSettings();
  const sight = demand?.tasks.find((one) => one.task === task);
  const isKnown = demand !== null && sight !== undefined && demand.n > 0;
  return (
    <StatTile
      name={t('coverage.incidents')}
      value={isKnown ? formatShare(sight.seen / demand.n) : null}
      note={
        isKnown
          ? t('coverage.incidentsNote', {
              seen: formatCount(sight.seen),
              n: formatCount(demand.n),
              low: formatShare(sight.low),
              high: formatShare(sight.high),
            })
          : ''
      }
    />
  );
}
