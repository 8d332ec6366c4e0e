import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMay, useSession } from '@/client/session/use-session';
import { FACES } from '@/faces/catalog';
import { useText } from '@/ui/text/use-text';
import { AccountList } from './account-list';
import { AuditList } from './audit-list';
import { OwnPassword } from './own-password';
import styles from './accounts-page.module.css';

/** The own password; for administrators also all accounts and who did what. */
export function AccountsPage() {
  const { t } = useText();
  const { knownBy } = useSession();
  const administers = useMay('administer');
  return (
    <div className={styles['page']}>
      <main className={styles['main']}>
        <Link to={FACES[0]!.path} search={true} className={styles['back']}>
          <ArrowLeft aria-hidden />
          {t('notFound.back')}
        </Link>
        <h1>{t(administers ? 'access.page' : 'access.ownPage')}</h1>
        {knownBy === 'account' ? <OwnPassword /> : null}
        {administers ? (
          <>
            <AccountList />
            <AuditList />
          </>
        ) : null}
      </main>
    </div>
  );
}
