import { useScene } from '@/scene/scene-context';
import { clustersReference } from '@/studies/clusters/reference';
import type { Cluster } from '@/studies/clusters/reference';
import { pWords } from '@/studies/number-words';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatCount, formatMeasure, formatMeters } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import styles from './clusters.module.css';

const NAMED = 4;
const NEAREST_MISSES = 3;

/** Places where incidents of the last days gather beyond their share, likeliest first. */
export function Clusters() {
  const view = useStudy(clustersReference);
  const [{ scans }, set] = useStudySettings(clustersReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('situation.clusters')}
      view={view}
      controls={
        <>
          <SegmentedControl
            label={t('situation.scans')}
            options={[
              { value: 'each', label: t('situation.scanEach') },
              { value: 'all', label: t('situation.scanAll') },
            ]}
            value={scans}
            onChange={(value) => set({ scans: value })}
          />
          <LayerToggle rowId="clusters" />
        </>
      }
    >
      {view.result ? <ClusterList clusters={view.result.clusters} /> : null}
    </FindingPanel>
  );
}

function ClusterList({ clusters }: { readonly clusters: readonly Cluster[] }) {
  const { t } = useText();
  const significant = clusters.filter(({ isSignificant }) => isSignificant);
  const others = clusters.filter(({ isSignificant }) => !isSignificant).slice(0, NEAREST_MISSES);
  const list = (part: readonly Cluster[], name: string) =>
    part.length > 0 ? (
      <FindingSection title={name} aside={formatCount(part.length)}>
        <ul aria-label={name}>
          {part.map((cluster) => (
            <li key={`${cluster.categoryCode} ${cluster.regionCodes[0]}`}>
              <ClusterRow cluster={cluster} />
            </li>
          ))}
        </ul>
      </FindingSection>
    ) : null;
  return (
    <>
      {list(significant, t('situation.significant'))}
      {list(others, t('situation.notSignificant'))}
    </>
  );
}

function ClusterRow({ cluster }: { readonly cluster: Cluster }) {
  const { scene, change } = useScene();
  const { t, language } = useText();
  const [code] = cluster.regionCodes;
  const chosen = scene.selection?.kind === 'region' && scene.selection.code === code;
  const names = cluster.places.slice(0, NAMED).map((place) => nameIn(language, place));
  const rest = cluster.places.length - names.length;
  return (
    <button
      type="button"
      className={`${styles['row']} ${cluster.isSignificant ? '' : styles['quiet']}`}
      aria-pressed={chosen}
      onClick={() => code !== undefined && change({ selection: { kind: 'region', code } })}
    >
      <span className={styles['first']}>
        <span className={styles['category']}>{nameIn(language, cluster.category)}</span>
        <span>{t('situation.clusterDays', { days: cluster.days })}</span>
      </span>
      <span>
        <b>{t('situation.seen', { n: formatCount(cluster.observed) })}</b>
        {t('situation.clusterAgainst', { expected: formatMeasure(cluster.expected) })} ·{' '}
        {formatMeasure(cluster.observed / cluster.expected)}×
        {cluster.radiusMeters > 0
          ? ` · ${t('situation.radius', { radius: formatMeters(cluster.radiusMeters) })}`
          : ''}
      </span>
      <span className={styles['third']}>
        {pWords(cluster.adjustedP)}
        {cluster.isSignificant
          ? ` · ${t('situation.recurrence', { days: formatCount(cluster.recurrenceDays) })}`
          : ''}
      </span>
      <span className={styles['third']}>
        {names.join(t('situation.listComma'))}
        {rest > 0 ? t('situation.andMore', { n: rest }) : ''}
      </span>
    </button>
  );
}
