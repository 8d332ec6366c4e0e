import { useQuery } from '@tanstack/react-query';
import { useDistrict } from '@/client/district/use-district';
import { patrolQueries } from '@/client/patrols/patrol-queries';
import type { PatrolReport } from '@/client/patrols/patrol-queries';
import { PanelFrame } from '@/ui/components/panel-frame';
import type { PanelState } from '@/ui/components/panel-frame';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { MissedGrids } from './missed-grids';
import { Ledgers, Streets } from './patrol-facts';
import { Rounds } from './rounds';
import { usePatrolSettings } from './use-patrol-settings';
import styles from './patrol.module.css';

/** One day of patrols: what was due, done, late and missed, the walks, the streets, and who is at post. */
export function Patrol() {
  const { t } = useText();
  const [{ day }, set] = usePatrolSettings();
  const { data, error, refetch } = useQuery(patrolQueries.report(day === '' ? null : day));
  const { timeZone } = useDistrict();
  const panelState = (): PanelState => {
    if (data) return { kind: 'ready' };
    if (data === null) return { kind: 'unavailable', sentence: t('patrol.none') };
    if (error) return { kind: 'error', sentence: t('patrol.failed'), onRetry: () => void refetch() };
    return { kind: 'loading' };
  };
  const label = (one: string) =>
    data && one === data.day && data.asOf < data.dutyTo
      ? t('patrol.today', { day: one, time: timeFormat(timeZone).clock(data.asOf) })
      : one;
  return (
    <PanelFrame
      title={t('patrol.title')}
      aside={<LayerToggle rowId="patrol-day" insteadOf={COVERING} />}
      tools={
        data ? (
          <SelectField
            label={t('patrol.day')}
            options={data.days.map((one) => ({ value: one, label: label(one) }))}
            value={data.day}
            onChange={(next) => set({ day: next, round: '' })}
          />
        ) : null
      }
      state={panelState()}
    >
      {data ? (
        <div className={styles['scroll']}>
          <Summary report={data} />
          <MissedGrids report={data} />
          <Rounds report={data} />
          <Streets report={data} />
          <Ledgers report={data} />
        </div>
      ) : null}
    </PanelFrame>
  );
}

/** Would lie over the points. */
const COVERING = ['incident-density', 'incident-points', 'hot-spots'];
const STATES = ['done', 'late', 'missed', 'no-data', 'open'] as const;

function Summary({ report }: { readonly report: PatrolReport }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { counts, coveredTimeFraction, dutyFrom, dutyTo } = report;
  const due = counts.done + counts.late + counts.missed + counts['no-data'];
  const { clock } = timeFormat(timeZone);
  const share = (n: number) => (due === 0 ? '—' : formatShare(n / due));
  return (
    <FindingSection
      title={t('patrol.covered')}
      aside={coveredTimeFraction === null ? '—' : formatShare(coveredTimeFraction)}
    >
      <p className={styles['statement']}>
        {t('patrol.statement', {
          due: formatCount(due),
          done: formatCount(counts.done),
          share: share(counts.done),
          late: formatCount(counts.late),
          missed: formatCount(counts.missed),
          noData: counts['no-data'] > 0 ? t('patrol.noData', { n: formatCount(counts['no-data']) }) : '',
          open: counts.open > 0 ? t('patrol.open', { n: formatCount(counts.open) }) : '',
        })}
      </p>
      <table className={styles['table']}>
        <tbody>
          {STATES.map((state) => (
            <tr key={state}>
              <th scope="row">{t(`patrol.state.${state}`)}</th>
              <td>{formatCount(counts[state])}</td>
              <td className={styles['quiet']}>{state === 'open' ? '' : share(counts[state])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{t('patrol.rule', { from: clock(dutyFrom), to: clock(dutyTo) })}</p>
    </FindingSection>
  );
}
