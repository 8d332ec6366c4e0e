export const INPUT_ROLES = [
  'incidents',
  'regions',
  'cameras',
  'camera-states',
  'buildings',
  'roads',
] as const;
export type InputRole = (typeof INPUT_ROLES)[number];

/** One file to take in: by its path, or as bytes that can be read once. */
export interface ImportInput {
  /** As the user knows it, with its endings, such as `cases_2015.csv.gz`. */
  readonly name: string;
  readonly role: InputRole;
  readonly content: { readonly path: string } | { readonly stream: AsyncIterable<Uint8Array> };
}
