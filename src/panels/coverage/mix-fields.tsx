import { useState } from 'react';
import { Button } from '@/ui/components/button';
import { TextField } from '@/ui/components/text-field';
import { useText } from '@/ui/text/use-text';
import { DEMAND_KINDS } from '@/workers/coverage/coverage-settings';
import styles from './coverage.module.css';

interface MixFieldsProps {
  /** Weights in the order of the kinds, joined by commas. */
  readonly mix: string;
  readonly onSet: (mix: string) => void;
}

/** What incidents, key sections, key places and streets weigh in a mix of one's own. */
export function MixFields({ mix, onSet }: MixFieldsProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(mix.split(','));
  const isSound =
    draft.every((text) => /^\d{1,3}$/u.test(text.trim())) && draft.some((text) => Number(text) > 0);
  return (
    <form
      className={styles['mix']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) onSet(draft.map((text) => text.trim()).join(','));
      }}
    >
      {DEMAND_KINDS.map((kind, i) => (
        <TextField
          key={kind}
          label={t(`siting.kinds.${kind}`)}
          inputMode="numeric"
          value={draft[i]!}
          onChange={(text) => setDraft((now) => now.map((one, k) => (k === i ? text : one)))}
        />
      ))}
      <Button type="submit" disabled={!isSound} title={isSound ? undefined : t('siting.mixWrong')}>
        {t('siting.mixSet')}
      </Button>
    </form>
  );
}
