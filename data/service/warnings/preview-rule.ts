import type { ReplayedWarning, RuleReplay } from '@/analysis/warning-rules/replay-rule';
import type { RulePreview } from '@/contract/warnings';
import type { LocalizedText } from '@/domain/text/localized-text';
import { isCountRule, type WarningLevel, type WarningRule } from '@/domain/warning/warning-rule';
import type { RuleJudge, RuleSetting } from './rule-judge';

const REPLAYED_DAYS = 90;
const SHOWN_EXAMPLES = 20;
const DAY_HOURS = 24;
const HOUR_MILLISECONDS = 3_600_000;

type ByLevel = [number, number, number, number];
type Replayed = NonNullable<RulePreview['replay']>;

/** What a rule would raise now, and would have raised over the last days. */
export async function previewRule(
  judge: RuleJudge,
  rule: WarningRule,
  setting: RuleSetting,
): Promise<RulePreview> {
  const judgment = await judge.judge(rule, setting);
  if ('kind' in judgment) return { refusal: judgment.reason, replay: null, now: [0, 0, 0, 0] };
  const now = countByLevel(judgment.raised.map(({ level }) => level as WarningLevel));
  if (!isCountRule(rule)) return { refusal: null, replay: null, now };
  const replay = await judge.replay(rule, setting, REPLAYED_DAYS);
  if (replay === null) return { refusal: TOO_SHORT, replay: null, now };
  if ('kind' in replay) return { refusal: replay.reason, replay: null, now };
  return { refusal: null, replay: toReplayed(replay, setting), now };
}

const TOO_SHORT: LocalizedText = {
  zh: '未评估：回放要在规则所需的历史之前再多出至少一天的记录。',
  en: 'Not evaluated: a replay needs at least a day of record before what the rule itself needs.',
};

function toReplayed({ days, stepHours, warnings }: RuleReplay, { moment }: RuleSetting): Replayed {
  const { endHour } = moment.clock;
  const toInstant = (hour: number) => moment.toSeconds * 1000 - (endHour - hour) * HOUR_MILLISECONDS;
  const startHour = endHour - days * DAY_HOURS;
  const perDay = Array.from({ length: days }, (): ByLevel => [0, 0, 0, 0]);
  for (const { fromHour, worstLevel } of warnings) {
    const day = Math.min(days - 1, Math.floor((fromHour - startHour - 1e-6) / DAY_HOURS));
    perDay[Math.max(0, day)]![worstLevel - 1]!++;
  }
  const settled = (state: boolean | null) =>
    warnings.filter(({ isSustained }) => isSustained === state).length;
  return {
    days,
    stepHours,
    fromAt: toInstant(startHour),
    toAt: toInstant(endHour),
    fired: warnings.length,
    byLevel: countByLevel(warnings.map(({ worstLevel }) => worstLevel)),
    sustained: settled(true),
    passing: settled(false),
    undecided: settled(null),
    perDay,
    examples: warnings
      .slice(-SHOWN_EXAMPLES)
      .reverse()
      .map((one) => toExample(one, toInstant)),
  };
}

function toExample(
  { judgment, worstLevel, fromHour, toHour, isSustained }: ReplayedWarning,
  toInstant: (hour: number) => number,
): Replayed['examples'][number] {
  const { target, category, evidence } = judgment;
  return {
    target: { ...target, position: target.position && [...target.position] },
    category,
    worstLevel,
    evidence,
    raisedAt: toInstant(fromHour),
    clearedAt: toHour === null ? null : toInstant(toHour),
    isSustained,
  };
}

function countByLevel(levels: readonly WarningLevel[]): ByLevel {
  const counts: ByLevel = [0, 0, 0, 0];
  for (const level of levels) counts[level - 1]!++;
  return counts;
}
