import type { NearRepeatTable } from '@/analysis/knox/near-repeat-table';
import { nearRepeatReference } from '@/studies/near-repeat/reference';
import type { NearRepeatCategory } from '@/studies/near-repeat/reference';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { FindingPanel } from '../finding-panel';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import styles from './near-repeat.module.css';

/** How much more often incidents of a class follow each other near and soon than chance gives. */
export function NearRepeat() {
  const view = useStudy(nearRepeatReference);
  const [settings, set] = useStudySettings(nearRepeatReference);
  const { t } = useText();
  const { result } = view;
  return (
    <FindingPanel
      title={t('history.nearRepeat.title')}
      view={view}
      controls={
        result ? (
          <CategoryChoice
            categories={result.categories}
            value={result.category.code}
            onChange={(category) => set({ category })}
          />
        ) : settings.category === '' ? null : (
          <button type="button" className={styles['back']} onClick={() => set({ category: '' })}>
            {t('status.relax')}
          </button>
        )
      }
    >
      {result ? <Table table={result.table} /> : null}
    </FindingPanel>
  );
}

interface CategoryChoiceProps {
  readonly categories: readonly NearRepeatCategory[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function CategoryChoice({ categories, value, onChange }: CategoryChoiceProps) {
  const { t, language } = useText();
  return (
    <SelectField
      label={t('history.nearRepeat.category')}
      value={value}
      options={categories.map(({ code, name, n }) => ({
        value: code,
        label: t('history.nearRepeat.option', { name: nameIn(language, name), n: formatCount(n) }),
      }))}
      onChange={onChange}
    />
  );
}

function Table({ table }: { readonly table: NearRepeatTable }) {
  const { t } = useText();
  const { distanceLimitsMeters, timeLimits } = table;
  return (
    <div className={styles['box']}>
      <table className={styles['table']}>
        <caption>{t('history.nearRepeat.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('history.nearRepeat.place')}</th>
            {timeLimits.map((limit, band) => (
              <th key={limit} scope="col">
                {t('history.nearRepeat.days', {
                  from: band === 0 ? 0 : timeLimits[band - 1]! + 1,
                  to: limit,
                })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {distanceLimitsMeters.map((limit, space) => (
            <tr key={limit}>
              <th scope="row">{bandName(distanceLimitsMeters, space, t)}</th>
              {timeLimits.map((days, time) => (
                <Cell key={days} table={table} cell={space * timeLimits.length + time} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ table, cell }: { readonly table: NearRepeatTable; readonly cell: number }) {
  const { t } = useText();
  const ratio = table.ratios[cell]!;
  const flagged = table.flagged[cell] === 1;
  return (
    <td className={flagged ? styles['flagged'] : ''}>
      <span className={styles['ratio']}>
        {flagged ? <span aria-hidden>• </span> : null}
        {Number.isNaN(ratio) ? t('empty.dash') : ratio.toFixed(2)}
        {flagged ? <span className="visually-hidden"> {t('history.nearRepeat.flagged')}</span> : null}
      </span>
      <span className={styles['basis']}>
        {t('history.nearRepeat.pairs', { n: formatCount(table.counts[cell]!) })}
      </span>
      <span className={styles['basis']}>{Number.isNaN(ratio) ? '' : formatP(table.p[cell]!)}</span>
    </td>
  );
}

function bandName(limits: readonly number[], band: number, t: Text): string {
  if (limits[band] === 0) return t('history.nearRepeat.same');
  return t('history.nearRepeat.meters', { from: (limits[band - 1] ?? 0) + 1, to: limits[band]! });
}
