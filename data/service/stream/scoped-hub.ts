import type { DataScope } from '#data/store/access/data-scope';
import type { LoggedChange } from '#data/store/change/change-log';
import type { ChangeHub } from './change-hub';

/**
 * The changes as somebody sees them who is bound to regions: of an incident elsewhere only its number in the sequence
 * is told, for a number that is missing would look like a loss.
 */
export function scopeHub(hub: ChangeHub, { codes }: DataScope): ChangeHub {
  const isVisible = (change: LoggedChange) =>
    change.kind === 'resource' ||
    (change.kind !== 'passed' && change.row.regionCodes.some((code) => code !== null && codes.has(code)));
  return {
    ...hub,
    since: async (after, limit) => {
      const since = await hub.since(after, limit);
      return since.kind === 'reset' ? since : { kind: 'changes', changes: hide(since.changes, isVisible) };
    },
  };
}

/** A run of changes that are not seen becomes one that says how far it goes. */
function hide(
  changes: readonly LoggedChange[],
  isVisible: (change: LoggedChange) => boolean,
): LoggedChange[] {
  const told: LoggedChange[] = [];
  for (const change of changes) {
    const isSeen = isVisible(change);
    if (!isSeen && told.at(-1)?.kind === 'passed') told.pop();
    told.push(isSeen ? change : { sequence: change.sequence, kind: 'passed' });
  }
  return told;
}
