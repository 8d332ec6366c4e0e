import { Send } from 'lucide-react';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { openDispatchDraft } from './dispatch-draft';
import type { DispatchSubject } from './dispatch-draft';
import { useWhyNot } from './use-why-not';

/** Opens the desk on which a decision about something is made; who may not decide is told why. */
export function DispatchButton({ subject }: { readonly subject: DispatchSubject }) {
  const { t } = useText();
  const whyNot = useWhyNot('dispatch');
  return (
    <Button disabled={whyNot !== null} title={whyNot ?? undefined} onClick={() => openDispatchDraft(subject)}>
      <Send aria-hidden />
      {t('dispatch.open')}
    </Button>
  );
}
