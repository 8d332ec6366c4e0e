import { may } from '@/domain/access/principal';
import { PERMISSION_NAMES, type Permission } from '@/domain/access/permission';
import { ROLE_NAMES, rolesThatMay } from '@/domain/access/role';
import { problem, ProblemError } from '../endpoint/problem-error';
import type { RequestContext, Route } from '../endpoint/route';
import type { ServiceContext } from '../service-context';
import type { Caller } from './caller';

/**
 * Answers a request as whom it comes from: finds out who that is, and lets through what they may do.
 *
 * @throws {ProblemError} 401 where nobody is signed in, 403 where they may not; it says who may.
 */
export async function answerAs(
  route: Route,
  request: RequestContext,
  context: ServiceContext,
): Promise<Response> {
  const caller = await context.callers.identify(request);
  const { access } = route.endpoint;
  if (access !== 'public') demand(caller, access);
  return route.answer({ request, context, caller });
}

function demand({ principal, knownBy }: Caller, permission: Permission): void {
  if (knownBy === null) throw new ProblemError(problem(401, 'not-signed-in', NOT_SIGNED_IN));
  if (may(principal, permission)) return;
  const { role, scopeCodes } = principal;
  const what = PERMISSION_NAMES[permission];
  const others = rolesThatMay(permission).filter((one) => one !== role);
  const wide = {
    zh: scopeCodes === null ? '' : '（全区范围）',
    en: scopeCodes === null ? '' : ' of the whole district',
  };
  const whoMay = {
    zh: (others.length > 0 ? others : [role]).map((one) => ROLE_NAMES[one].zh).join('、'),
    en: (others.length > 0 ? others : [role]).map((one) => ROLE_NAMES[one].en.toLowerCase()).join(' or '),
  };
  throw new ProblemError(
    problem(403, 'not-allowed', {
      zh: `${ROLE_NAMES[role].zh}不能${what.zh}，请联系${whoMay.zh}${wide.zh}。`,
      en: `As ${ROLE_NAMES[role].en.toLowerCase()} you may not ${what.en}. Ask the ${whoMay.en}${wide.en}.`,
    }),
  );
}

const NOT_SIGNED_IN = {
  zh: '尚未登录或登录已过期，请登录。',
  en: 'You are not signed in, or no longer: sign in.',
};
