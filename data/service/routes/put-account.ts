import { putAccount, type AccountDraft } from '@/contract/accounts';
import { ROLE_NAMES } from '@/domain/access/role';
import { hasAdministrator, readAccounts, writeAccount, writePassword } from '#data/store/access/accounts';
import { endSessionsOf } from '#data/store/access/sessions';
import type { Queries } from '#data/store/store';
import { lockStoreState } from '#data/store/store-state';
import { hashPassword } from '../access/password';
import { weakPassword } from '../access/weak-password';
import { badRequest, problem, ProblemError } from '../endpoint/problem-error';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(
  putAccount,
  async ({ params: { userName }, body, context: { store, callers }, note }) => {
    note.detail = describe(body);
    const weak = body.password === undefined ? null : weakPassword(body.password, userName, '/password');
    if (weak) throw weak;
    const passwordHash = body.password === undefined ? null : await hashPassword(body.password);
    const account = await store.transaction(async (queries) => {
      await lockStoreState(queries);
      await refuseUnknownRegions(queries, body);
      await writeAccount(queries, { userName, ...body });
      if (passwordHash !== null) await writePassword(queries, userName, passwordHash);
      if (passwordHash !== null || body.disabled) {
        await endSessionsOf(queries, userName, { kind: body.disabled ? null : 'account', except: null });
      }
      if (!(await hasAdministrator(queries)))
        throw new ProblemError(problem(409, 'no-administrator', NO_ADMIN));
      return (await readAccounts(queries, userName))[0]!;
    });
    callers.forget();
    return account;
  },
  { cache: 'no-store' },
);

async function refuseUnknownRegions(queries: Queries, { scopeCodes }: AccountDraft): Promise<void> {
  if (scopeCodes === null) return;
  const rows = await queries.query<{ code: string }>('SELECT code FROM region WHERE code = ANY($1)', [
    scopeCodes,
  ]);
  const known = new Set(rows.map(({ code }) => code));
  const errors = scopeCodes.flatMap((code, i) =>
    known.has(code)
      ? []
      : [{ pointer: `/scopeCodes/${i}`, detail: `"${code}" is no region of this district` }],
  );
  if (errors.length > 0) throw badRequest(errors);
}

function describe({ displayName, role, scopeCodes, disabled, password }: AccountDraft): string {
  const parts = [displayName, ROLE_NAMES[role].zh, scopeCodes === null ? '全区' : scopeCodes.join(' ')];
  return [...parts, ...(disabled ? ['停用'] : []), ...(password === undefined ? [] : ['新密码'])].join('，');
}

const NO_ADMIN = {
  zh: '必须保留至少一个可登录、全区范围的管理员账号；首个账号必须是这样的账号。',
  en: 'One administrator of the whole district who can sign in must remain; the first account must be one.',
};
