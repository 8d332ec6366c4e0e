import { z } from 'zod';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { LeftOut } from '../left-out';
import { defineStudyReference } from '../study';

/** Whether a cluster is told from what chance alone gives. */
export const CLUSTER_P = 0.05;

/** A place and stretch of the last days with more incidents than its share of place and day. */
export interface Cluster {
  /** Category it was found in; `null` for all together. */
  readonly categoryCode: string | null;
  readonly category: LocalizedText;
  /** Members, the center of the circle first. */
  readonly regionCodes: readonly string[];
  readonly places: readonly LocalizedText[];
  /** Center of the circle, longitude and latitude in degrees. */
  readonly center: readonly [number, number];
  /** Distance to the center of the farthest member; 0 for a single region. */
  readonly radiusMeters: number;
  /** Whole days, the last ending now. */
  readonly days: number;
  readonly observed: number;
  readonly expected: number;
  readonly relativeRisk: number;
  /** Adjusted for the search within the scan. */
  readonly p: number;
  /** Adjusted for the number of scans as well (Holm); decides significance. */
  readonly adjustedP: number;
  /** Once in how many days chance alone gives a cluster like it, were the scans run daily. */
  readonly recurrenceDays: number;
  readonly isSignificant: boolean;
}

export interface ClustersResult {
  readonly levelId: string;
  /** Significant ones first, then by p. The likeliest of each scan is listed even where it is not significant. */
  readonly clusters: readonly Cluster[];
  /** Categories scanned, and those with too few incidents to be. */
  readonly scanned: number;
  readonly tooFew: readonly LocalizedText[];
  readonly leftOut: LeftOut;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

export const clustersReference = defineStudyReference({
  id: 'clusters',
  cloudMap: 'situation',
  title: { zh: '新近聚集', en: 'Emerging clusters' },
  settings: z.object({
    /** `each`: all together and each first-level category by itself; `all`: all together alone. */
    scans: z.enum(['each', 'all']).default('each').catch('each'),
    /** Largest share of the incidents a circle may hold. */
    maxFraction: z.number().min(0.01).max(0.5).default(0.1).catch(0.1),
  }),
  // The last seven days hardly change within minutes, and 999 runs take seconds.
  freshness: 'slow',
  resultType: undefined as unknown as ClustersResult,
});
