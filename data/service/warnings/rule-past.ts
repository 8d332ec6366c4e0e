import {
  buildCountHistory,
  hoursNeeded,
  placesOfRule,
  type CountedIncidents,
  type CountHistory,
  type CountPlaces,
} from '@/analysis/warning-rules/count-history';
import { refuseRule, type RuleRefusal } from '@/analysis/warning-rules/judgment';
import type { District } from '@/domain/district/district';
import type { CountRule } from '@/domain/warning/warning-rule';
import { PAST_DAYS, type RuleMoment } from './moment';
import type { RuleSource } from './rule-source';

/** A counting rule's places with what they have seen. */
export interface RulePast {
  readonly places: CountPlaces;
  readonly history: CountHistory;
}

/** More incidents than this are not held in memory: fewer days are looked back on. */
const MOST_INCIDENTS = 400_000;
const DAY = 86_400;
const HOUR = 3600;

/** Reads the past of rules, one hierarchy at a time, and keeps what it read for as long as the key stays. */
export function createPastReader(source: RuleSource) {
  let kept: { readonly key: string; readonly reads: Map<number, Promise<Past>> } | null = null;
  return async (
    rule: CountRule,
    district: District,
    { moment, key }: { readonly moment: RuleMoment; readonly key: string },
  ): Promise<RulePast | RuleRefusal> => {
    const places = placesOfRule(district, rule);
    if ('kind' in places) return places;
    if (kept?.key !== key) kept = { key, reads: new Map() };
    const { hierarchyIndex } = places.units;
    const read = kept.reads.get(hierarchyIndex) ?? readPast(source, district, { moment, hierarchyIndex });
    kept.reads.set(hierarchyIndex, read);
    const past = await read;
    const hours = (moment.toSeconds - past.fromSeconds) / HOUR;
    if (hours < hoursNeeded(rule)) return past.isCut ? TOO_MANY : TOO_SHORT;
    const { clock } = moment;
    const { timeZone, holidayYears } = district;
    const span = { clock, fromSeconds: past.fromSeconds, timeZone, holidayYears };
    return { places, history: buildCountHistory(places, past.incidents, span) };
  };
}

const TOO_SHORT = refuseRule(
  '记录太短，还不能按此规则判别：“较平常超出”要先有 8 周以上的事件，“数量阈值”要有一个时长。',
  'The record is too short for this rule: what is usual takes eight weeks of incidents, a threshold the length of its window.',
);
const TOO_MANY = refuseRule(
  '8 周内事件超过四十万条，无法逐时学习“平常”。请把规则改为“数量阈值”。',
  'More than 400,000 incidents in eight weeks: what is usual cannot be learned here. Use a rule with a threshold instead.',
);

interface Past {
  readonly incidents: CountedIncidents;
  readonly fromSeconds: number;
  /** Whether more is stored than was read. */
  readonly isCut: boolean;
}

async function readPast(
  source: RuleSource,
  { incidents: totals, timePrecision }: District,
  { moment, hierarchyIndex }: { readonly moment: RuleMoment; readonly hierarchyIndex: number },
): Promise<Past> {
  const { toSeconds } = moment;
  const first = Math.floor((totals.first ?? toSeconds * 1000) / 1000);
  const wished = Math.max(first, toSeconds - PAST_DAYS * DAY);
  const count = await source.count({ fromSeconds: wished, toSeconds });
  const share = Math.min(1, MOST_INCIDENTS / Math.max(1, count));
  const fromSeconds = Math.floor(toSeconds - (toSeconds - wished) * share);
  const incidents = await source.counted({ fromSeconds, toSeconds, hierarchyIndex, timePrecision });
  return { incidents, fromSeconds, isCut: share < 1 };
}
