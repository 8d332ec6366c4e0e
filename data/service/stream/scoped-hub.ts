import type { DataScope } from '#data/store/access/data-scope';
import type { LoggedChange } from '#data/store/change/change-log';
import type { ChangeHub } from './change-hub';

/**
 * The changes as somebody sees them who is bound to regions. Of an incident elsewhere only its number in the sequence is
 * told, for a number that is missing would look like a loss; of one that moved elsewhere, that it is gone.
 */
export function scopeHub(hub: ChangeHub, { codes }: DataScope): ChangeHub {
  return {
    ...hub,
    since: async (after, limit) => {
      const since = await hub.since(after, limit);
      return since.kind === 'reset' ? since : { kind: 'changes', changes: cut(since.changes, codes) };
    },
  };
}

/** A run of changes that are not seen becomes one that says how far it goes. */
function cut(changes: readonly LoggedChange[], codes: ReadonlySet<string>): LoggedChange[] {
  const told: LoggedChange[] = [];
  for (const change of changes) {
    const seen = asSeen(change, codes);
    if (seen.kind === 'passed' && told.at(-1)?.kind === 'passed') told.pop();
    told.push(seen);
  }
  return told;
}

function asSeen(change: LoggedChange, codes: ReadonlySet<string>): LoggedChange {
  if (change.kind !== 'created' && change.kind !== 'updated') return change;
  const { sequence, row, leftCodes } = change;
  if (row.regionCodes.some((code) => code !== null && codes.has(code))) return change;
  return leftCodes?.some((code) => codes.has(code))
    ? { kind: 'gone', sequence, id: row.id }
    : { kind: 'passed', sequence };
}
