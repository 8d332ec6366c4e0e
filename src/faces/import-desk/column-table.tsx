import type { DraftColumn, DraftFile, DraftPreview } from '@/client/imports/draft-queries';
import { SelectField } from '@/ui/components/select-field';
import { formatCount } from '@/ui/format/format-number';
import { listIn, nameIn, useText } from '@/ui/text/use-text';
import { NOT_READ, withColumnUse } from './desk-settings';
import type { Desk } from './use-desk';
import styles from './column-table.module.css';

interface ColumnTableProps {
  readonly desk: Desk;
  readonly file: DraftFile;
  readonly preview: DraftPreview;
}

/** Each column of a file with samples, what it is read as, and what the first rows show of it. */
export function ColumnTable({ desk, file, preview }: ColumnTableProps) {
  const { t } = useText();
  const used = file.columns.filter(({ use }) => use !== null).length;
  const options = useUseOptions(preview);
  return (
    <section className={styles['section']}>
      <header className={styles['head']}>
        <h2>{t('importDesk.column.title')}</h2>
        <span>{t('importDesk.column.summary', { name: file.name, all: file.columns.length, used })}</span>
      </header>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('importDesk.column.header')}</th>
              <th scope="col">{t('importDesk.column.samples')}</th>
              <th scope="col">{t('importDesk.column.use')}</th>
              <th scope="col">{t('importDesk.column.check')}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column) => (
              <tr key={column.header} data-used={column.use !== null}>
                <th scope="row" title={column.header}>
                  {column.header}
                </th>
                <td title={column.samples.join('\n')}>{column.samples.join('　') || '—'}</td>
                <td>
                  {column.isPersonal ? (
                    t('importDesk.column.ignore')
                  ) : (
                    <SelectField
                      label={`${column.header} ${t('importDesk.column.use')}`}
                      value={column.use ?? NOT_READ}
                      options={options}
                      onChange={(use) =>
                        desk.changeSettings((now) =>
                          withColumnUse(now, file.columns, { header: column.header, use }),
                        )
                      }
                    />
                  )}
                </td>
                <td>
                  <ColumnCheck column={column} rows={file.sampleRowCount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ColumnCheck({ column, rows }: { readonly column: DraftColumn; readonly rows: number }) {
  const { t, language } = useText();
  const { filledCount, distinctCount, isPersonal, isByContent } = column;
  if (isPersonal) return t('importDesk.column.personal');
  if (filledCount === 0) return t('importDesk.column.empty');
  const blank = rows - filledCount;
  return listIn(language, [
    blank === 0
      ? t('importDesk.column.full', { rows: formatCount(rows) })
      : t('importDesk.column.filled', { rows: formatCount(rows), blank: formatCount(blank) }),
    t('importDesk.column.distinct', { n: formatCount(distinctCount) }),
    ...(isByContent ? [t('importDesk.column.byContent')] : []),
  ]);
}

function useUseOptions({ fields, levels }: DraftPreview) {
  const { t, language } = useText();
  return [
    { value: NOT_READ, label: t('importDesk.column.ignore') },
    { value: 'category', label: t('importDesk.column.category') },
    { value: 'category-wide', label: t('importDesk.column.categoryWide') },
    ...levels.map(({ id, name }) => ({
      value: `region:${id}`,
      label: t('importDesk.column.region', { level: nameIn(language, name) }),
    })),
    ...fields.map(({ id, name }) => ({ value: id, label: nameIn(language, name) })),
  ];
}
