import { PERMISSION_NAMES, type Permission } from '@/domain/access/permission';
import { may } from '@/domain/access/principal';
import { ROLE_NAMES, rolesThatMay } from '@/domain/access/role';
import { problem, ProblemError } from '../endpoint/problem-error';
import type { Caller } from './caller';

/** @throws {ProblemError} 401 where nobody is signed in, 403 where they may not; it says who may. */
export function demand({ principal, knownBy }: Caller, permission: Permission): void {
  if (knownBy === null) throw new ProblemError(problem(401, 'not-signed-in', NOT_SIGNED_IN));
  if (may(principal, permission)) return;
  const { role, scopeCodes } = principal;
  const what = PERMISSION_NAMES[permission];
  const isScoped = scopeCodes !== null && may({ ...principal, scopeCodes: null }, permission);
  const roles = rolesThatMay(permission).filter((one) => one !== role);
  const sentences = isScoped
    ? {
        zh: `账号的数据范围限于部分区域，不能${what.zh}，请使用全区范围的账号。`,
        en: `Your account is bound to some regions, so you may not ${what.en}. Use one of the whole district.`,
      }
    : {
        zh: `${ROLE_NAMES[role].zh}不能${what.zh}，可以的角色：${roles.map((one) => ROLE_NAMES[one].zh).join('、')}。`,
        en: `Your role, ${ROLE_NAMES[role].en}, may not ${what.en}. Roles that may: ${roles.map((one) => ROLE_NAMES[one].en).join(', ')}.`,
      };
  throw new ProblemError(problem(403, 'not-allowed', sentences));
}

const NOT_SIGNED_IN = {
  zh: '尚未登录或登录已过期，请登录。',
  en: 'You are not signed in, or no longer: sign in.',
};
