import { newId } from '@/client/new-id';

const KEY = 'geju.import-draft';

/** Files that wait at the service under an id of this tab. */
export interface DraftHandle {
  readonly id: string;
  /** Whether anything was ever sent under it. */
  readonly isSent: boolean;
}

/** The draft of this tab: a page that is loaded again finds its files. */
export function currentDraft(): DraftHandle {
  try {
    const id = sessionStorage.getItem(KEY);
    if (id) return { id, isSent: true };
  } catch {
    // Without storage the draft lasts as long as the page.
  }
  return { id: newId(), isSent: false };
}

/** A draft without files. */
export function startDraft(): DraftHandle {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  return { id: newId(), isSent: false };
}

/** Remembers a draft that has got a file. */
export function rememberDraft({ id }: DraftHandle): DraftHandle {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // As above.
  }
  return { id, isSent: true };
}
