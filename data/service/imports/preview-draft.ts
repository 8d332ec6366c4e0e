import type { DraftFile, DraftPreview } from '@/contract/import-drafts';
import { storeTarget } from '#data/import/import-target';
import { previewImport } from '#data/import/preview/preview-import';
import type { PreviewedFile } from '#data/import/preview/previewed-file';
import { toRefusal } from '#data/import/preview/to-refusal';
import type { Store } from '#data/store/store';
import type { Draft, DraftFileKept } from './import-drafts';
import { readDraftSettings, type DraftChoiceGiven } from './read-draft';

/** How the files of a draft would be read; one that cannot be read at all says why and leaves the others alone. */
export async function previewDraft(
  store: Store,
  draft: Draft,
  { roles, settings: given }: DraftChoiceGiven,
): Promise<DraftPreview> {
  const settings = readDraftSettings(given);
  const readable: PreviewedFile[] = [];
  const unreadable = new Map<string, DraftFile>();
  for (const kept of draft.files.values()) {
    const role = roles[kept.id] ?? null;
    try {
      const file = await draft.inspect(kept, role, settings.encoding ?? null);
      readable.push({ id: kept.id, file, isRoleGuessed: role === null });
    } catch (error) {
      unreadable.set(kept.id, unreadableFile(kept, role ?? 'incidents', toRefusal(error)));
    }
  }
  const existing = await storeTarget(store).readExisting();
  const preview = await previewImport(readable, { settings, existing, now: Date.now() });
  const files = [...draft.files.keys()].flatMap(
    (id) => unreadable.get(id) ?? preview.files.find((file) => file.id === id) ?? [],
  );
  return { ...preview, files };
}

function unreadableFile(
  { id, name, bytes }: DraftFileKept,
  role: DraftFile['role'],
  refusal: NonNullable<DraftFile['refusal']>,
): DraftFile {
  return {
    id,
    name,
    bytes,
    encoding: '',
    role,
    isRoleGuessed: false,
    rowCount: null,
    isWhole: true,
    sampleRowCount: 0,
    columns: [],
    notes: [],
    refusal,
  };
}
