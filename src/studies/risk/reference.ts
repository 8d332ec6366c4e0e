import { z } from 'zod';
import type { PooledAccuracy } from '@/analysis/risk-back-test/pooled-accuracy';
import type { RiskMethod } from '@/analysis/risk-back-test/risk-method';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';
import type { CellFrame } from '../study-cells';

/** Shares of the area by which cells are classed, riskiest first. */
export const RISK_SHARES = [0.01, 0.05, 0.1, 0.2] as const;

export type RiskSettings = {
  /** `auto` takes the finest regions where there are enough of them, else a net of squares. */
  readonly unit: 'auto' | 'regions' | 'fishnet';
  /** What is learned from: reports of citizens, or also what the administration found itself. */
  readonly train: 'citizen' | 'all';
};

/** What the replay of past weeks says about one ranking. */
export interface RiskRecordOfMethod {
  readonly method: RiskMethod;
  /** One for each of `RISK_SHARES`. */
  readonly accuracy: readonly PooledAccuracy[];
  /** 95 % interval of the PAI at 5 % of the area. */
  readonly paiInterval: { readonly lower: number; readonly upper: number } | null;
}

/** A cell among the riskiest, with what is expected of the coming week. */
export interface RiskTopCell {
  readonly cell: number;
  readonly name: LocalizedText;
  readonly regionCode: string | null;
  /** Index in `RISK_SHARES`. */
  readonly shareClass: number;
  readonly expected: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
  /** Cases learned from, of the last 91 days. */
  readonly lastQuarter: number;
  /** Of all cases of these days the share the administration found itself; `null` without cases. */
  readonly activeFraction: number | null;
}

export interface RiskResult {
  /** Whether the ranking beat "same cells as last quarter"; only then are classes and cells given. */
  readonly drawn: boolean;
  readonly frame: CellFrame;
  /** Index in `RISK_SHARES`, -1 for the rest; shape `[cells]`. */
  readonly shareClass: Int8Array;
  /** Riskiest first, those within 20 % of the area. */
  readonly top: readonly RiskTopCell[];
  readonly chosen: RiskRecordOfMethod;
  readonly baseline: RiskRecordOfMethod;
  readonly advantage: { readonly difference: number; readonly standardError: number };
  /** Events of the reported tests. */
  readonly testEvents: number;
  /** Share of cells and weeks whose count lay within the limits given. */
  readonly coverage80: number | null;
  readonly coverage95: number | null;
  readonly originCount: number;
  readonly reportedCount: number;
  readonly firstOriginDay: number;
  readonly lastOriginDay: number;
  /** First day of the week that is foretold, in days since 1970-01-01 of the district's calendar. */
  readonly firstDay: number;
  /** Of the placed cases, the share found by the administration itself. */
  readonly activeFraction: number;
}

export const reference = defineStudyReference<RiskSettings, RiskResult>({
  id: 'risk',
  cloudMap: 'trend',
  title: { zh: '下周风险', en: 'Risk next week' },
  settings: z.object({
    unit: z.enum(['auto', 'regions', 'fishnet']).default('auto').catch('auto'),
    train: z.enum(['citizen', 'all']).default('citizen').catch('citizen'),
  }),
  freshness: 'slow',
});
