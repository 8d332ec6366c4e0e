import type { z } from 'zod';
import type { RunControl } from '@/analysis/run-control';
import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { OrderColumns } from '@/domain/incident/order-columns';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { StudyGround } from './study-ground';
import type { StudyRows } from './study-rows';

/** Half-open, epoch seconds UTC. */
export interface StudySpan {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** What of the scene a study is about, beside the rows, which have passed the scene's filters. */
export interface StudyFrame {
  /** Region the rows are cut to; `null` for the whole district. */
  readonly scopeCode: string | null;
  /** Level the analyst ranks by; a study may look at a finer one. */
  readonly levelId: string;
  readonly window: StudySpan;
  readonly comparison: StudySpan | null;
  /** The moment it is in the data's time. */
  readonly asOfSeconds: number;
}

/** Everything a study may compute from. Plain data; the same input gives the same answer on every machine. */
export interface StudyInput {
  readonly ground: StudyGround;
  readonly rows: StudyRows;
  readonly frame: StudyFrame;
  /** What became of the orders; there where the reference says that the study needs them. */
  readonly orders?: OrderColumns;
}

/** A name and a value in words, such as bandwidth: 180 m. */
export interface StudyParameter {
  readonly name: LocalizedText;
  readonly value: LocalizedText;
}

/** What stands under every result: enough to repeat it and to doubt it. */
export interface StudyCard {
  /** What the result says, in one computed sentence. */
  readonly statement: LocalizedText;
  /** Incidents it rests on. */
  readonly n: number;
  readonly period: StudySpan;
  /** Method in words, with its source. */
  readonly method: LocalizedText;
  readonly parameters: readonly StudyParameter[];
  /** What would change the result: the choice it depends on most. */
  readonly sensitivity: LocalizedText;
}

/** Why a study has no answer, in one plain sentence with what to do. */
export interface NotAssessable {
  readonly kind: 'not-assessable';
  readonly reason: LocalizedText;
}

export interface Assessed<Result> {
  readonly kind: 'assessed';
  readonly result: Result;
  readonly card: StudyCard;
}

export type StudyOutcome<Result> = Assessed<Result> | NotAssessable;

/** A study by its name: what panels and layers know of it without carrying its code. */
export interface StudyReference<Settings, Result> {
  /** Kebab-case; the name of its folder. */
  readonly id: string;
  readonly cloudMap: CloudMap;
  readonly title: LocalizedText;
  /** Settings as the scene keeps them; total: every field falls back to its default. */
  readonly settings: z.ZodType<Settings>;
  /** Whether it follows rows as they come, by the minute, or only now and then. */
  readonly freshness: 'live' | 'minute' | 'slow';
  /** Whether it asks what became of the orders, beside what the rows tell. */
  readonly needsOrders?: boolean;
  /** Never set; carries the type of the result. */
  readonly resultType?: Result;
}

/** Any study, its settings and result forgotten. */
export type AnyStudyReference = StudyReference<unknown, unknown>;

/** Keeps the types of a reference. */
export function defineStudyReference<Settings, Result>(
  reference: StudyReference<Settings, Result>,
): StudyReference<Settings, Result> {
  return reference;
}

/** A question of the cloud maps with its computation. Pure, and long runs call `control`. */
export interface Study<Settings = unknown, Result = unknown> {
  readonly reference: StudyReference<Settings, Result>;
  readonly run: (input: StudyInput, settings: Settings, control: RunControl) => StudyOutcome<Result>;
}

/** Binds a computation to its reference. */
export function defineStudy<Settings, Result>(
  reference: StudyReference<Settings, Result>,
  run: Study<Settings, Result>['run'],
): Study<Settings, Result> {
  return { reference, run };
}

export function notAssessable(zh: string, en: string): NotAssessable {
  return { kind: 'not-assessable', reason: { zh, en } };
}
