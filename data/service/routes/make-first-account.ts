import { makeFirstAccount } from '@/contract/session';
import { hasAccounts, writeAccount, writePassword } from '#data/store/access/accounts';
import { lockStoreState } from '#data/store/store-state';
import { openSession } from '../access/open-session';
import { isFromThisMachine } from '../access/origin';
import { hashPassword } from '../access/password';
import { sessionResponse, toSession } from '../access/session-response';
import { weakPassword } from '../access/weak-password';
import { problem, ProblemError } from '../endpoint/problem-error';
import { rawRoute } from '../endpoint/route';

export const route = rawRoute(makeFirstAccount, async ({ body, request, context, note }) => {
  const { userName, displayName, password } = body;
  const { store, callers } = context;
  note.userName = userName;
  if (!isFromThisMachine(request)) throw new ProblemError(problem(403, 'elsewhere', ELSEWHERE));
  const weak = weakPassword(password, userName, '/password');
  if (weak) throw weak;
  const passwordHash = await hashPassword(password);
  const admin = { userName, displayName, role: 'admin', scopeCodes: null, disabled: false } as const;
  const cookie = await store.transaction(async (queries) => {
    await lockStoreState(queries);
    if (await hasAccounts(queries)) throw new ProblemError(problem(409, 'not-first', NOT_FIRST));
    await writeAccount(queries, admin);
    await writePassword(queries, userName, passwordHash);
    return openSession(queries, request, admin);
  });
  callers.forget();
  return sessionResponse(await toSession(callers, request, { principal: admin, knownBy: 'account' }), cookie);
});

const ELSEWHERE = {
  zh: '首个账号只能在运行格局的机器上建立：在该机浏览器打开 http://localhost，或运行 npm run account。',
  en: 'The first account can be made only on the machine Geju runs on: open http://localhost there, or run npm run account.',
};
const NOT_FIRST = { zh: '已经有账号，请登录。', en: 'There are accounts already: sign in.' };
