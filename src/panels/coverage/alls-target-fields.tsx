import { useState } from 'react';
import { Button } from '@/ui/components/button';
import { PopoverButton } from '@/ui/components/popover-button';
import { TextField } from '@/ui/components/text-field';
import { useText } from '@/ui/text/use-text';
import { ALLS, parseTarget, useAllsTargets } from './alls-targets';
import type { AllsTargets } from './alls-targets';
import styles from './coverage.module.css';

/** A city's own figures in place of the national ones. */
export function AllsTargetFields() {
  const { t } = useText();
  return (
    <PopoverButton label={t('video.targets')} content={t('video.targets')} quiet>
      {(close) => <Fields close={close} />}
    </PopoverButton>
  );
}

function Fields({ close }: { readonly close: () => void }) {
  const [targets, set] = useAllsTargets();
  const [draft, setDraft] = useState<AllsTargets>(targets);
  const { t } = useText();
  const wrong = ALLS.filter((all) => parseTarget(draft[all]) === undefined);
  return (
    <form
      className={styles['targets']}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.length > 0) return;
        set(draft);
        close();
      }}
    >
      {ALLS.map((all) => (
        <TextField
          key={all}
          label={`${t(`video.alls.${all}`)} %`}
          inputMode="decimal"
          value={draft[all]}
          aria-invalid={wrong.includes(all)}
          {...(wrong.includes(all) ? { hint: t('video.targetWrong') } : {})}
          onChange={(text) => setDraft((now) => ({ ...now, [all]: text }))}
        />
      ))}
      <p className={styles['note']}>{t('video.targetsHint')}</p>
      <Button kind="primary" type="submit" disabled={wrong.length > 0}>
        {t('video.targetsSet')}
      </Button>
    </form>
  );
}
