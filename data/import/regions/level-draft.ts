import type { MultiPolygon } from 'geojson';
import type { LocalizedText } from '@/domain/text/localized-text';

/** A region with its code and name, before its parent is known for sure. */
export interface RegionEntry {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly name: LocalizedText;
  /** Code of the parent as the file states it; `null` where it does not. */
  readonly statedParent: string | null;
  readonly population: number | null;
  readonly households: number | null;
  readonly shape: MultiPolygon;
}

/** All regions of one level. */
export interface LevelDraft {
  readonly id: string;
  readonly name: LocalizedText;
  /** Parent level as the user states it; `undefined` where it is to be found out. */
  readonly statedParentId: string | undefined;
  readonly regions: readonly RegionEntry[];
}
