import { ImportFailure, type ImportProgress } from '@/client/imports/run-draft';
import { useRefusal } from '@/panels/use-refusal';
import { Button } from '@/ui/components/button';
import { formatBytes, formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { RunReport } from './run-report';
import { useDeskSentence } from './use-desk-sentence';
import type { Desk } from './use-desk';
import styles from './run-view.module.css';

/** How a dry run or an import goes, and what came of it. */
export function RunView({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { state } = desk.run;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <section className={styles['section']} aria-live="polite">
          <h2>{t(state.isTrial ? 'importDesk.progress.trying' : 'importDesk.progress.taking')}</h2>
          <Progress progress={state.progress} />
        </section>
      );
    case 'stopped':
      return (
        <section className={styles['section']} role="status">
          <p>{t('importDesk.report.stopped')}</p>
        </section>
      );
    case 'failed':
      return <Failed error={state.error} />;
    case 'done':
      if (!state.isTrial) return <Taken desk={desk} />;
      return desk.trial ? (
        <RunReport
          record={state.record}
          draftId={desk.draftId}
          run={state.run}
          files={desk.shown?.files ?? []}
        />
      ) : null;
  }
}

const PHASES = ['regions', 'survey', 'resolve', 'store', 'finish'] as const;

function Progress({ progress }: { readonly progress: ImportProgress | null }) {
  const { t } = useText();
  const phase = PHASES.find((known) => known === progress?.phase);
  const total = progress?.total ?? 0;
  return (
    <div className={styles['progress']}>
      <span>{t(`importDesk.progress.${phase ?? 'inspect'}`)}</span>
      <progress {...(progress && total > 0 ? { max: total, value: progress.done } : {})} />
      <span>
        {progress && total > 0
          ? phase === 'store'
            ? t('importDesk.progress.rows', { done: formatCount(progress.done), total: formatCount(total) })
            : `${formatBytes(progress.done)} / ${formatBytes(total)}`
          : ''}
      </span>
    </div>
  );
}

function Failed({ error }: { readonly error: Error }) {
  const { t } = useText();
  const say = useDeskSentence();
  const why = useRefusal();
  return (
    <section className={styles['section']} role="alert">
      <h2>{t('importDesk.report.failed')}</h2>
      <p>{error instanceof ImportFailure ? say(error.reason) : why(error)}</p>
    </section>
  );
}

function Taken({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { state } = desk.run;
  if (state.kind !== 'done') return null;
  return (
    <>
      <section className={styles['section']} role="status">
        <h2>{t('importDesk.report.taken')}</h2>
        <p>{t('importDesk.report.takenNote')}</p>
        <div className={styles['next']}>
          <a href="/explore" className={styles['look']}>
            {t('importDesk.report.look')}
          </a>
          <Button onClick={desk.run.forget}>{t('importDesk.report.another')}</Button>
        </div>
      </section>
      <RunReport record={state.record} draftId={null} run={state.run} files={[]} />
    </>
  );
}
