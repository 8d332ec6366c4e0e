import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  importQueries,
  importReportPath,
  requestUndo,
  type ImportRecord,
  type UndoableImport,
} from '@/client/imports/import-queries';
import { useDistrict } from '@/client/district/use-district';
import { useRefusal } from '@/panels/use-refusal';
import { useWhyNot } from '@/panels/use-why-not';
import { Button } from '@/ui/components/button';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import styles from './recent-imports.module.css';

const SHOWN = 8;

/** What was imported, newest first; the last one can be undone. */
export function RecentImports() {
  const { t } = useText();
  const { data } = useQuery(importQueries.list());
  const imports = data?.imports ?? [];
  return (
    <section className={styles['section']}>
      <h2>{t('importDesk.recent.title')}</h2>
      {data && imports.length === 0 ? <p className={styles['quiet']}>{t('importDesk.recent.none')}</p> : null}
      <ul>
        {imports.slice(0, SHOWN).map((record) => (
          <ImportRow
            key={record.id}
            record={record}
            undoable={data?.undoable?.importId === record.id ? data.undoable : null}
          />
        ))}
      </ul>
    </section>
  );
}

interface ImportRowProps {
  readonly record: ImportRecord;
  readonly undoable: UndoableImport | null;
}

function ImportRow({ record, undoable }: ImportRowProps) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const format = timeFormat(timeZone);
  const [asks, setAsks] = useState(false);
  const whyNot = useWhyNot('import');
  const { counts, files, undoneAt } = record;
  return (
    <li className={styles['import']}>
      <strong title={files.map(({ name }) => name).join('\n')}>
        {files.map(({ name }) => name).join('、')}
      </strong>
      <small>
        {t('importDesk.recent.rows', {
          day: format.monthDay(record.at),
          created: formatCount(counts.created),
          updated: formatCount(counts.updated),
        })}
      </small>
      <span className={styles['links']}>
        {Object.keys(counts.problems).length > 0 ? (
          <a href={importReportPath(record.id)} download>
            {t('importDesk.recent.report')}
          </a>
        ) : null}
        {undoneAt !== null ? (
          <small>{t('importDesk.recent.undone', { day: format.minute(undoneAt) })}</small>
        ) : null}
        {undoable && !asks ? (
          <Button
            kind="quiet"
            disabled={whyNot !== null}
            title={whyNot ?? undefined}
            onClick={() => setAsks(true)}
          >
            {t('importDesk.recent.undo')}
          </Button>
        ) : null}
      </span>
      {undoable && asks ? <UndoQuestion undoable={undoable} onCancel={() => setAsks(false)} /> : null}
    </li>
  );
}

interface UndoQuestionProps {
  readonly undoable: UndoableImport;
  readonly onCancel: () => void;
}

function UndoQuestion({ undoable, onCancel }: UndoQuestionProps) {
  const { t } = useText();
  const client = useQueryClient();
  const why = useRefusal();
  const undo = useMutation({
    mutationFn: () => requestUndo(undoable.importId),
    onSettled: () => client.invalidateQueries({ queryKey: importQueries.all }),
  });
  const { replaced, reportedSince } = undoable;
  return (
    <div className={styles['question']} role="group">
      <p>{t(replaced ? 'importDesk.recent.confirmReplaced' : 'importDesk.recent.confirm')}</p>
      {reportedSince > 0 ? (
        <p>
          {t(replaced ? 'importDesk.recent.sinceLost' : 'importDesk.recent.since', {
            n: formatCount(reportedSince),
          })}
        </p>
      ) : null}
      {undo.error ? <p role="alert">{why(undo.error)}</p> : null}
      <div>
        <Button kind="primary" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t(undo.isPending ? 'importDesk.recent.undoing' : 'importDesk.recent.doUndo')}
        </Button>
        <Button disabled={undo.isPending} onClick={onCancel}>
          {t('importDesk.recent.cancel')}
        </Button>
      </div>
    </div>
  );
}
