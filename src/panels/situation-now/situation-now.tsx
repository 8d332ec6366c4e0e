import { useDistrict } from '@/client/district/use-district';
import { anomaliesReference } from '@/studies/anomalies/reference';
import { nowReference } from '@/studies/now/reference';
import type { NowResult, OpenNow } from '@/studies/now/reference';
import { RankedBars } from '@/ui/components/ranked-bars';
import { StatTile } from '@/ui/components/stat-tile';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { formatAge } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import { FindingPanel, FindingSection } from '../finding-panel';
import { useStudy } from '../study-view';
import { changesSince } from './changes-since';
import { FlowBars } from './flow-bars';
import { useLastLook } from './last-look';
import styles from './situation-now.module.css';

/** What is open, what comes and goes, and what changed since the viewer last looked. */
export function SituationNow() {
  const view = useStudy(nowReference);
  const { t } = useText();
  return (
    <FindingPanel title={t('situation.now')} view={view}>
      {view.result ? (
        <>
          <SinceLastLook result={view.result} />
          <OpenSection open={view.result.open} />
          <FlowSection result={view.result} />
        </>
      ) : null}
    </FindingPanel>
  );
}

function SinceLastLook({ result }: { readonly result: NowResult }) {
  const { name } = useDistrict();
  const { t } = useText();
  const { result: anomalies } = useStudy(anomaliesReference);
  const now = useNow(60_000);
  const { last, markSeen } = useLastLook(name.zh, result.asOfSeconds);
  const changes = last && changesSince(result, anomalies?.alerts ?? null, last.asOfSeconds);
  return (
    <p className={styles['since']} aria-live="polite">
      {last && changes ? (
        <>
          {t(changes.isAtLeast ? 'situation.sinceLookAtLeast' : 'situation.sinceLook', {
            age: formatAge(Math.max(0, now - last.at) / 1000, t),
            reported: formatCount(changes.reported),
            closed: formatCount(changes.closed),
          })}
          {changes.alerts === null ? '' : t('situation.newAlerts', { n: formatCount(changes.alerts) })}{' '}
          <button type="button" className={styles['link']} onClick={markSeen}>
            {t('situation.markSeen')}
          </button>
        </>
      ) : (
        t('situation.firstLook')
      )}
    </p>
  );
}

function OpenSection({ open }: { readonly open: OpenNow }) {
  const { t } = useText();
  const ages = t('situation.ages', { returnObjects: true }) as readonly string[];
  const share = (part: number) => (open.open > 0 ? formatShare(part / open.open) : '');
  return (
    <FindingSection title={t('situation.openNow')} aside={t('situation.openNowOf')}>
      <div className={styles['tiles']}>
        <StatTile
          name={t('kpi.open')}
          value={formatCount(open.open)}
          note={
            open.undetermined > 0 ? t('situation.undetermined', { n: formatCount(open.undetermined) }) : ''
          }
        />
        <StatTile
          name={t('kpi.overdue')}
          value={open.withoutLimit === open.open && open.open > 0 ? null : formatCount(open.overdue)}
          note={
            open.withoutLimit > 0
              ? t('situation.withoutLimit', { n: formatCount(open.withoutLimit) })
              : share(open.overdue)
          }
        />
        <StatTile
          name={t('situation.dueSoon')}
          value={open.withoutLimit === open.open && open.open > 0 ? null : formatCount(open.dueWithinDay)}
          note={share(open.dueWithinDay)}
        />
      </div>
      <RankedBars
        label={t('situation.openByAge')}
        bars={open.byAge.map((value, i) => ({
          id: String(i),
          name: ages[i] ?? '',
          value,
          before: null,
          change: null,
          chosen: false,
          fixed: true,
        }))}
        onChoose={() => undefined}
      />
    </FindingSection>
  );
}

function FlowSection({ result: { flow } }: { readonly result: NowResult }) {
  const { t } = useText();
  const days = flow.inflow.length;
  if (days === 0) return null;
  const mean = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0) / days;
  const { little } = flow;
  return (
    <FindingSection title={t('situation.flow', { days })} aside={t('charts.perDay')}>
      <div className={styles['flow']}>
        <FlowBars flow={flow} />
        <p>
          {t('situation.flowMeans', {
            inflow: formatMeasure(mean(flow.inflow)),
            outflow: formatMeasure(mean(flow.outflow)),
            first: formatCount(flow.open[0]!),
            last: formatCount(flow.open.at(-1)!),
          })}
        </p>
        {little ? (
          <p className={styles['quiet']}>
            {t('situation.little', {
              stock: formatMeasure(little.stock),
              rate: formatMeasure(little.inflowPerDay),
              days: formatMeasure(little.daysToClose),
              implied: formatMeasure(little.implied),
              verdict: t(littleVerdict(little.stock, little.implied)),
            })}
          </p>
        ) : null}
      </div>
    </FindingSection>
  );
}

/** Within a fifth the three numbers agree; a larger stock holds orders that hardly move. */
function littleVerdict(stock: number, implied: number) {
  if (stock > 1.2 * implied) return 'situation.littleStuck' as const;
  return stock < implied / 1.2 ? ('situation.littleDraining' as const) : ('situation.littleAgrees' as const);
}
