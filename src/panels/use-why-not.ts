import { useMay, useSession } from '@/client/session/use-session';
import { PERMISSION_NAMES } from '@/domain/access/permission';
import type { Permission } from '@/domain/access/permission';
import { ROLE_NAMES, rolesThatMay } from '@/domain/access/role';
import { nameIn, useText } from '@/ui/text/use-text';

/** Why the user may not do something and who may; `null` where they may. */
export function useWhyNot(permission: Permission): string | null {
  const allowed = useMay(permission);
  const { principal } = useSession();
  const { t, language } = useText();
  if (allowed) return null;
  const roles = rolesThatMay(permission).map((role) => nameIn(language, ROLE_NAMES[role]));
  return t('writes.mayNot', {
    role: principal ? nameIn(language, ROLE_NAMES[principal.role]) : t('writes.nobody'),
    what: nameIn(language, PERMISSION_NAMES[permission]),
    roles: roles.join(language === 'zh' ? '、' : ', '),
  });
}
