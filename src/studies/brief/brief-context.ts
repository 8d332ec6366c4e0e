import type { LocalizedText } from '@/domain/text/localized-text';
import {
  isPeriodStart,
  lastCompletePeriod,
  periodName,
  periodShortName,
  periodSpan,
  shiftPeriod,
} from '@/domain/time/reporting-period';
import type { ReportKind } from '@/domain/time/reporting-period';
import { levelsWithin } from '../anomalies/alert-families';
import type { StudyInput, StudySpan } from '../study';
import { levelsOf } from '../study-units';
import type { BriefFinding, BriefPeriod, BriefSettings } from './reference';

/** What every finding works from. */
export interface BriefContext {
  /** The study's input with the period as its window and the period before as its comparison. */
  readonly input: StudyInput;
  readonly kind: ReportKind;
  readonly period: BriefPeriod;
  readonly complete: boolean;
  /** `null` where the data do not reach back so far. */
  readonly previous: BriefPeriod | null;
  readonly yearAgo: BriefPeriod | null;
  /** The last periods with data, oldest first; the last is the one reported on. */
  readonly history: readonly BriefPeriod[];
  /** Level that is ranked, the one below it, and the finest; `null` where there is none with several units. */
  readonly rankLevel: string | null;
  readonly placeLevel: string | null;
  readonly fineLevel: string | null;
}

/** A finding before findings are weighed against one another, or why there is none. */
export type FindingDraft = Omit<BriefFinding, 'certainty'>;
export type Found =
  { readonly finding: FindingDraft } | { readonly title: LocalizedText; readonly reason: LocalizedText };

const DAY_SECONDS = 86_400;
const HISTORY: Readonly<Record<ReportKind, number>> = { month: 13, quarter: 9, year: 5 };
const PERIODS_A_YEAR: Readonly<Record<ReportKind, number>> = { month: 12, quarter: 4, year: 1 };

/** Lays out the periods and levels of a brief; `null` where the period asked for holds no data. */
export function buildBriefContext(input: StudyInput, { kind, start }: BriefSettings): BriefContext | null {
  const { ground, rows, frame } = input;
  const { offsets } = ground;
  const asked = isPeriodStart(kind, start) ? start : lastCompletePeriod(kind, offsets, frame.asOfSeconds);
  const whole = periodSpan(kind, asked, offsets);
  const toSeconds = Math.min(whole.toSeconds, frame.asOfSeconds);
  const recordStart = recordStartOf(input);
  const firstSeconds = recordStart - DAY_SECONDS;
  if (toSeconds <= whole.fromSeconds || whole.toSeconds <= recordStart) return null;
  const complete = toSeconds === whole.toSeconds;
  const elapsed = complete ? null : toSeconds - whole.fromSeconds;
  const at = (steps: number): BriefPeriod => toPeriod(kind, shiftPeriod(kind, asked, steps), input, elapsed);
  const known = (steps: number): BriefPeriod | null => {
    const period = at(steps);
    return period.span.fromSeconds >= firstSeconds ? period : null;
  };
  const previous = known(-1);
  const levels = levelsWithin(input);
  const rankLevel = levels[0] ?? null;
  const period = at(0);
  return {
    input: {
      ...input,
      frame: {
        ...frame,
        levelId: rankLevel ?? levelsOf(ground, rows)[0] ?? '',
        window: period.span,
        comparison: previous?.span ?? null,
      },
    },
    kind,
    period,
    complete,
    previous,
    yearAgo: kind === 'year' ? null : known(-PERIODS_A_YEAR[kind]),
    history: Array.from({ length: HISTORY[kind] }, (_, i) => {
      const steps = i - HISTORY[kind] + 1;
      return steps === 0 ? period : toPeriod(kind, shiftPeriod(kind, asked, steps), input, null);
    }).filter(({ span }) => span.fromSeconds >= firstSeconds || span === period.span),
    rankLevel,
    placeLevel: levels[1] ?? rankLevel,
    fineLevel: levels.at(-1) ?? null,
  };
}

function recordStartOf({ ground, rows }: StudyInput): number {
  return rows.olderLeftOut > 0 ? (rows.reportedAt[0] ?? ground.firstSeconds) : ground.firstSeconds;
}

/** @param elapsed Seconds from the start that are compared where the period reported on is not over; `null` for all. */
function toPeriod(
  kind: ReportKind,
  start: string,
  { ground }: StudyInput,
  elapsed: number | null,
): BriefPeriod {
  const { fromSeconds, toSeconds } = periodSpan(kind, start, ground.offsets);
  return {
    start,
    name: periodName(kind, start),
    shortName: periodShortName(kind, start),
    span: {
      fromSeconds,
      toSeconds: elapsed === null ? toSeconds : Math.min(toSeconds, fromSeconds + elapsed),
    },
  };
}

/** The same context, asked about another span without comparison. */
export function during({ input }: BriefContext, window: StudySpan): StudyInput {
  return { ...input, frame: { ...input.frame, window, comparison: null } };
}

/** The name of the period before as said beside the period: with its year where that differs. */
export function previousWords({ period, previous }: BriefContext): LocalizedText {
  if (!previous) return { zh: '上期', en: 'the period before' };
  return previous.start.slice(0, 4) === period.start.slice(0, 4) ? previous.shortName : previous.name;
}
