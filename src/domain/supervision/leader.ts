import type { LocalizedText } from '../text/localized-text';

/** Whom something is brought to that does not move by itself. */
export interface Leader {
  /** Masked, as the district's staff lists have it; `null` where only the post is known. */
  readonly name: string | null;
  /** Such as `望江街道包抓领导`: never a name. */
  readonly post: string;
}

/** Why word to a leader that names none is not taken. */
export const LEADER_NEEDED: LocalizedText = {
  zh: '上报领导须指明报给谁：选一位，或写明职务。',
  en: 'Word to a leader must say to whom: choose one, or give the post.',
};

export function isSameLeader(a: Leader | null, b: Leader | null): boolean {
  return a?.name === b?.name && a?.post === b?.post;
}
