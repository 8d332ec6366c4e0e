import { z } from 'zod';
import type { EmergingCategory } from '@/analysis/emerging-hot-spots/classify-emerging';
import type { NotAssessableReason } from '@/analysis/not-assessable';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';
import { CELL_KINDS } from '../study-cells';
import type { CellFrame } from '../study-cells';

/** How much of the past is looked at. */
export const EMERGING_SPANS = ['all', 'two-years'] as const;

/** How each cell developed week by week; arrays have one entry a cell unless said otherwise. */
export interface EmergingResult {
  readonly cells: CellFrame;
  readonly steps: number;
  /** Start of each week and the end of the last, epoch seconds UTC, shape `[steps + 1]`. */
  readonly edges: Float64Array;
  /** Gi* of cell i in week t at `i * steps + t`. */
  readonly z: Float32Array;
  /** 1 hot, -1 cold, 0 neither, after adjustment over all bins; laid out as `z`. */
  readonly states: Int8Array;
  readonly counts: Float64Array;
  /** Count of the last week. */
  readonly lastCounts: Float64Array;
  /** Mann-Kendall on the z-scores. */
  readonly trendZ: Float64Array;
  readonly trendP: Float64Array;
  /** `null` where not assessable. */
  readonly categories: readonly (EmergingCategory | null)[];
  readonly reasons: readonly (NotAssessableReason | 'cut' | null)[];
  readonly significance: number;
  /** What was not counted, in words; `null` where everything was. */
  readonly leftOut: LocalizedText | null;
}

const settings = z.object({
  unit: z.enum(CELL_KINDS).default('regions').catch('regions'),
  cellMeters: z.number().min(100).max(2000).default(300).catch(300),
  span: z.enum(EMERGING_SPANS).default('all').catch('all'),
});
export type EmergingSettings = z.output<typeof settings>;

export const emergingReference = defineStudyReference<EmergingSettings, EmergingResult>({
  id: 'emerging',
  cloudMap: 'history',
  title: { zh: '新兴热点', en: 'Emerging hot spots' },
  settings,
  freshness: 'slow',
});
