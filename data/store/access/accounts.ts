import type { Account } from '@/contract/accounts';
import type { Role } from '@/domain/access/role';
import type { Queries } from '../store';

/** What is kept of an account beside what is told about it. */
export interface AccountSecret {
  readonly passwordHash: string | null;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly scopeCodes: readonly string[] | null;
  readonly disabled: boolean;
}

interface AccountRow extends Record<string, unknown> {
  readonly user_name: string;
  readonly display_name: string;
  readonly role: Role;
  readonly scope_codes: string[] | null;
  readonly has_password: boolean;
  readonly disabled: boolean;
  readonly created_at: number;
  readonly seen_at: number | null;
  readonly sessions: number;
  readonly tokens: number;
}

/** All accounts by user name, or the one of a name. */
export async function readAccounts(queries: Queries, userName: string | null = null): Promise<Account[]> {
  const rows = await queries.query<AccountRow>(
    `SELECT account.user_name, display_name, role, scope_codes, password_hash IS NOT NULL AS has_password, disabled,
            account.created_at, max(account_session.seen_at) AS seen_at,
            coalesce(sum(CASE WHEN kind = 'account' THEN 1 ELSE 0 END), 0) AS sessions,
            coalesce(sum(CASE WHEN kind = 'token' THEN 1 ELSE 0 END), 0) AS tokens
     FROM account LEFT JOIN account_session
       ON account_session.user_name = account.user_name AND expires_at > now()
     WHERE $1::text IS NULL OR account.user_name = $1
     GROUP BY account.user_name, display_name, role, scope_codes, password_hash, disabled, account.created_at
     ORDER BY account.user_name`,
    [userName],
  );
  return rows.map((row) => ({
    userName: row.user_name,
    displayName: row.display_name,
    role: row.role,
    scopeCodes: row.scope_codes,
    disabled: row.disabled,
    hasPassword: row.has_password,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    sessions: row.sessions,
    tokens: row.tokens,
  }));
}

export async function hasAccounts(queries: Queries): Promise<boolean> {
  return (await queries.query('SELECT 1 AS one FROM account LIMIT 1')).length > 0;
}

export async function readSecret(queries: Queries, userName: string): Promise<AccountSecret | null> {
  const [row] = await queries.query<{ password_hash: string | null; disabled: boolean }>(
    'SELECT password_hash, disabled FROM account WHERE user_name = $1',
    [userName],
  );
  return row ? { passwordHash: row.password_hash, disabled: row.disabled } : null;
}

/** Whether an administrator of the whole district is left who can sign in. */
export async function hasAdministrator(queries: Queries): Promise<boolean> {
  const rows = await queries.query(
    `SELECT 1 AS one FROM account
     WHERE role = 'admin' AND scope_codes IS NULL AND NOT disabled AND password_hash IS NOT NULL LIMIT 1`,
  );
  return rows.length > 0;
}

/** Adds or replaces an account; the password stays as it is. */
export async function writeAccount(queries: Queries, account: NewAccount): Promise<void> {
  const { userName, displayName, role, scopeCodes, disabled } = account;
  await queries.query(
    `INSERT INTO account (user_name, display_name, role, scope_codes, disabled, created_at, changed_at)
     VALUES ($1, $2, $3, $4::text[], $5, now(), now())
     ON CONFLICT (user_name) DO UPDATE SET display_name = excluded.display_name, role = excluded.role,
       scope_codes = excluded.scope_codes, disabled = excluded.disabled, changed_at = excluded.changed_at`,
    [userName, displayName, role, scopeCodes, disabled],
  );
}

export async function writePassword(queries: Queries, userName: string, passwordHash: string): Promise<void> {
  await queries.query('UPDATE account SET password_hash = $2, changed_at = now() WHERE user_name = $1', [
    userName,
    passwordHash,
  ]);
}
