import { Check, CircleAlert } from 'lucide-react';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { stepsOf, type Step } from './steps-of';
import type { Desk } from './use-desk';
import styles from './step-list.module.css';

/** What is done, what waits, and what stands in the way. */
export function StepList({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  return (
    <ol className={styles['steps']}>
      {stepsOf(desk).map((step, i) => (
        <li key={step.id} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={styles['mark']}>
            <Mark state={step.state} number={i + 1} />
          </span>
          <span>
            <strong>{t(`importDesk.step.${step.id}`)}</strong>
            <StepNote step={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ state, number }: { readonly state: Step['state']; readonly number: number }) {
  if (state === 'done') return <Check aria-hidden />;
  if (state === 'wrong') return <CircleAlert aria-hidden />;
  return number;
}

function StepNote({ step: { note } }: { readonly step: Step }) {
  const { t } = useText();
  switch (note.kind) {
    case 'count':
      return <small>{t(`importDesk.stepNote.${note.key}`, { n: formatCount(note.count) })}</small>;
    case 'columns':
      return <small>{t('importDesk.stepNote.columns', { used: note.used, all: note.all })}</small>;
    case 'sending':
      return <small>{t('importDesk.stepNote.sending', { share: formatShare(note.fraction) })}</small>;
    case 'words':
      return <small>{t(`importDesk.stepNote.${note.key}`)}</small>;
    case 'crs':
      return <small>{note.crs}</small>;
    case 'none':
      return null;
  }
}
