import { Suspense, lazy } from 'react';
import { useText } from '@/ui/text/use-text';
import { useDispatchDraft } from '../dispatch-draft';
import styles from './dispatch-desk.module.css';

const DispatchDraftCard = lazy(async () => ({
  default: (await import('./dispatch-draft-card')).DispatchDraftCard,
}));

/** Where a decision is made, over the inspector as long as it is being made. */
export function DispatchDesk() {
  const draft = useDispatchDraft();
  const { t } = useText();
  if (!draft) return null;
  return (
    <aside className={styles['desk']} aria-label={t('dispatch.title')}>
      <Suspense fallback={null}>
        <DispatchDraftCard key={draft.id} id={draft.id} subject={draft.subject} />
      </Suspense>
    </aside>
  );
}
