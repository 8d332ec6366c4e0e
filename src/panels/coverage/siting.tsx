import { Suspense, lazy, useMemo } from 'react';
import { buildMarginalGainOption } from '@/charts/marginal-gain-option';
import { FindingList } from '@/ui/components/finding-list';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import type { SitingPlan } from '@/workers/coverage/coverage-results';
import { SITING_AIMS } from '@/workers/coverage/coverage-settings';
import { useCoverage, useSitingSettings } from '../coverage-view';
import { FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { StudyProgress } from '../study-card';
import { useShowOnMap } from './use-show-on-map';
import styles from './coverage.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));
const COUNTS = ['5', '10', '20'] as const;

/** Where the next cameras should stand, what each gains, and where to stop. */
export function Siting() {
  const [{ aim, count }, set] = useSitingSettings();
  const { answer, state, progress } = useCoverage('sites');
  const { t } = useText();
  const counts = COUNTS.some((value) => value === String(count)) ? COUNTS : [...COUNTS, String(count)];
  return (
    <>
      <div className={styles['controls']}>
        <SegmentedControl
          label={t('coverage.aim')}
          options={SITING_AIMS.map((value) => ({ value, label: t(`coverage.aims.${value}`) }))}
          value={aim}
          onChange={(value) => set({ aim: value })}
        />
      </div>
      <div className={styles['controls']}>
        <SelectField
          label={t('coverage.siteCount')}
          value={String(count)}
          options={counts.map((value) => ({ value, label: t('coverage.siteCountOption', { n: value }) }))}
          onChange={(value) => set({ count: Number(value) })}
        />
        <LayerToggle rowId="proposed-sites" />
        {progress === null ? null : <StudyProgress fraction={progress} />}
      </div>
      {answer ? <Plan plan={answer} /> : <PanelFrame title="" state={state} children={null} />}
    </>
  );
}

function Plan({ plan }: { readonly plan: SitingPlan }) {
  const { t } = useText();
  const { tokens } = useTheme();
  const show = useShowOnMap();
  const gains = useMemo(
    () => plan.sites.map(({ gain }) => (plan.demand > 0 ? (100 * gain) / plan.demand : 0)),
    [plan],
  );
  const option = useMemo(
    () => buildMarginalGainOption(gains, plan.stopAfter, tokens),
    [gains, plan.stopAfter, tokens],
  );
  if (plan.sites.length === 0) return <p className={styles['note']}>{t('coverage.noGain')}</p>;
  const reached = gains.slice(0, plan.stopAfter).reduce((sum, gain) => sum + gain, 0) / 100;
  const stop = t('coverage.stopHere', { n: plan.stopAfter, share: formatShare(reached) });
  return (
    <>
      <FindingSection title={t('coverage.gains')} aside={t('coverage.gainsNote')}>
        <div className={styles['chart']}>
          <Suspense fallback={null}>
            <Chart description={stop} option={option} />
          </Suspense>
        </div>
        <p className={styles['note']}>{stop}</p>
        <p className={styles['note']}>
          {t('coverage.judged', {
            trained: formatShare(plan.trainedFraction),
            judged: formatShare(plan.judgedFraction),
          })}
        </p>
        <p className={styles['note']}>
          {t('coverage.proven', {
            share: formatShare(plan.provenFraction),
            bound: formatShare(plan.demand > 0 ? plan.upperBound / plan.demand : 0),
            n: formatCount(plan.candidates),
          })}{' '}
          {t('coverage.siteModel')}
        </p>
      </FindingSection>
      <FindingSection title="">
        <FindingList
          label={t('coverage.views.siting')}
          findings={plan.sites.map(({ azimuthDegrees }, i) => ({
            id: String(i),
            name: t('coverage.siteName', { n: i + 1 }),
            figure: `+${gains[i]!.toFixed(1)}%`,
            note: t('coverage.siteDirection', { degrees: Math.round(azimuthDegrees) }),
            chosen: false,
          }))}
          onChoose={(i) => show(plan.sites[Number(i)]!.position, '')}
        />
      </FindingSection>
    </>
  );
}
