import type { ReportKind } from '../time/reporting-period';

/** What people did to the brief of a period: the numbers themselves are computed anew each time. */
export interface BriefingDraft {
  readonly kind: ReportKind;
  /** First month of the period, `yyyy-mm`. */
  readonly start: string;
  /** Scope and filters it is about, as parameters of the address. */
  readonly query: Readonly<Record<string, string>>;
  /** Ids of pages that were moved, in their order; pages not named follow where the findings put them. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** By page id: what stands on the page, and what only the speaker sees. */
  readonly comments: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Version of the data and check code of the numbers they were written to. */
  readonly dataVersion: string;
  readonly figures: string;
  /** Version the change was made from; 0 for a new one. */
  readonly version: number;
}

/** A brief as people left it. */
export interface Briefing extends BriefingDraft {
  /** UUID, made by whoever saved it first. */
  readonly id: string;
  /** 1 when made, one more with each change; every version is kept. */
  readonly version: number;
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** Display name of who saved it. */
  readonly savedBy: string;
}
