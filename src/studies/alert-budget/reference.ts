import type { LocalizedText } from '@/domain/text/localized-text';
import { alertSettings } from '../anomalies/reference';
import type { AlertWindow } from '../anomalies/reference';
import { defineStudyReference } from '../study';

/** What the rule would have raised among the units of one level. */
export interface LevelBudget {
  /** `null` for the scope as a whole. */
  readonly levelId: string | null;
  readonly name: LocalizedText;
  /** Units judged in a refresh, on average. */
  readonly judged: number;
  /** Units raised a day in windows that do not overlap, by alert level 1 to 4. */
  readonly perDay: readonly [number, number, number, number];
  /** Most blue ones a day that chance alone would give: 5 % of the units judged, each window. */
  readonly chanceBluePerDay: number;
}

/** How many alerts the rule raises, measured by replaying it. */
export interface AlertBudgetResult {
  readonly windowHours: AlertWindow;
  readonly days: number;
  readonly levels: readonly LevelBudget[];
  /** Sums over all levels, by alert level 1 to 4. */
  readonly perDay: readonly [number, number, number, number];
}

export const alertBudgetReference = defineStudyReference({
  id: 'alert-budget',
  cloudMap: 'situation',
  title: { zh: '误报预算', en: 'Alarm budget' },
  settings: alertSettings,
  freshness: 'slow',
  resultType: undefined as unknown as AlertBudgetResult,
});
