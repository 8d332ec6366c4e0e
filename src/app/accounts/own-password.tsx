import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { changeOwnPassword } from '@/client/session/session-actions';
import { Button } from '@/ui/components/button';
import { TextField } from '@/ui/components/text-field';
import { useText } from '@/ui/text/use-text';
import { useProblemText } from '../use-problem-text';
import styles from './accounts-page.module.css';

/** Changes the own password. */
export function OwnPassword() {
  const { t } = useText();
  const problemText = useProblemText();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const changing = useMutation({
    mutationFn: () => changeOwnPassword(present, next),
    onSuccess: () => {
      setPresent('');
      setNext('');
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <section className={styles['section']}>
      <header className={styles['head']}>
        <h2>{t('access.ownPassword')}</h2>
      </header>
      <form className={styles['form']} onSubmit={submit}>
        <TextField
          label={t('access.presentPassword')}
          type="password"
          autoComplete="current-password"
          required
          value={present}
          onChange={setPresent}
        />
        <TextField
          label={t('access.newPassword')}
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          hint={t('access.passwordHint')}
          value={next}
          onChange={setNext}
        />
        <div className={`${styles['actions']} ${styles['whole']}`}>
          <Button type="submit" kind="primary" disabled={changing.isPending}>
            {t('access.save')}
          </Button>
          <span role="status">
            {changing.isSuccess ? t('access.passwordChanged') : null}
            {changing.error ? problemText(changing.error) : null}
          </span>
        </div>
      </form>
    </section>
  );
}
