import type { LocalizedText } from '@/domain/text/localized-text';

/** Why an import as a whole is refused. Nothing of it is stored. */
export class ImportRefusal extends Error {
  /** Stable word, such as `projected-coordinates`. */
  readonly code: string;
  /** Plain sentences that say what is wrong and what to do. */
  readonly reason: LocalizedText;

  constructor(code: string, reason: LocalizedText) {
    super(reason.en);
    this.name = 'ImportRefusal';
    this.code = code;
    this.reason = reason;
  }
}
