import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import {
  draftQueries,
  draftReportPath,
  rejectedRowsPath,
  type DraftFile,
} from '@/client/imports/draft-queries';
import {
  importQueries,
  importReportPath,
  type ImportRecord,
  type RowProblem,
} from '@/client/imports/import-queries';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { toFindings, type Finding } from './to-findings';
import { useDeskSentence } from './use-desk-sentence';
import styles from './run-report.module.css';

interface RunReportProps {
  readonly record: ImportRecord;
  /** The draft it was tried with; `null` once the files are taken in. */
  readonly draftId: string | null;
  readonly run: number;
  readonly files: readonly DraftFile[];
}

/** How many rows come in and how many do not, why, and how to put them right. */
export function RunReport({ record, draftId, run, files }: RunReportProps) {
  const { t } = useText();
  const say = useDeskSentence();
  const problems = useProblems(draftId, record.id, run);
  const findings = toFindings(record.counts.problems, problems);
  const hasRejected = files.filter(({ name }) => isRejecting(problems, name));
  return (
    <section className={styles['section']}>
      <Counts record={record} isTrial={draftId !== null} />
      <header className={styles['head']}>
        <h2>{t('importDesk.report.title')}</h2>
        {findings.length > 0 ? (
          <a href={draftId === null ? importReportPath(record.id) : draftReportPath(draftId)} download>
            <Download aria-hidden />
            {t('importDesk.report.csv')}
          </a>
        ) : null}
      </header>
      {findings.length === 0 ? <p>{t('importDesk.report.none')}</p> : <Findings findings={findings} />}
      {draftId !== null && hasRejected.length > 0 ? (
        <p className={styles['fix']}>
          {hasRejected.map(({ id, name }) => (
            <a key={id} href={rejectedRowsPath(draftId, id)} download>
              <Download aria-hidden />
              {t('importDesk.report.rejectedCsv', { name })}
            </a>
          ))}
          {t('importDesk.report.rejectedNote')}
        </p>
      ) : null}
      <details className={styles['decisions']}>
        <summary>{t('importDesk.report.decisions')}</summary>
        <ul>
          {record.decisions.map((decision) => (
            <li key={decision.en}>{say(decision)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The report of a dry run lies with its draft, that of an import with the import. */
function useProblems(draftId: string | null, importId: string, run: number): readonly RowProblem[] {
  const trial = useQuery({ ...draftQueries.report(draftId ?? '', run), enabled: draftId !== null });
  const taken = useQuery({ ...importQueries.report(importId), enabled: draftId === null });
  return (draftId === null ? taken.data : trial.data)?.problems ?? [];
}

function isRejecting(problems: readonly RowProblem[], fileName: string): boolean {
  return problems.some(
    ({ file, effect, line }) => file === fileName && effect === 'rejected' && line !== null,
  );
}

function Counts({ record, isTrial }: { readonly record: ImportRecord; readonly isTrial: boolean }) {
  const { t } = useText();
  const { rows, rejected, merged, unchanged } = record.counts;
  const parts = [
    { key: 'ready', count: rows - rejected - merged },
    { key: 'merged', count: merged },
    { key: 'rejected', count: rejected },
    ...(unchanged > 0 ? [{ key: 'unchanged', count: unchanged } as const] : []),
  ] as const;
  return (
    <div className={styles['counts']}>
      <h2>{t(isTrial ? 'importDesk.report.tried' : 'importDesk.report.taken')}</h2>
      {rows > 0 ? (
        <dl>
          {parts.map(({ key, count }) => (
            <div key={key}>
              <dd>{formatCount(count)}</dd>
              <dt>
                {t(`importDesk.report.${key}`)} {formatShare(count / rows)}
              </dt>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, language } = useText();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('importDesk.report.effect')}</th>
          <th scope="col">{t('importDesk.report.count')}</th>
          <th scope="col">{t('importDesk.report.reason')}</th>
          <th scope="col">{t('importDesk.report.first')}</th>
          <th scope="col">{t('importDesk.report.value')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ code, count, example }) => (
          <tr key={code}>
            <td data-effect={example?.effect}>
              {example ? t(`importDesk.report.effects.${example.effect}`) : '—'}
            </td>
            <td>{formatCount(count)}</td>
            <td>{example ? nameIn(language, { zh: example.reasonZh, en: example.reasonEn }) : code}</td>
            <td title={example?.file}>
              {example?.line == null
                ? (example?.file ?? '—')
                : t('importDesk.report.line', { line: example.line })}
            </td>
            <td title={example?.value ?? ''}>{example?.value ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
