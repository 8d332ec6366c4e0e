import { CircleUserRound, LogOut } from 'lucide-react';
import { useRegionTree } from '@/client/district/use-district';
import { sessionActions } from '@/client/session/session-actions';
import { useMay, useSession } from '@/client/session/use-session';
import { PERMISSION_NAMES, PERMISSIONS } from '@/domain/access/permission';
import { may } from '@/domain/access/principal';
import type { Principal } from '@/domain/access/principal';
import { ROLE_NAMES } from '@/domain/access/role';
import { Button } from '@/ui/components/button';
import { Facts } from '@/ui/components/facts';
import { PopoverButton } from '@/ui/components/popover-button';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './user-menu.module.css';

/** Who uses Geju, in what part, for which regions, and what that allows. */
export function UserMenu() {
  const { principal, knownBy } = useSession();
  const { t } = useText();
  if (!principal) return null;
  const name = knownBy === 'local' ? t('access.local') : principal.displayName;
  return (
    <PopoverButton
      label={t('access.menu')}
      quiet
      content={
        <>
          <CircleUserRound className={styles['face']} aria-hidden />
          <span className={styles['name']}>{name}</span>
        </>
      }
    >
      {() => (
        <div className={styles['menu']}>
          <h2 className={styles['title']}>{name}</h2>
          {knownBy === 'local' ? <p className={styles['note']}>{t('access.localNote')}</p> : null}
          <PrincipalFacts principal={principal} />
          <Actions canSignOut={knownBy === 'account'} />
        </div>
      )}
    </PopoverButton>
  );
}

function Actions({ canSignOut }: { readonly canSignOut: boolean }) {
  const { t } = useText();
  const administers = useMay('administer');
  if (!administers && !canSignOut) return null;
  return (
    <div className={styles['actions']}>
      <a href="/accounts">{t(administers ? 'access.page' : 'access.ownPage')}</a>
      {canSignOut ? (
        <Button onClick={() => void sessionActions.signOut()}>
          <LogOut aria-hidden />
          {t('access.signOut')}
        </Button>
      ) : null}
    </div>
  );
}

function PrincipalFacts({ principal }: { readonly principal: Principal }) {
  const { t, language } = useText();
  const tree = useRegionTree();
  const comma = language === 'zh' ? '、' : ', ';
  const named = (allowed: boolean) =>
    PERMISSIONS.filter((permission) => may(principal, permission) === allowed)
      .map((permission) => nameIn(language, PERMISSION_NAMES[permission]))
      .join(comma);
  const forbidden = named(false);
  const regionName = (code: string) => {
    const region = tree.byCode.get(code);
    return region ? nameIn(language, region.name) : code;
  };
  const scope = principal.scopeCodes?.map(regionName).join(comma) ?? t('access.wholeDistrict');
  return (
    <Facts
      facts={[
        { name: t('access.role'), value: nameIn(language, ROLE_NAMES[principal.role]) },
        { name: t('access.scope'), value: scope },
        { name: t('access.mayDo'), value: named(true) },
        ...(forbidden ? [{ name: t('access.mayNot'), value: forbidden }] : []),
      ]}
    />
  );
}
