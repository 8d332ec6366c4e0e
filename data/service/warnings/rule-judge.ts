import { countWindow, type CountPlaces } from '@/analysis/warning-rules/count-history';
import { judgeCounts, learnRule, type RuleModels } from '@/analysis/warning-rules/judge-counts';
import { judgeFeatures } from '@/analysis/warning-rules/judge-features';
import { refuseRule, type RuleJudgment, type RuleRefusal } from '@/analysis/warning-rules/judgment';
import { replayRule, type RuleReplay } from '@/analysis/warning-rules/replay-rule';
import type { District } from '@/domain/district/district';
import {
  isCountRule,
  type CountRule,
  type FeatureRule,
  type WarningRule,
} from '@/domain/warning/warning-rule';
import { cooperate } from './cooperate';
import type { RuleMoment } from './moment';
import { createPastReader } from './rule-past';
import type { RuleSource } from './rule-source';

/** The district and the moment that rules are judged in. */
export interface RuleSetting {
  readonly district: District;
  readonly districtVersion: number;
  readonly moment: RuleMoment;
}

/** Judges rules over what is stored. */
export interface RuleJudge {
  readonly judge: (rule: WarningRule, setting: RuleSetting) => Promise<RuleJudgment | RuleRefusal>;
  /** `null` where the record is too short for a single day. */
  readonly replay: (
    rule: CountRule,
    setting: RuleSetting,
    days: number,
  ) => Promise<RuleReplay | RuleRefusal | null>;
}

interface Learned {
  readonly places: CountPlaces;
  readonly models: RuleModels;
  /** End of the hour that was learned to, on the clock of the models. */
  readonly endHour: number;
}

const HOUR = 3600;

/** @param isEnded Whether the service closes; long work then stops. */
export function createRuleJudge(source: RuleSource, isEnded: () => boolean): RuleJudge {
  const pastOf = createPastReader(source);
  const learned = new Map<string, Promise<Learned | RuleRefusal>>();
  const collections = new Map<string, Promise<RuleJudgment | RuleRefusal>>();

  const learn = async (rule: CountRule, setting: RuleSetting): Promise<Learned | RuleRefusal> => {
    const { district, moment } = setting;
    const past = await pastOf(rule, district, { moment, key: keyOf(setting) });
    if ('kind' in past) return past;
    const { places, history } = past;
    const { endHour } = moment.clock;
    const seen = { history, unitCount: places.units.targets.length };
    const models = await cooperate(learnRule(rule, seen, endHour - rule.windowHours), isEnded);
    return { places, models, endHour };
  };

  const judgeCount = async (rule: CountRule, setting: RuleSetting) => {
    const { moment, district } = setting;
    const key = `${keyOf(setting)} ${JSON.stringify(rule)}`;
    const known = learned.get(key) ?? learn(rule, setting);
    forgetOthers(learned, keyOf(setting));
    learned.set(key, known);
    const past = await known.catch((error: unknown) => {
      learned.delete(key);
      throw error;
    });
    if ('kind' in past) return past;
    const span = { fromSeconds: moment.toSeconds - rule.windowHours * HOUR, toSeconds: moment.toSeconds };
    const { hierarchyIndex } = past.places.units;
    const { timePrecision } = district;
    const groups = await source.grouped({ ...span, hierarchyIndex, timePrecision });
    // Within the hour since the models were learned the window slides, but not the hour of the day it is held against.
    const window = {
      models: past.models,
      endHour: past.endHour,
      observed: countWindow(past.places, groups),
    };
    return judgeCounts(rule, past.places, window);
  };

  return {
    judge: (rule, setting) => {
      if (isCountRule(rule)) return judgeCount(rule, setting);
      // Collections change with the district only.
      const key = `${setting.districtVersion} ${JSON.stringify(rule)}`;
      const known = collections.get(key) ?? judgeFeature(source, rule, setting);
      forgetOthers(collections, String(setting.districtVersion));
      collections.set(key, known);
      return known;
    },
    replay: async (rule, setting, days) => {
      const past = await pastOf(rule, setting.district, { moment: setting.moment, key: keyOf(setting) });
      if ('kind' in past) return past;
      return cooperate(replayRule(rule, past, { endHour: setting.moment.clock.endHour, days }), isEnded);
    },
  };
}

async function judgeFeature(
  source: RuleSource,
  rule: FeatureRule,
  { district, districtVersion }: RuleSetting,
): Promise<RuleJudgment | RuleRefusal> {
  const features = await source.features(rule.collectionId);
  if (!features) {
    return refuseRule(
      `本区没有数据集“${rule.collectionId}”；导入后此规则即生效，或另选数据集。`,
      `This district has no collection ${rule.collectionId}; import it, or choose another in the rule.`,
    );
  }
  return judgeFeatures(rule, features, await source.places(district, districtVersion));
}

/** What is usual is learned anew each hour, and when the district changes. */
function keyOf({ districtVersion, moment }: RuleSetting): string {
  return `${districtVersion} ${Math.floor(moment.toSeconds / HOUR)}`;
}

function forgetOthers(kept: Map<string, unknown>, prefix: string): void {
  for (const key of [...kept.keys()]) if (!key.startsWith(`${prefix} `)) kept.delete(key);
}
