import { z } from 'zod';
import type { HotSpotClass } from '@/analysis/gi-star/hot-spot-class';
import type { GlobalAutocorrelation } from '@/analysis/local-moran/global-autocorrelation';
import type { MoranQuadrant } from '@/analysis/local-moran/local-moran';
import type { NotAssessableReason } from '@/analysis/not-assessable';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';
import { CELL_KINDS } from '../study-cells';
import type { CellFrame } from '../study-cells';

/** What regions of unequal size are made comparable by. */
export const EXPOSURES = ['area', 'residents'] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** `gi`: where high or low values gather; `moran`: also single cells unlike their surroundings. */
export const HOT_SPOT_STATISTICS = ['gi', 'moran'] as const;

export type HotSpotMark = HotSpotClass | MoranQuadrant;

/** Why a cell has no class. */
export type HotSpotReason = NotAssessableReason | 'cut';

/** Hot and cold spots of the window; arrays have one entry a cell, NaN or `null` where not assessable. */
export interface HotSpotsResult {
  readonly cells: CellFrame;
  readonly statistic: (typeof HOT_SPOT_STATISTICS)[number];
  readonly measure: 'count' | 'per-square-kilometer' | 'per-thousand-residents';
  readonly counts: Float64Array;
  /** What was analyzed: counts of a fishnet, smoothed rates of regions. */
  readonly values: Float64Array;
  /** Gi* z, or local Moran's I. */
  readonly scores: Float64Array;
  /** Not adjusted: for tooltips only. */
  readonly p: Float64Array;
  readonly adjustedP: Float64Array;
  readonly classes: readonly (HotSpotMark | null)[];
  readonly reasons: readonly (HotSpotReason | null)[];
  /** Level after Benjamini and Hochberg at which a cell counts as significant. */
  readonly significance: number;
  /** Global Moran's I beside the local ones; `null` with Gi*. */
  readonly global: GlobalAutocorrelation | null;
  /** What was not counted, in words; `null` where everything was. */
  readonly leftOut: LocalizedText | null;
}

const settings = z.object({
  unit: z.enum(CELL_KINDS).default('regions').catch('regions'),
  cellMeters: z.number().min(100).max(2000).default(300).catch(300),
  exposure: z.enum(EXPOSURES).default('area').catch('area'),
  statistic: z.enum(HOT_SPOT_STATISTICS).default('gi').catch('gi'),
});
export type HotSpotsSettings = z.output<typeof settings>;

export const hotSpotsReference = defineStudyReference<HotSpotsSettings, HotSpotsResult>({
  id: 'hot-spots',
  cloudMap: 'history',
  title: { zh: '显著热点', en: 'Hot spots' },
  settings,
  freshness: 'slow',
});
