import { signIn } from '@/contract/session';
import { readAccounts, readSecret } from '#data/store/access/accounts';
import { openSession } from '../access/open-session';
import { addressOf } from '../access/origin';
import { isPassword } from '../access/password';
import { sessionResponse, toSession } from '../access/session-response';
import { problem, ProblemError } from '../endpoint/problem-error';
import { rawRoute } from '../endpoint/route';

export const route = rawRoute(signIn, async ({ body, request, context, note }) => {
  const { userName, password } = body;
  const { accountStore: store, callers, signInThrottle } = context;
  note.userName = userName;
  const seconds = signInThrottle.attempt(userName, addressOf(request));
  if (seconds > 0) throw tooMany(seconds);
  const secret = await readSecret(store, userName);
  const isRight = await isPassword(password, secret?.passwordHash ?? null);
  const [account] = isRight && !secret?.disabled ? await readAccounts(store, userName) : [];
  if (!account) throw new ProblemError(problem(401, 'wrong-credentials', WRONG));
  signInThrottle.forgive(userName);
  const cookie = await openSession(store, request, account);
  callers.forget();
  return sessionResponse(
    await toSession(callers, request, { principal: account, knownBy: 'account' }),
    cookie,
  );
});

const WRONG = {
  zh: '用户名或密码不正确，或账号已停用。',
  en: 'The user name or the password is wrong, or the account is disabled.',
};

function tooMany(seconds: number): ProblemError {
  const sentences = {
    zh: `尝试次数过多，请 ${seconds} 秒后再试。`,
    en: `Too many attempts: try again in ${seconds} s.`,
  };
  return new ProblemError(problem(429, 'too-many-attempts', sentences), { 'retry-after': String(seconds) });
}
