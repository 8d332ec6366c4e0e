import { z } from 'zod';
import type { LocalizedText } from '@/domain/text/localized-text';
import { defineStudyReference } from '../study';

/** Within how many meters of another region an incident stands at the border. */
export const BORDER_METERS = ['50', '100', '200'] as const;

/** Incidents of one kind of place, and how they were handled. */
export interface BorderSide {
  readonly incidents: number;
  /** Of which it is known what became of the order. */
  readonly judged: number;
  /** Of the judged: sent back by a unit at least once. */
  readonly returned: number;
  /** Of the judged: passed from one unit to another. */
  readonly passedOn: number;
  /** By which half were closed, open ones included; `null` where fewer than half are. */
  readonly medianDays: number | null;
}

/** The border of two neighbours. */
export interface BorderPair extends Omit<BorderSide, 'medianDays'> {
  readonly id: string;
  readonly codes: readonly [string, string];
  /** Incidents on the ground of either. */
  readonly onSides: readonly [number, number];
  readonly open: number;
  readonly overdue: number;
  /** `null` where the two touch in a corner alone. */
  readonly lengthMeters: number | null;
  /** Pieces of the border, longitude and latitude in degrees, WGS 84. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

export interface BordersResult {
  readonly levelId: string;
  readonly meters: number;
  readonly near: BorderSide;
  readonly inside: BorderSide;
  /** Share of the ground within the distance of another region. */
  readonly landShare: number | null;
  /** Difference of the shares sent back, near minus inside, with its 95 % interval; `null` where either side is empty. */
  readonly returnedDifference: {
    readonly difference: number;
    readonly lower: number;
    readonly upper: number;
  } | null;
  /** Most incidents first. */
  readonly pairs: readonly BorderPair[];
  readonly leftOut: LocalizedText | null;
}

const settings = z.object({
  meters: z.enum(BORDER_METERS).default('100').catch('100'),
});
export type BordersSettings = z.output<typeof settings>;

export const bordersReference = defineStudyReference<BordersSettings, BordersResult>({
  id: 'borders',
  cloudMap: 'situation',
  title: { zh: '边界事件', en: 'Incidents at borders' },
  settings,
  freshness: 'slow',
  needsOrders: true,
});
