import { z } from 'zod';
import type { FunnelClass, FunnelLimits } from '@/analysis/funnel-plot/funnel-plot';
import type { LocalizedText } from '@/domain/text/localized-text';
import { REPORT_KINDS } from '@/domain/time/reporting-period';
import type { ReportKind } from '@/domain/time/reporting-period';
import { defineStudyReference } from '../study';
import type { StudySpan } from '../study';

/** How sure a finding is: beyond chance at 1 % or at 5 % after adjustment for the number of findings, or not. */
export const CERTAINTIES = ['firm', 'likely', 'unclear'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a brief can find, one page each. */
export const FINDING_IDS = [
  'volume',
  'on-time',
  'category-rise',
  'category-fall',
  'places',
  'hot-spots',
  'pace',
  'recurrence',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** A period with its names. */
export interface BriefPeriod {
  /** First month, `yyyy-mm`. */
  readonly start: string;
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
  /** Cut to what has happened where the period is not over. */
  readonly span: StudySpan;
}

/** Values of one measure over periods: counts, or shares 0 to 1, or days. */
export interface SeriesChart {
  readonly kind: 'bars' | 'line';
  readonly title: LocalizedText;
  readonly unit: 'incidents' | 'share' | 'days';
  readonly labels: readonly LocalizedText[];
  /** `null` where unknown. */
  readonly values: readonly (number | null)[];
}

/** One measure of several things, before and now. */
export interface PairsChart {
  readonly kind: 'pairs';
  readonly title: LocalizedText;
  readonly unit: 'incidents' | 'share';
  readonly nowName: LocalizedText;
  readonly beforeName: LocalizedText;
  readonly rows: readonly {
    readonly name: LocalizedText;
    readonly before: number | null;
    readonly now: number;
  }[];
}

export type BriefChart = SeriesChart | PairsChart;

/** Regions in classes. */
export interface BriefMap {
  readonly title: LocalizedText;
  readonly unit: LocalizedText;
  /** Three classes either side of none, or five upward. */
  readonly scale: 'change' | 'amount';
  /** Words of the classes: −3 to 3 in order, or 0 to 4. */
  readonly labels: readonly LocalizedText[];
  /** Class of each region; `null` where it cannot be judged. */
  readonly areas: readonly {
    readonly code: string;
    readonly step: number | null;
    readonly marked: boolean;
  }[];
  /** What a marked region is, and how many are in which class. */
  readonly note: LocalizedText;
  /** The region to point at, with its words. */
  readonly callout: { readonly code: string; readonly words: LocalizedText } | null;
}

/** What of the scene shows the same numbers. */
export interface BriefLook {
  readonly window: StudySpan;
  readonly comparison: StudySpan | null;
  readonly categories: readonly string[];
  readonly regionCode: string | null;
}

/** One finding: a sentence with its number, comparison, pictures and doubt. */
export interface BriefFinding {
  readonly id: FindingId;
  readonly title: LocalizedText;
  /** To be read aloud; what stands between ⟦ and ⟧ are the numbers that lead back to the scene. */
  readonly sentence: LocalizedText;
  /** The one number, with its unit, and what it is compared with. */
  readonly figure: LocalizedText;
  readonly comparison: LocalizedText;
  /** Incidents it is about at least, at the near end of the 95 % interval; 0 where chance explains it. */
  readonly effect: number;
  /** Not adjusted; NaN where nothing was compared. */
  readonly p: number;
  readonly certainty: Certainty;
  /** Whether it is for the worse; `null` where that cannot be said. */
  readonly adverse: boolean | null;
  readonly n: number;
  readonly doubt: LocalizedText;
  readonly method: LocalizedText;
  readonly chart: BriefChart | null;
  readonly map: BriefMap | null;
  readonly look: BriefLook;
}

/** A unit of the ranking with the limits of chance for its size. */
export interface RankedUnit {
  readonly code: string;
  readonly name: LocalizedText;
  readonly due: number;
  readonly onTime: number;
  /** 0 to 1; `null` where nothing was due. */
  readonly share: number | null;
  /** The period before; `null` where unknown. */
  readonly before: number | null;
  readonly limits: FunnelLimits;
  readonly z: number;
  readonly place: FunnelClass;
}

/** Units of one level by their share closed on time, against the limits of chance. */
export interface BriefRanking {
  readonly levelName: LocalizedText;
  readonly units: readonly RankedUnit[];
  /** Share of all together. */
  readonly target: number;
  readonly dispersion: number;
  readonly corrected: boolean;
  /** Limits over the number due, for the picture of the funnel. */
  readonly curve: readonly (FunnelLimits & { readonly due: number })[];
  readonly statement: LocalizedText;
}

/** One of the places that fare worst, with why. */
export interface WeakPlace {
  readonly code: string;
  readonly name: LocalizedText;
  readonly parentName: LocalizedText | null;
  readonly overdue: number;
  readonly due: number;
  readonly place: FunnelClass;
  readonly z: number;
  readonly reasons: readonly LocalizedText[];
}

/** A brief of one period, ready to be laid out on pages. */
export interface BriefResult {
  readonly kind: ReportKind;
  readonly title: LocalizedText;
  readonly period: BriefPeriod;
  /** False while the period runs. */
  readonly complete: boolean;
  readonly previous: BriefPeriod | null;
  readonly yearAgo: BriefPeriod | null;
  readonly n: number;
  /** Of them with a place. */
  readonly placed: number;
  readonly scopeName: LocalizedText;
  /** By effect and certainty, the weightiest first. */
  readonly findings: readonly BriefFinding[];
  /** What could not be judged, and why. */
  readonly unsaid: readonly { readonly title: LocalizedText; readonly reason: LocalizedText }[];
  /** `null` where orders have no limits or there are no units. */
  readonly ranking: BriefRanking | null;
  readonly weakest: readonly WeakPlace[];
  readonly weakestLevel: LocalizedText | null;
  /** Changes exactly when a number of the brief does. */
  readonly fingerprint: string;
}

const settings = z.object({
  kind: z.enum(REPORT_KINDS).default('month').catch('month'),
  /** First month of the period, `yyyy-mm`; empty for the last complete one. */
  start: z.string().max(7).default('').catch(''),
});
export type BriefSettings = z.output<typeof settings>;

export const briefReference = defineStudyReference<BriefSettings, BriefResult>({
  id: 'brief',
  cloudMap: 'history',
  title: { zh: '汇报', en: 'Brief' },
  settings,
  freshness: 'slow',
});
