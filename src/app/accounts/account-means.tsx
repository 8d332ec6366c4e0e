import { useState } from 'react';
import { useAccountActions } from '@/client/accounts/account-queries';
import type { Account } from '@/contract/accounts';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { useProblemText } from '../use-problem-text';
import styles from './accounts-page.module.css';

/** Ways an account gets in: signs it out everywhere, and makes tokens for machines. */
export function AccountMeans({ account }: { readonly account: Account }) {
  const { t } = useText();
  const problemText = useProblemText();
  const { endSessions, makeToken } = useAccountActions();
  const [label, setLabel] = useState<string | null>(null);
  const { userName } = account;
  const error = endSessions.error ?? makeToken.error;
  return (
    <>
      <Button onClick={() => endSessions.mutate(userName)} disabled={endSessions.isPending}>
        {t('access.endSessions')}
      </Button>
      {label === null ? (
        <Button onClick={() => setLabel('')}>{t('access.token')}</Button>
      ) : (
        <>
          <input
            className={styles['token']}
            aria-label={t('access.tokenLabel')}
            placeholder={t('access.tokenLabel')}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <Button
            disabled={label.trim() === '' || makeToken.isPending}
            onClick={() => makeToken.mutate({ userName, label })}
          >
            {t('access.token')}
          </Button>
        </>
      )}
      {makeToken.data ? (
        <p role="status">
          {t('access.tokenShown')} <code className={styles['token']}>{makeToken.data.token}</code>
        </p>
      ) : null}
      {error ? <span role="alert">{problemText(error)}</span> : null}
    </>
  );
}
