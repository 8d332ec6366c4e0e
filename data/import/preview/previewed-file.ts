import type { DraftFile } from '@/contract/import-drafts';
import type { ExistingDistrict } from '../import-target';
import type { InspectedFile } from '../input/inspect-file';
import type { ImportSettings } from '../settings/import-settings';

export interface PreviewedFile {
  readonly id: string;
  readonly file: InspectedFile;
  readonly isRoleGuessed: boolean;
}

export interface PreviewContext {
  readonly settings: ImportSettings;
  readonly existing: ExistingDistrict | null;
  /** Epoch milliseconds UTC. */
  readonly now: number;
}

/** A file that has no columns to be chosen. */
export function plainFile({ id, file, isRoleGuessed }: PreviewedFile): DraftFile {
  return {
    id,
    name: file.name,
    bytes: file.bytes,
    encoding: file.encoding,
    role: file.role,
    isRoleGuessed,
    rowCount: null,
    isWhole: true,
    sampleRowCount: 0,
    columns: [],
    notes: [],
    refusal: null,
  };
}
