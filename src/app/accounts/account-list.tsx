import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { accountQueries } from '@/client/accounts/account-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import type { Account } from '@/contract/accounts';
import { ROLE_NAMES } from '@/domain/access/role';
import { Button } from '@/ui/components/button';
import { timeFormat } from '@/ui/format/format-time';
import { listIn, nameIn, useText } from '@/ui/text/use-text';
import { useProblemText } from '../use-problem-text';
import { AccountForm } from './account-form';
import styles from './accounts-page.module.css';

/** All accounts, each with a form to change it. */
export function AccountList() {
  const { t } = useText();
  const problemText = useProblemText();
  const { knownBy } = useSession();
  const accounts = useQuery(accountQueries.all());
  const [edited, setEdited] = useState<Account | 'new' | null>(null);
  const columns = ['userName', 'displayName', 'role', 'scope', 'state', 'seen', 'sessions'] as const;
  return (
    <section className={styles['section']}>
      <header className={styles['head']}>
        <div>
          <h2>{t('access.accounts')}</h2>
          {knownBy === 'local' ? <p className={styles['note']}>{t('access.accountsNote')}</p> : null}
        </div>
        <Button onClick={() => setEdited('new')}>
          <UserPlus aria-hidden />
          {t('access.add')}
        </Button>
      </header>
      {edited ? (
        <AccountForm
          key={edited === 'new' ? '' : edited.userName}
          account={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      ) : null}
      {accounts.error ? <p role="alert">{problemText(accounts.error)}</p> : null}
      {accounts.data && accounts.data.length > 0 ? (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column}>{t(`access.${column}`)}</th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>
              {accounts.data.map((account) => (
                <AccountRow key={account.userName} account={account} onEdit={() => setEdited(account)} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

function AccountRow({ account, onEdit }: { readonly account: Account; readonly onEdit: () => void }) {
  const { t, language } = useText();
  const { timeZone } = useDistrict();
  const tree = useRegionTree();
  const { userName, displayName, role, scopeCodes, disabled, seenAt, sessions, tokens } = account;
  const regionName = (code: string) =>
    nameIn(language, tree.byCode.get(code)?.name ?? { zh: code, en: code });
  const scope =
    scopeCodes === null ? t('access.wholeDistrict') : listIn(language, scopeCodes.map(regionName));
  return (
    <tr>
      <td>{userName}</td>
      <td>{displayName}</td>
      <td>{nameIn(language, ROLE_NAMES[role])}</td>
      <td className={styles['wide']} title={scope}>
        {scope}
      </td>
      <td className={disabled ? styles['quiet'] : ''}>
        {t(disabled ? 'access.disabled' : 'access.enabled')}
      </td>
      <td>{seenAt === null ? t('access.never') : timeFormat(timeZone).minute(seenAt)}</td>
      <td>{t('access.sessionCount', { sessions, tokens })}</td>
      <td className={styles['end']}>
        <Button kind="quiet" onClick={onEdit}>
          {t('access.edit')}
        </Button>
      </td>
    </tr>
  );
}
