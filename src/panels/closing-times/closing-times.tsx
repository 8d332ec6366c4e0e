import { OPEN_AFTER_DAYS, timeToCloseReference } from '@/studies/time-to-close/reference';
import type { ClosingGroup, OverdueMonth, TimeToCloseResult } from '@/studies/time-to-close/reference';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import styles from './closing-times.module.css';

/** Which of `OPEN_AFTER_DAYS` the table shows: a week. */
const WEEK = OPEN_AFTER_DAYS.indexOf(7);

/** Time to close by group with its limits, and the overdue share month by month. */
export function ClosingTimes() {
  const view = useStudy(timeToCloseReference);
  const [{ by }, set] = useStudySettings(timeToCloseReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('situation.closing')}
      view={view}
      controls={
        <SegmentedControl
          label={t('situation.groupBy')}
          options={[
            { value: 'category', label: t('situation.byCategory') },
            { value: 'place', label: t('situation.byPlace') },
          ]}
          value={by}
          onChange={(value) => set({ by: value })}
        />
      }
    >
      {view.result ? (
        <>
          <GroupTable result={view.result} />
          <MonthTable months={view.result.months} />
        </>
      ) : null}
    </FindingPanel>
  );
}

function GroupTable({ result: { whole, groups } }: { readonly result: TimeToCloseResult }) {
  const { t } = useText();
  return (
    <FindingSection title={t('situation.medianByGroup')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('situation.group')}</th>
            <th scope="col">{t('unit.cases')}</th>
            <th scope="col">{t('situation.medianDays')}</th>
            <th scope="col">{t('situation.openAfterWeek')}</th>
          </tr>
        </thead>
        <tbody>
          <GroupRow group={whole} strong />
          {groups.map((group) => (
            <GroupRow key={group.code} group={group} />
          ))}
        </tbody>
      </table>
    </FindingSection>
  );
}

function GroupRow({ group, strong = false }: { readonly group: ClosingGroup; readonly strong?: boolean }) {
  const { t, language } = useText();
  const { days, lower, upper } = group.median;
  const open = group.openAfter[WEEK] ?? null;
  return (
    <tr className={strong ? styles['strong'] : ''}>
      <th scope="row" title={nameIn(language, group.name)}>
        {nameIn(language, group.name)}
      </th>
      <td>{formatCount(group.count)}</td>
      <td>
        {days === null ? t('situation.noMedian') : daysText(days)}
        {lower !== null && upper !== null ? (
          <span className={styles['limits']}>
            {daysText(lower)}–{daysText(upper)}
          </span>
        ) : null}
      </td>
      <td>{open === null ? '—' : formatShare(open)}</td>
    </tr>
  );
}

/** Two digits are enough for days; what closes within minutes is said to be below. */
function daysText(days: number): string {
  return days < 0.01 ? '<0.01' : formatMeasure(days);
}

function MonthTable({ months }: { readonly months: readonly OverdueMonth[] }) {
  const { t } = useText();
  return (
    <FindingSection title={t('situation.overdueByMonth')}>
      {months.length === 0 ? <p className={styles['none']}>{t('situation.noLimits')}</p> : null}
      <table className={styles['table']}>
        {months.length === 0 ? null : (
          <thead>
            <tr>
              <th scope="col">{t('situation.month')}</th>
              <th scope="col">{t('situation.overdueOfDue')}</th>
              <th scope="col">{t('kpi.overdue')}</th>
              <th scope="col">{t('situation.pending')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {months.toReversed().map(({ month, due, overdue, share, pending }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>
                {formatCount(overdue)} / {formatCount(due)}
              </td>
              <td>
                {share ? formatShare(share.fraction) : '—'}
                {share ? (
                  <span className={styles['limits']}>
                    {formatShare(share.lower).slice(0, -1)}–{formatShare(share.upper).slice(0, -1)}
                  </span>
                ) : null}
              </td>
              <td>{pending > 0 ? formatCount(pending) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FindingSection>
  );
}
