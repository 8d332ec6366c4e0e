import type { Feature, Geometry } from 'geojson';
import type { RulePreview, RuleStatus } from '@/contract/warnings';
import { advanceWarnings, type WarningStep } from '@/analysis/warning-rules/advance-warnings';
import { followWarning, raiseWarning } from '@/analysis/warning-rules/write-step';
import type { Incident } from '@/domain/incident/incident';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { DEFAULT_RULES } from '@/domain/warning/default-rules';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import { isCountRule, type WarningRule } from '@/domain/warning/warning-rule';
import { ruleMoment } from '#data/service/warnings/moment';
import { previewRule } from '#data/service/warnings/preview-rule';
import { createRuleJudge } from '#data/service/warnings/rule-judge';
import type { RuleSource } from '#data/service/warnings/rule-source';
import type { CountedSpan } from '#data/store/warning/read-counted';
import type { MemoryDistrict } from './memory-district';

/** A warning with what happened to it; changed in place. */
export interface MemoryWarning {
  warning: Warning;
  readonly key: string;
  isMuted: boolean;
  readonly entries: WarningEntry[];
  readonly actionIds: Set<string>;
}

/** Rules and warnings in memory, judged by the same code as the service's whenever they are asked for. */
export interface MemoryWarnings {
  readonly rules: () => readonly WarningRule[];
  readonly putRule: (rule: WarningRule) => void;
  readonly deleteRule: (id: string) => boolean;
  readonly preview: (rule: RuleStatus['rule']) => Promise<RulePreview>;
  readonly list: (state: Warning['state']) => Promise<Warning[]>;
  readonly find: (id: string) => MemoryWarning | undefined;
}

const HOUR_MILLISECONDS = 3_600_000;

export function createMemoryWarnings(memory: MemoryDistrict): MemoryWarnings {
  const rules = new Map<string, WarningRule>(DEFAULT_RULES.map((rule) => [rule.id, rule]));
  const held: MemoryWarning[] = [];
  const judge = createRuleJudge(memoryRuleSource(memory), () => false);
  const readSetting = () => {
    const district = memory.district();
    // What is usual is learned once for each version: mocks are small, and their incidents change seldom.
    const districtVersion = memory.incidents().length;
    return { district, districtVersion, moment: ruleMoment(district, district.asOf ?? Date.now()) };
  };

  const judgeAll = async () => {
    const setting = readSetting();
    const at = setting.moment.toSeconds * 1000;
    for (const rule of rules.values()) {
      if (!rule.isEnabled) continue;
      const judgment = await judge.judge(rule, setting);
      if ('kind' in judgment) continue;
      const mine = held.filter((one) => one.warning.ruleId === rule.id && isCarried(one));
      const holdMilliseconds = isCountRule(rule) ? rule.windowHours * HOUR_MILLISECONDS : 0;
      const steps = advanceWarnings(mine.map(toStanding), judgment, { at, holdMilliseconds });
      for (const step of steps) takeStep(held, { rule, step }, at);
    }
    const enabled = (id: string) => rules.get(id)?.isEnabled === true;
    for (const one of held.filter(({ warning }) => !enabled(warning.ruleId))) {
      if (one.warning.state === 'active')
        write(
          one,
          followWarning(one.warning, { kind: 'clear', key: one.key, judgment: null }, { at, now: at }),
        );
    }
  };

  return {
    rules: () => [...rules.values()],
    putRule: (rule) => rules.set(rule.id, rule),
    deleteRule: (id) => rules.delete(id),
    preview: (rule) => previewRule(judge, rule, readSetting()),
    list: async (state) => {
      await judgeAll();
      const found = held.map(({ warning }) => warning).filter((warning) => warning.state === state);
      return state === 'active'
        ? found.sort((a, b) => a.level - b.level || b.raisedAt - a.raisedAt)
        : found.sort((a, b) => b.clearedAt! - a.clearedAt!);
    },
    find: (id) => held.find(({ warning }) => warning.id === id),
  };
}

function isCarried({ warning, isMuted }: MemoryWarning): boolean {
  return warning.state === 'active' || isMuted;
}

function toStanding({ warning, key, isMuted }: MemoryWarning) {
  const { ruleLevel, raisedAt, borneOutAt, isSustained } = warning;
  return { key, ruleLevel, raisedAt, borneOutAt, isSustained, isMuted };
}

function takeStep(
  held: MemoryWarning[],
  { rule, step }: { readonly rule: WarningRule; readonly step: WarningStep },
  at: number,
): void {
  const moment = { at, now: at };
  if (step.kind === 'raise') {
    const id = `${rule.id}-${held.length + 1}`;
    const { warning, entry } = raiseWarning({ judgment: step.judgment, rule, id }, moment);
    const entries = [{ ...entry!, ordinal: 1 }];
    held.push({ warning, key: step.judgment.key, isMuted: false, entries, actionIds: new Set() });
    return;
  }
  const one = held.find(
    (candidate) => candidate.warning.ruleId === rule.id && candidate.key === step.key && isCarried(candidate),
  )!;
  if (step.kind === 'unmute') one.isMuted = false;
  else write(one, followWarning(one.warning, step, moment));
}

function write(one: MemoryWarning, { warning, entry }: ReturnType<typeof followWarning>): void {
  one.warning = warning;
  if (entry) one.entries.push({ ...entry, ordinal: one.entries.length + 1 });
}

function memoryRuleSource(memory: MemoryDistrict): RuleSource {
  const between = (from: number, to: number): readonly Incident[] =>
    memory.incidents().filter(({ reportedAt }) => reportedAt >= from * 1000 && reportedAt < to * 1000);
  const counted = ({
    fromSeconds,
    toSeconds,
    hierarchyIndex,
  }: Pick<CountedSpan, 'fromSeconds' | 'toSeconds' | 'hierarchyIndex'>) => {
    const { duplicate, dayOnly, monthOnly } = INCIDENT_FLAGS;
    const incidents = between(fromSeconds, toSeconds).filter(
      ({ flags }) => (flags & (duplicate | dayOnly | monthOnly)) === 0,
    );
    const { regions, categories } = memory.district();
    const regionCodes = regions.map(({ code }): string => code);
    const categoryCodes = categories.map(({ code }) => code);
    const placeOfRegion = new Map(regionCodes.map((code, i) => [code, i]));
    const placeOfCategory = new Map(categoryCodes.map((code, i) => [code, i]));
    return {
      times: Float64Array.from(incidents, ({ reportedAt }) => reportedAt / 1000),
      regions: Int32Array.from(
        incidents,
        ({ regionCodes: codes }) => placeOfRegion.get(codes[hierarchyIndex] ?? '') ?? -1,
      ),
      regionCodes,
      categories: Int32Array.from(incidents, ({ categoryCode }) => placeOfCategory.get(categoryCode)!),
      categoryCodes,
    };
  };
  return {
    counted: (span) => Promise.resolve(counted(span)),
    // One entry an incident: a handful of them need not be put together.
    grouped: (span) => {
      const { times, ...places } = counted(span);
      return Promise.resolve({ ...places, counts: new Float64Array(times.length).fill(1) });
    },
    count: ({ fromSeconds, toSeconds }) => Promise.resolve(between(fromSeconds, toSeconds).length),
    features: (collectionId) => {
      const collection = memory.collections.find(({ id }) => id === collectionId);
      return Promise.resolve(
        (collection?.features() ?? null) as (Feature<Geometry | null> & { id: string })[] | null,
      );
    },
    places: ({ regions }) =>
      Promise.resolve({
        regionAt: () => null,
        regionOf: (code) => regions.find((region) => region.code === code) ?? null,
      }),
  };
}
