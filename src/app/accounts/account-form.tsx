import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useAccountActions } from '@/client/accounts/account-queries';
import type { Account, AccountDraft } from '@/contract/accounts';
import { ROLE_NAMES, ROLES } from '@/domain/access/role';
import type { Role } from '@/domain/access/role';
import { Button } from '@/ui/components/button';
import { TextField } from '@/ui/components/text-field';
import { nameIn, useText } from '@/ui/text/use-text';
import { useProblemText } from '../use-problem-text';
import { AccountMeans } from './account-means';
import { ScopeChoice } from './scope-choice';
import styles from './accounts-page.module.css';

interface AccountFormProps {
  /** `null` for a new one. */
  readonly account: Account | null;
  readonly onDone: () => void;
}

/** Makes or changes an account. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const { t } = useText();
  const problemText = useProblemText();
  const { put } = useAccountActions();
  const { draft, change, userName, setUserName } = useDraft(account);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    put.mutate({ userName: userName.trim(), draft }, { onSuccess: onDone });
  };
  return (
    <form className={styles['form']} onSubmit={submit} aria-label={t(account ? 'access.edit' : 'access.add')}>
      <TextField
        label={t('access.userName')}
        required
        disabled={account !== null}
        autoComplete="off"
        value={userName}
        onChange={setUserName}
      />
      <TextField
        label={t('access.displayName')}
        required
        value={draft.displayName}
        onChange={(displayName) => change({ displayName })}
      />
      <RoleField role={draft.role} onChange={(role) => change({ role })} />
      <TextField
        label={t(account?.hasPassword ? 'access.passwordReset' : 'access.passwordNew')}
        type="password"
        autoComplete="new-password"
        minLength={10}
        hint={account ? t('access.passwordHint') : `${t('access.passwordHint')}。${t('access.passwordNone')}`}
        value={draft.password ?? ''}
        onChange={(password) => change({ password })}
      />
      <ScopeChoice codes={draft.scopeCodes} onChange={(scopeCodes) => change({ scopeCodes })} />
      {account ? (
        <label className={`${styles['choice']} ${styles['whole']}`}>
          <input
            type="checkbox"
            checked={draft.disabled}
            onChange={(event) => change({ disabled: event.target.checked })}
          />
          {t('access.disable')}
        </label>
      ) : null}
      <div className={`${styles['actions']} ${styles['whole']}`}>
        <Button type="submit" kind="primary" disabled={put.isPending}>
          {t('access.save')}
        </Button>
        <Button onClick={onDone}>{t('access.cancel')}</Button>
        {account ? <AccountMeans account={account} /> : null}
        {put.error ? <span role="alert">{problemText(put.error)}</span> : null}
      </div>
    </form>
  );
}

function useDraft(account: Account | null) {
  const [userName, setUserName] = useState(account?.userName ?? '');
  const [draft, setDraft] = useState<AccountDraft>({
    displayName: account?.displayName ?? '',
    role: account?.role ?? 'analyst',
    scopeCodes: account?.scopeCodes ?? null,
    disabled: account?.disabled ?? false,
  });
  const change = (part: Partial<AccountDraft>) =>
    setDraft((now) => {
      const { password, ...rest } = { ...now, ...part };
      return password ? { ...rest, password } : rest;
    });
  return { draft, change, userName, setUserName };
}

function RoleField({ role, onChange }: { readonly role: Role; readonly onChange: (role: Role) => void }) {
  const { t, language } = useText();
  return (
    <label className={styles['field']}>
      <span>{t('access.role')}</span>
      <select value={role} onChange={(event) => onChange(event.target.value as Role)}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {nameIn(language, ROLE_NAMES[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
