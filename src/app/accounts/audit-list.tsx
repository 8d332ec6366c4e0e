import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { accountQueries } from '@/client/accounts/account-queries';
import { useDistrict } from '@/client/district/use-district';
import type { AuditEntry } from '@/contract/accounts';
import { ROLE_NAMES } from '@/domain/access/role';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import { Button } from '@/ui/components/button';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useProblemText } from '../use-problem-text';
import styles from './accounts-page.module.css';

/** Who did or saw what, newest first. */
export function AuditList() {
  const { t } = useText();
  const problemText = useProblemText();
  const [userName, setUserName] = useState('');
  const audit = useInfiniteQuery(accountQueries.audit(userName));
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  const brokenAt = audit.data?.pages.findLast((page) => page.brokenAt !== null)?.brokenAt ?? null;
  const columns = ['at', 'who', 'role', 'action', 'object', 'detail', 'outcome', 'address'] as const;
  return (
    <section className={styles['section']}>
      <header className={styles['head']}>
        <div>
          <h2>{t('access.audit')}</h2>
          <p className={styles['note']}>{t('access.auditNote')}</p>
        </div>
        <UserFilter userName={userName} onChange={setUserName} />
      </header>
      {audit.error ? <p role="alert">{problemText(audit.error)}</p> : null}
      {audit.isSuccess && entries.length === 0 ? (
        <p className={styles['note']}>{t('access.auditEmpty')}</p>
      ) : null}
      {entries.length > 0 ? (
        <>
          <p className={brokenAt === null ? styles['note'] : styles['alarm']} role="status">
            {brokenAt === null ? t('access.auditWhole') : t('access.auditBroken', { n: brokenAt })}
          </p>
          <div className={styles['scroll']}>
            <table className={styles['table']}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column}>{t(`access.${column}`)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <AuditRow key={entry.sequence} entry={entry} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
      {audit.hasNextPage ? (
        <div>
          <Button onClick={() => void audit.fetchNextPage()} disabled={audit.isFetchingNextPage}>
            {t('access.auditMore')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface UserFilterProps {
  readonly userName: string;
  readonly onChange: (userName: string) => void;
}

function UserFilter({ userName, onChange }: UserFilterProps) {
  const { t } = useText();
  const { data: accounts = [] } = useQuery(accountQueries.all());
  return (
    <label className={styles['field']}>
      <span>{t('access.auditUser')}</span>
      <select value={userName} onChange={(event) => onChange(event.target.value)}>
        <option value="">—</option>
        <option value={LOCAL_OPERATOR.userName}>{t('access.local')}</option>
        {accounts.map((account) => (
          <option key={account.userName} value={account.userName}>
            {account.displayName} {account.userName}
          </option>
        ))}
      </select>
    </label>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t, language } = useText();
  const { timeZone } = useDistrict();
  const { at, userName, role, action, object, detail, outcome, address } = entry;
  const roleName = (ROLE_NAMES as Readonly<Record<string, { zh: string; en: string } | undefined>>)[role];
  return (
    <tr>
      <td>{timeFormat(timeZone).minute(at)}</td>
      <td>{userName === LOCAL_OPERATOR.userName ? t('access.local') : userName || t('empty.unknown')}</td>
      <td>{roleName ? nameIn(language, roleName) : t('empty.dash')}</td>
      <td title={action}>
        {t(`access.actions.${action}` as 'access.actions.signIn', { defaultValue: action })}
      </td>
      <td className={styles['wide']} title={object}>
        {object}
      </td>
      <td className={styles['wide']} title={detail}>
        {detail}
      </td>
      <td className={outcome === 'refused' ? styles['alarm'] : ''}>{t(`access.outcomes.${outcome}`)}</td>
      <td>{address}</td>
    </tr>
  );
}
