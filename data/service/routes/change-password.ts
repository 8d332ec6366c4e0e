import { changePassword } from '@/contract/session';
import { readSecret, writePassword } from '#data/store/access/accounts';
import { endSessionsOf } from '#data/store/access/sessions';
import { hashPassword, isPassword } from '../access/password';
import { toSession } from '../access/session-response';
import { weakPassword } from '../access/weak-password';
import { problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  changePassword,
  async ({
    body,
    caller,
    principal: { userName },
    request,
    context: { accountStore: store, callers, signInThrottle },
  }) => {
    if (caller.knownBy !== 'account') throw new ProblemError(problem(409, 'no-password', NO_PASSWORD));
    const weak = weakPassword(body.newPassword, userName, '/newPassword');
    if (weak) throw weak;
    const secret = await readSecret(store, userName);
    const mayTry = signInThrottle.attempt(userName, '') === 0;
    if (!mayTry || !(await isPassword(body.password, secret?.passwordHash ?? null))) {
      throw new ProblemError(problem(403, 'wrong-credentials', WRONG));
    }
    const passwordHash = await hashPassword(body.newPassword);
    await store.transaction(async (queries) => {
      await writePassword(queries, userName, passwordHash);
      await endSessionsOf(queries, userName, { kind: 'account', except: caller.tokenHash });
    });
    callers.forget();
    return toSession(callers, request, caller);
  },
  { cache: 'no-store' },
);

const WRONG = {
  zh: '当前密码不正确，或尝试过多。',
  en: 'The present password is wrong, or was tried too often.',
};
const NO_PASSWORD = {
  zh: '本机管理员和令牌没有密码可改。',
  en: 'The local operator and tokens have no password to change.',
};
