import { useRef, useState } from 'react';
import { Download } from 'lucide-react';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { Button } from '@/ui/components/button';
import { PopoverButton } from '@/ui/components/popover-button';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { useWhyNot } from '../use-why-not';
import { exportColumns } from './export-columns';
import { useExportFacts } from '../export-facts';
import { PictureChoice } from './picture-choice';
import { readBatches } from './read-batches';
import { saveBlob } from '@/ui/save-blob';
import { EXPORT_FORMATS, FILE_WRITERS, MOST_SHEET_ROWS, type ExportFormat } from './write-files';
import styles from './export-menu.module.css';

/** Takes the incidents of the scene out as a table that says what it is. */
export function ExportMenu() {
  const { t } = useText();
  return (
    <PopoverButton
      label={t('exports.title')}
      content={
        <>
          <Download aria-hidden />
          <span className={styles['word']}>{t('exports.title')}</span>
        </>
      }
    >
      {() => <Choices />}
    </PopoverButton>
  );
}

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'failed' };

function Choices() {
  const { t } = useText();
  const { view } = useIncidentView();
  const state = useIncidentPanelState();
  const whyNot = useWhyNot('export');
  const { progress, write, stop } = useExport();
  const total = view?.window.totals.total ?? 0;
  if (whyNot) return <p className={styles['note']}>{whyNot}</p>;
  if (state.kind !== 'ready') return <p className={styles['note']}>{t('exports.nothing')}</p>;
  const isWriting = progress.kind === 'writing';
  return (
    <div className={styles['menu']}>
      <p>{t('exports.rows', { n: formatCount(total) })}</p>
      <ul>
        {EXPORT_FORMATS.map((format) => {
          const isTooLong = format === 'xlsx' && total > MOST_SHEET_ROWS;
          return (
            <li key={format}>
              <Button disabled={isWriting || isTooLong} onClick={() => write(format, total)}>
                {t(`exports.format.${format}`)}
              </Button>
              <span>{t(isTooLong ? 'exports.tooLong' : `exports.formatNote.${format}`)}</span>
            </li>
          );
        })}
        <PictureChoice />
      </ul>
      <p className={styles['note']}>{t('exports.note')}</p>
      <div role="status" className={styles['status']}>
        {isWriting ? (
          <>
            <progress max={total} value={progress.done} />
            <Button onClick={stop}>{t('exports.stop')}</Button>
          </>
        ) : null}
        {progress.kind === 'done' ? t('exports.done', { name: progress.name }) : null}
        {progress.kind === 'failed' ? t('exports.failed') : null}
      </div>
    </div>
  );
}

/** Writes a file of the scene's incidents and hands it to the browser. */
function useExport() {
  const district = useDistrict();
  const tree = useRegionTree();
  const { engine, query } = useIncidentView();
  const { t, language } = useText();
  const facts = useExportFacts();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const stopped = useRef<AbortController | null>(null);

  const write = async (format: ExportFormat, total: number) => {
    const control = new AbortController();
    stopped.current = control;
    setProgress({ kind: 'writing', done: 0 });
    const now = Date.now();
    const name = `${t('exports.fileName')}-${timeFormat(district.timeZone).day(now)}.${format}`;
    try {
      const file = await FILE_WRITERS[format]({
        facts: facts(now),
        columns: exportColumns({ district, tree, t, language }),
        batches: () =>
          readBatches({
            read: (offset, limit) =>
              engine.page(query, { sort: { column: 'reportedAt', descending: false }, offset, limit }),
            total,
            onRows: (done) => setProgress({ kind: 'writing', done }),
            signal: control.signal,
          }),
        sheetNames: {
          rows: t('exports.sheet.rows'),
          facts: t('exports.sheet.facts'),
          columns: t('exports.sheet.columns'),
        },
        headings: {
          facts: [t('exports.heading.item'), t('exports.heading.content')],
          columns: [t('exports.heading.field'), t('exports.heading.key'), t('exports.heading.definition')],
        },
      });
      saveBlob(file, name);
      setProgress({ kind: 'done', name });
    } catch (error) {
      if (!control.signal.aborted) console.error('The export failed.', error);
      setProgress(control.signal.aborted ? { kind: 'idle' } : { kind: 'failed' });
    }
  };
  return {
    progress,
    write: (format: ExportFormat, total: number) => void write(format, total),
    stop: () => stopped.current?.abort(),
  };
}
