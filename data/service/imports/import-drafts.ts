import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowProblem } from '@/contract/imports';
import { TABLE_ROLES } from '#data/import/inspect-inputs';
import { guessRole } from '#data/import/preview/guess-role';
import { inspectFile, type InspectedFile } from '#data/import/input/inspect-file';
import type { ImportSettings } from '#data/import/settings/import-settings';
import type { InputRole } from '#data/import/input/import-input';

/** Files that nobody has asked about for so long are deleted. */
const KEPT_MILLISECONDS = 6 * 3_600_000;

/** A file that waits to be taken in. */
export interface DraftFileKept {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What the last dry run found. */
export interface DraftReport {
  /** The settings it was tried with. */
  readonly settings: ImportSettings;
  readonly problems: readonly RowProblem[];
  readonly total: number;
}

/** An import that is being prepared. */
export interface Draft {
  readonly files: Map<string, DraftFileKept>;
  report: DraftReport | null;
  /** The file as a role takes it; read through once. */
  readonly inspect: (
    file: DraftFileKept,
    role: InputRole | null,
    encoding: string | null,
  ) => Promise<InspectedFile>;
}

/** Keeps the files of imports that are being prepared, each in a folder of its own. */
export interface ImportDrafts {
  readonly find: (draftId: string) => Draft | null;
  /** Writes a file into a draft, which is made where there is none; `write` is given the path. */
  readonly keep: (
    draftId: string,
    fileId: string,
    write: (path: string) => Promise<string>,
  ) => Promise<DraftFileKept>;
  readonly removeFile: (draftId: string, fileId: string) => Promise<number>;
  readonly remove: (draftId: string) => Promise<number>;
}

interface KeptDraft extends Draft {
  readonly inspected: Map<string, InspectedFile>;
  usedAt: number;
}

export function createImportDrafts(folder: string, now: () => number = Date.now): ImportDrafts {
  const drafts = new Map<string, KeptDraft>();
  const folderOf = (draftId: string) => join(folder, draftId);

  const touch = (draftId: string): KeptDraft | null => {
    const draft = drafts.get(draftId) ?? null;
    if (draft) draft.usedAt = now();
    return draft;
  };
  const remove = async (draftId: string): Promise<number> => {
    const count = drafts.get(draftId)?.files.size ?? 0;
    drafts.delete(draftId);
    await rm(folderOf(draftId), { recursive: true, force: true });
    return count;
  };
  /** Also what a service that crashed has left behind. */
  const removeForgotten = async (): Promise<void> => {
    const ids = await readdir(folder).catch((): string[] => []);
    for (const id of ids) {
      const usedAt = drafts.get(id)?.usedAt ?? (await stat(folderOf(id))).mtimeMs;
      if (now() - usedAt > KEPT_MILLISECONDS) await remove(id);
    }
  };

  return {
    find: touch,
    keep: async (draftId, fileId, write) => {
      await removeForgotten();
      await mkdir(folderOf(draftId), { recursive: true });
      const path = join(folderOf(draftId), fileId);
      const partial = `${path}.partial`;
      try {
        const name = await write(partial);
        const draft = touch(draftId) ?? createDraft(now());
        drafts.set(draftId, draft);
        await rename(partial, path);
        forgetFile(draft, fileId);
        const file = { id: fileId, name, path, bytes: (await stat(path)).size };
        draft.files.set(fileId, file);
        return file;
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    removeFile: async (draftId, fileId) => {
      const draft = touch(draftId);
      if (!draft) return 0;
      forgetFile(draft, fileId);
      await rm(join(folderOf(draftId), fileId), { force: true });
      return draft.files.size;
    },
    remove,
  };
}

function forgetFile(draft: KeptDraft, fileId: string): void {
  draft.files.delete(fileId);
  draft.report = null;
  for (const key of [...draft.inspected.keys()]) if (key.startsWith(fileId)) draft.inspected.delete(key);
}

function createDraft(usedAt: number): KeptDraft {
  const inspected = new Map<string, InspectedFile>();
  const inspectOnce = async (file: DraftFileKept, encoding: string | null): Promise<InspectedFile> => {
    const key = `${file.id} ${encoding ?? ''}`;
    const known = inspected.get(key);
    if (known) return known;
    const input = { name: file.name, role: 'incidents' as const, content: { path: file.path } };
    const found = await inspectFile(input, file.path, encoding);
    inspected.set(key, found);
    return found;
  };
  return {
    files: new Map(),
    report: null,
    inspected,
    usedAt,
    inspect: async (file, role, encoding) => {
      const takesEncoding = role === null || TABLE_ROLES.includes(role);
      const found = await inspectOnce(file, takesEncoding ? encoding : null);
      return { ...found, role: role ?? (await guessRole(found)) };
    },
  };
}
