import type { AuditEntry } from '@/contract/accounts';
import { appendAudit, type NewAuditEntry } from '#data/store/access/audit';
import type { Store } from '#data/store/store';

/** Writes down who did or saw what. */
export interface AuditLog {
  /** Resolves once it is written; what comes while another is written is written together. */
  readonly record: (entry: Omit<AuditEntry, 'sequence' | 'at'>) => Promise<void>;
}

interface Pending {
  readonly entry: NewAuditEntry;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const MOST_AT_ONCE = 200;
const LONGEST_TEXT = 500;

export function createAuditLog(store: Store): AuditLog {
  let pending: Pending[] = [];
  let writing = false;

  const write = async () => {
    writing = true;
    while (pending.length > 0) {
      const batch = pending.slice(0, MOST_AT_ONCE);
      pending = pending.slice(MOST_AT_ONCE);
      try {
        await appendAudit(
          store,
          batch.map(({ entry }) => entry),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error as Error);
      }
    }
    writing = false;
  };

  return {
    record: ({ object, detail, ...rest }) =>
      new Promise((resolve, reject) => {
        const entry = {
          ...rest,
          object: object.slice(0, LONGEST_TEXT),
          detail: detail.slice(0, LONGEST_TEXT),
          at: Date.now(),
        };
        pending.push({ entry, resolve, reject });
        if (!writing) void write();
      }),
  };
}
