import type { DraftFile } from '@/contract/import-drafts';
import { ImportRefusal } from '../import-refusal';

/** @throws {unknown} What is no refusal. */
export function toRefusal(error: unknown): NonNullable<DraftFile['refusal']> {
  if (!(error instanceof ImportRefusal)) throw error;
  return { code: error.code, reason: error.reason };
}
