import { useDistrict } from '@/client/district/use-district';
import type { MatchedChange } from '@/analysis/matched-change/matched-change';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import { CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { LEAST_DAYS } from './outcome-windows';
import { useOutcome } from './use-outcome';
import type { Outcome } from './use-outcome';
import styles from './dispatch-card.module.css';

/** What came of a decision: before and after, beside grids that were alike. */
export function OutcomeSection({ dispatch }: { readonly dispatch: Dispatch }) {
  const outcome = useOutcome(dispatch);
  const { t } = useText();
  const hasDays = outcome?.kind === 'told' || outcome?.kind === 'untold';
  return (
    <CardSection
      title={t('dispatch.came')}
      aside={hasDays ? t('dispatch.days', { n: outcome.days }) : undefined}
    >
      <OutcomeContent outcome={outcome} />
    </CardSection>
  );
}

function OutcomeContent({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  switch (outcome?.kind) {
    case undefined:
      return t('dispatch.computing');
    case 'no-cells':
      return t('dispatch.noCells');
    case 'archive':
      return t('dispatch.archive', { day: timeFormat(timeZone).day(outcome.lastSeconds * 1000) });
    case 'not-yet':
      return t('dispatch.notYet', { least: LEAST_DAYS + 1, n: Math.max(1, outcome.daysPassed + 1) });
    case 'untold':
      return t(`dispatch.reasonWhy.${outcome.reason}`);
    case 'told':
      return <Change change={outcome.change} />;
  }
}

function Change({ change }: { readonly change: MatchedChange }) {
  const { t } = useText();
  const { treatedBefore, treatedAfter, controlBefore, controlAfter, controls, ratio, dispersion } = change;
  const line = (before: number, after: number, format: (value: number) => string) =>
    `${t('dispatch.beforeAfter', { before: format(before), after: format(after) })}  ${percent(after / before)}`;
  return (
    <>
      <p className={styles['claim']}>{claimOf(change, t)}</p>
      <Facts
        facts={[
          { name: t('dispatch.treated'), value: line(treatedBefore, treatedAfter, formatCount) },
          {
            name: t('dispatch.controls', { n: formatCount(controls.length) }),
            value: line(controlBefore, controlAfter, formatMeasure),
          },
          { name: t('dispatch.against'), value: percent(ratio) },
        ]}
      />
      <p className={styles['note']}>{t('dispatch.method', { dispersion: dispersion.toFixed(1) })}</p>
      <p className={styles['note']}>{t('dispatch.filtered')}</p>
    </>
  );
}

function claimOf({ ratio, lower, upper }: MatchedChange, t: Text): string {
  const ends = { lower: percent(lower), upper: percent(upper) };
  if (upper < 1) return t('dispatch.claimFewer', { share: share(1 - ratio), ...ends });
  if (lower > 1) return t('dispatch.claimMore', { share: share(ratio - 1), ...ends });
  return t('dispatch.claimNone', ends);
}

function share(fraction: number): string {
  return `${Math.round(100 * fraction)}%`;
}

/** A ratio as the change it is: 0.6 is −40%. Undefined where there was nothing before. */
function percent(ratio: number): string {
  if (!Number.isFinite(ratio)) return '';
  const change = Math.round(100 * (ratio - 1));
  return `${change < 0 ? '−' : '+'}${Math.abs(change)}%`;
}
