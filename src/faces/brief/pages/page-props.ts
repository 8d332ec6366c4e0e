/** Where a page stands in the brief, and what people wrote on it. */
export interface PageProps {
  /** From 1, and of how many. */
  readonly number: number;
  readonly count: number;
  readonly comment: string;
}
