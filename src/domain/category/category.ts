import type { LocalizedText } from '../text/localized-text';

/** One class of incident. Class trees are local to a city, so they are data, not code. */
export interface Category {
  /** Opaque, unique in the district; a string, for leading zeros matter. */
  readonly code: string;
  /** `null` for a class of the first level. */
  readonly parentCode: string | null;
  readonly name: LocalizedText;
}
