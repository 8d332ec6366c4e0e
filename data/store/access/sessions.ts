import type { Principal } from '@/domain/access/principal';
import type { Role } from '@/domain/access/role';
import type { Queries } from '../store';

/** A browser that is signed in, or a token of a machine. */
export type SessionKind = 'account' | 'token';

export interface NewSession {
  readonly tokenHash: string;
  readonly userName: string;
  readonly kind: SessionKind;
  readonly label: string;
  readonly expiresAt: number;
}

export interface FoundSession {
  readonly principal: Principal;
  readonly kind: SessionKind;
  readonly seenAt: number;
  readonly createdAt: number;
}

export async function startSession(queries: Queries, session: NewSession): Promise<void> {
  const { tokenHash, userName, kind, label, expiresAt } = session;
  await queries.query(
    `INSERT INTO account_session (token_hash, user_name, kind, label, created_at, seen_at, expires_at)
     VALUES ($1, $2, $3, $4, now(), now(), $5)`,
    [tokenHash, userName, kind, label, new Date(expiresAt)],
  );
}

/** The session that carries a token, with whom it belongs to as they stand now; `null` where it is none any more. */
export async function findSession(queries: Queries, tokenHash: string): Promise<FoundSession | null> {
  const [row] = await queries.query<{
    user_name: string;
    display_name: string;
    role: Role;
    scope_codes: string[] | null;
    kind: SessionKind;
    seen_at: number;
    created_at: number;
  }>(
    `SELECT account.user_name, display_name, role, scope_codes, kind, seen_at, account_session.created_at
     FROM account_session JOIN account ON account.user_name = account_session.user_name
     WHERE token_hash = $1 AND expires_at > now() AND NOT disabled`,
    [tokenHash],
  );
  if (!row) return null;
  const { user_name: userName, display_name: displayName, role, scope_codes: scopeCodes } = row;
  return {
    principal: { userName, displayName, role, scopeCodes },
    kind: row.kind,
    seenAt: row.seen_at,
    createdAt: row.created_at,
  };
}

/** Notes that a session is in use, which keeps it alive. */
export async function touchSession(queries: Queries, tokenHash: string, expiresAt: number): Promise<void> {
  await queries.query('UPDATE account_session SET seen_at = now(), expires_at = $2 WHERE token_hash = $1', [
    tokenHash,
    new Date(expiresAt),
  ]);
}

export async function endSession(queries: Queries, tokenHash: string): Promise<void> {
  await queries.query('DELETE FROM account_session WHERE token_hash = $1', [tokenHash]);
}

/** Ends sessions of an account: all, or those of one kind besides one. @returns How many. */
export async function endSessionsOf(
  queries: Queries,
  userName: string,
  { kind, except }: { readonly kind: SessionKind | null; readonly except: string | null },
): Promise<number> {
  const rows = await queries.query(
    `DELETE FROM account_session
     WHERE user_name = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR token_hash <> $3)
     RETURNING token_hash`,
    [userName, kind, except],
  );
  return rows.length;
}

/** Takes out what nobody can use any more. */
export async function removeExpiredSessions(queries: Queries): Promise<void> {
  await queries.query('DELETE FROM account_session WHERE expires_at < now()');
}
