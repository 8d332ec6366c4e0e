import { problem, ProblemError } from '../endpoint/problem-error';
import { createImportDrafts, type ImportDrafts } from './import-drafts';

/** Lets one import run at a time: each rewrites what the next would look at. */
export interface ImportDesk {
  readonly drafts: ImportDrafts;
  /** @returns A function that ends the import's turn; `null` where another has not ended. */
  readonly begin: () => (() => void) | null;
}

/** @param folder Where files wait that are not yet taken in. */
export function createImportDesk(folder: string): ImportDesk {
  let isTaken = false;
  return {
    drafts: createImportDrafts(folder),
    begin: () => {
      if (isTaken) return null;
      isTaken = true;
      return () => (isTaken = false);
    },
  };
}

/** What is told to whoever comes while another import runs. */
export function importRunning(): ProblemError {
  return new ProblemError(
    problem(409, 'import-running', {
      en: 'Another import is running. Send yours again when it has ended.',
      zh: '已有导入正在进行，请待其结束后再试。',
    }),
  );
}
