import { randomUUID } from 'node:crypto';
import { advanceWarnings, type WarningStep } from '@/analysis/warning-rules/advance-warnings';
import type { RuleJudgment } from '@/analysis/warning-rules/judgment';
import { followWarning, raiseWarning } from '@/analysis/warning-rules/write-step';
import { isCountRule, type WarningRule } from '@/domain/warning/warning-rule';
import type { Store } from '#data/store/store';
import { lockStoreState } from '#data/store/store-state';
import { readCarriedWarnings, type CarriedWarning } from '#data/store/warning/read-warnings';
import { unmuteWarnings, writeWarnings, type WarningWrite } from '#data/store/warning/write-warnings';

/** A rule that could be judged, and what it said. */
export interface JudgedRule {
  readonly rule: WarningRule;
  readonly judgment: RuleJudgment;
}

export interface Application {
  readonly judged: readonly JudgedRule[];
  /** Rules that are switched on, judged or not: what others raised ends. */
  readonly enabledIds: ReadonlySet<string>;
  /** Epoch milliseconds, in the time of the data. */
  readonly at: number;
}

const HOUR_MILLISECONDS = 3_600_000;
/** A level that is borne out again and again is written down only now and then. */
const RENEW_MILLISECONDS = 600_000;

interface PlannedStep {
  readonly rule: WarningRule | null;
  readonly step: WarningStep;
  readonly carried: CarriedWarning | null;
}

/** Carries all warnings on to a moment; nothing is locked where nothing changes. */
export async function applyRules(store: Store, application: Application): Promise<void> {
  if (planSteps(await readCarriedWarnings(store), application).length === 0) return;
  await store.transaction(async (queries) => {
    await lockStoreState(queries);
    const steps = planSteps(await readCarriedWarnings(queries), application);
    /** One refresh may take two steps on a warning: the second goes on from the first. */
    const stepped = new Map<string, CarriedWarning>();
    const writes: WarningWrite[] = [];
    for (const { rule, step, carried } of steps) {
      if (step.kind === 'unmute') continue;
      const known = stepped.get(carried?.warning.id ?? '') ?? carried;
      const write = toWrite({ rule, step, carried: known }, application.at);
      writes.push(write);
      if (known && step.kind !== 'raise') stepped.set(known.warning.id, { ...known, warning: write.warning });
    }
    await writeWarnings(queries, writes);
    await unmuteWarnings(
      queries,
      steps.flatMap(({ step, carried }) => (step.kind === 'unmute' ? [carried!.warning.id] : [])),
    );
  });
}

function planSteps(carried: readonly CarriedWarning[], application: Application): PlannedStep[] {
  const { judged, enabledIds, at } = application;
  const orphans = carried
    .filter(({ warning }) => !enabledIds.has(warning.ruleId))
    .map((one): PlannedStep => ({ rule: null, carried: one, step: orphanStep(one) }));
  const steps = judged.flatMap(({ rule, judgment }) => {
    const mine = new Map(
      carried.filter(({ warning }) => warning.ruleId === rule.id).map((one) => [one.unitKey, one]),
    );
    const holdMilliseconds = isCountRule(rule) ? rule.windowHours * HOUR_MILLISECONDS : 0;
    return advanceWarnings([...mine.values()].map(toStanding), judgment, { at, holdMilliseconds }).map(
      (step): PlannedStep => ({
        rule,
        step,
        carried: mine.get(step.kind === 'raise' ? step.judgment.key : step.key) ?? null,
      }),
    );
  });
  return [...orphans, ...steps.filter((planned) => isWorthWriting(planned, at))];
}

function orphanStep({ unitKey, isMuted }: CarriedWarning): WarningStep {
  return isMuted ? { kind: 'unmute', key: unitKey } : { kind: 'clear', key: unitKey, judgment: null };
}

function toStanding({ unitKey, isMuted, warning }: CarriedWarning) {
  const { ruleLevel, raisedAt, borneOutAt, isSustained } = warning;
  return { key: unitKey, ruleLevel, raisedAt, borneOutAt, isSustained, isMuted };
}

function isWorthWriting({ step, carried }: PlannedStep, at: number): boolean {
  return step.kind !== 'keep' || at - carried!.warning.borneOutAt >= RENEW_MILLISECONDS;
}

function toWrite(
  {
    rule,
    step,
    carried,
  }: Omit<PlannedStep, 'step'> & { readonly step: Exclude<WarningStep, { kind: 'unmute' }> },
  at: number,
): WarningWrite {
  const moment = { at, now: Date.now() };
  if (step.kind === 'raise') {
    const written = raiseWarning({ judgment: step.judgment, rule: rule!, id: randomUUID() }, moment);
    return { ...written, unitKey: step.judgment.key, isMuted: false, actionId: null };
  }
  const { unitKey, isMuted, warning } = carried!;
  return { unitKey, isMuted, ...followWarning(warning, step, moment), actionId: null };
}
