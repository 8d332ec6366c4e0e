/** A name in the languages of the interface. Where only one is known, both carry it. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** The same words in both languages: for names that came in one only. */
export function sameText(text: string): LocalizedText {
  return { zh: text, en: text };
}
