import { clustersReference } from '@/studies/clusters/reference';
import type { Cluster } from '@/studies/clusters/reference';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useStudy } from '../study-view';
import { WallLine } from '../wall-line';
import { WallRows, WallSection } from '../wall-section';

/** Places of the last week with significantly more than their share. */
export function WallClusters() {
  const { result, state } = useStudy(clustersReference);
  const { t } = useText();
  const clusters = result?.clusters.filter(({ isSignificant }) => isSignificant) ?? [];
  return (
    <WallSection title={t('wall.clusters.title')} aside={t('wall.clusters.note')} state={state} isFilling>
      {clusters.length === 0 ? <p>{t('wall.clusters.none')}</p> : null}
      {clusters.length > 0 ? (
        <WallRows
          items={clusters}
          keyOf={({ categoryCode, regionCodes }) => `${categoryCode} ${regionCodes[0]}`}
          render={(cluster) => <ClusterRow cluster={cluster} />}
          rowArcMinutes={62}
          least={2}
          rest={(left) => t('wall.warnings.rest', { n: formatCount(left.length) })}
        />
      ) : null}
    </WallSection>
  );
}

function ClusterRow({ cluster }: { readonly cluster: Cluster }) {
  const { t, language } = useText();
  const { places, category, days, observed, expected, adjustedP } = cluster;
  const first = places[0] ? nameIn(language, places[0]) : '';
  return (
    <>
      <WallLine
        name={places.length > 1 ? t('wall.clusters.more', { place: first, n: places.length }) : first}
        figure=""
        note={formatP(adjustedP)}
        isStrong
      />
      <WallLine
        name={t('wall.clusters.row', {
          category: nameIn(language, category),
          days,
          n: formatCount(observed),
          expected: formatMeasure(expected),
        })}
        figure=""
        isQuiet
      />
    </>
  );
}
