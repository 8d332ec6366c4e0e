import { WHOLE_DISTRICT_PERMISSIONS, type Permission } from './permission';
import { ROLE_PERMISSIONS, type Role } from './role';

/** Somebody who asks: who it is, what part they play, and which regions they may see. */
export interface Principal {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  /** Codes of the regions whose data may be seen, with all within them; `null` for the whole district. */
  readonly scopeCodes: readonly string[] | null;
}

/** Whoever opens Geju on the machine it runs on, while it listens there alone and has no accounts. */
export const LOCAL_OPERATOR: Principal = {
  userName: 'local-operator',
  displayName: '本机管理员',
  role: 'admin',
  scopeCodes: null,
};

/** Somebody who is not known: sees no region and may do nothing. */
export const NOBODY: Principal = { userName: '', displayName: '', role: 'wall', scopeCodes: [] };

/** Whether a principal may do something, by role and by scope. */
export function may({ role, scopeCodes, userName }: Principal, permission: Permission): boolean {
  if (userName === NOBODY.userName) return false;
  if (scopeCodes !== null && WHOLE_DISTRICT_PERMISSIONS.includes(permission)) return false;
  return ROLE_PERMISSIONS[role].includes(permission);
}
