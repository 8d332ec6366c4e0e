import { useWhyNot } from '@/panels/use-why-not';
import { Button } from '@/ui/components/button';
import { formatCount } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { FaceSwitch } from '../face-switch';
import type { Desk } from './use-desk';
import styles from './import-desk.module.css';

/** Where one is, what waits, and the three things to be done with it. */
export function DeskBar({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const { shown } = desk;
  const names = shown?.files.map(({ name }) => name).join('、') ?? '';
  return (
    <header className={styles['bar']}>
      <div className={styles['brand']}>
        <FaceSwitch name={t('app.name')} />
      </div>
      <h1 className={styles['title']}>{t('importDesk.title')}</h1>
      <span className={styles['names']} title={names}>
        {names}
      </span>
      <Actions desk={desk} />
    </header>
  );
}

function Actions({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const whyNot = useWhyNot('import');
  const { shown, run, trial, choice, preview } = desk;
  if (run.state.kind === 'running') {
    return (
      <div className={styles['actions']}>
        <Button onClick={run.stop}>{t('importDesk.stop')}</Button>
      </div>
    );
  }
  if (shown === null) return whyNot ? <p className={styles['staged']}>{whyNot}</p> : null;
  const isRefused = shown.refusal !== null || shown.files.some(({ refusal }) => refusal !== null);
  const cannot = isRefused || preview.isFetching || whyNot !== null || desk.uploads.sending.length > 0;
  const ready = trial ? trial.record.counts.rows - trial.record.counts.rejected : null;
  return (
    <div className={styles['actions']}>
      <span className={styles['staged']}>{whyNot ?? t('importDesk.staged')}</span>
      <Button onClick={desk.giveUp}>{t('importDesk.giveUp')}</Button>
      <Button disabled={cannot} onClick={() => run.start(choice, true)}>
        {t('importDesk.tryRun')}
      </Button>
      <Button kind="primary" disabled={cannot} onClick={() => run.start(choice, false)}>
        {ready === null || ready === 0
          ? t('importDesk.take')
          : t('importDesk.takeCount', { n: formatCount(ready) })}
      </Button>
    </div>
  );
}
