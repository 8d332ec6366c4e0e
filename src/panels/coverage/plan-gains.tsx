import { Suspense, lazy, useMemo } from 'react';
import { buildMarginalGainOption } from '@/charts/marginal-gain-option';
import { StatTile } from '@/ui/components/stat-tile';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { DEMAND_KINDS } from '@/workers/coverage/coverage-settings';
import type { SitingPlan } from '@/workers/coverage/coverage-results';
import { FindingSection } from '../finding-panel';
import styles from './coverage.module.css';

const Chart = lazy(() => import('@/charts/chart').then((module) => ({ default: module.Chart })));

/** What each camera of a plan adds, what they have together, and how good that is. */
export function PlanGains({ plan }: { readonly plan: SitingPlan }) {
  const { t } = useText();
  const { tokens } = useTheme();
  const gains = useMemo(
    () => plan.sites.map(({ gain }) => (plan.demand > 0 ? (100 * gain) / plan.demand : 0)),
    [plan],
  );
  const option = useMemo(
    () => buildMarginalGainOption(gains, plan.stopAfter, tokens),
    [gains, plan.stopAfter, tokens],
  );
  const reached = gains.slice(0, plan.stopAfter).reduce((sum, gain) => sum + gain, 0) / 100;
  const total = gains.reduce((sum, gain) => sum + gain, 0) / 100;
  const stop = t('coverage.stopHere', { n: plan.stopAfter, share: formatShare(reached) });
  return (
    <FindingSection title={t('coverage.gains')} aside={t('coverage.gainsNote')}>
      <div className={styles['figures']} aria-live="polite">
        <StatTile
          name={t('siting.total', { n: formatCount(gains.length) })}
          value={formatShare(total)}
          note={t('siting.totalNote')}
        />
        <StatTile
          name={t('siting.judged')}
          value={formatShare(plan.judgedFraction)}
          note={t('siting.judgedNote', { share: formatShare(plan.trainedFraction) })}
        />
      </div>
      <div className={styles['chart']}>
        <Suspense fallback={null}>
          <Chart description={stop} option={option} />
        </Suspense>
      </div>
      {plan.isOwn ? null : <p className={styles['note']}>{stop}</p>}
      {notesOf(plan, t).map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </FindingSection>
  );
}

function notesOf(plan: SitingPlan, t: Text): string[] {
  const proven = t('coverage.proven', {
    share: formatShare(plan.provenFraction),
    bound: formatShare(plan.demand > 0 ? plan.upperBound / plan.demand : 0),
    n: formatCount(plan.candidates),
  });
  const weights = DEMAND_KINDS.filter((kind) => plan.weights[kind] > 0).map((kind) =>
    t('siting.weight', { kind: t(`siting.kinds.${kind}`), share: formatShare(plan.weights[kind]) }),
  );
  return [
    t('siting.weights', { weights: weights.join(' · ') }),
    ...(plan.isOwn ? [t('siting.ownNote')] : []),
    `${proven} ${t('coverage.siteModel')}`,
    plan.knowsUses ? t('siting.forbidden', { n: formatCount(plan.forbidden) }) : t('siting.noUses'),
  ];
}
