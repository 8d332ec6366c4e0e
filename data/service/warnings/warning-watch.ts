import type { RulePreview } from '@/contract/warnings';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { readWarningRules, seedWarningRules } from '#data/store/warning/warning-rules';
import type { ServiceContext } from '../service-context';
import { applyRules, type JudgedRule } from './apply-rules';
import { WorkEnded } from './cooperate';
import { ruleMoment } from './moment';
import { previewRule } from './preview-rule';
import { storedRuleSource } from './rule-source';
import { createRuleJudge, type RuleJudge, type RuleSetting } from './rule-judge';

/** Judges the rules as incidents come in and as time goes on, and carries the warnings. */
export interface WarningWatch {
  /** Begins; before that nothing is judged but what is asked for. */
  readonly start: () => void;
  /** Until when incidents were judged, epoch milliseconds in the time of the data; `null` before the first time. */
  readonly judgedTo: () => number | null;
  /** Why a rule cannot be judged here, by its id. */
  readonly refusals: () => ReadonlyMap<string, LocalizedText>;
  /** Judges anew soon: a rule has changed. */
  readonly nudge: () => void;
  readonly preview: (rule: WarningRule) => Promise<RulePreview>;
  /** Ends it, once the judgment under way has ended. */
  readonly close: () => Promise<void>;
}

type WatchContext = Pick<ServiceContext, 'store' | 'state' | 'district' | 'rulesFor' | 'log'>;

const NEWS_MILLISECONDS = 400;
const MINUTE_MILLISECONDS = 60_000;
/** Judging may take this share of the time at most, and never follows the last within this. */
const REST_FACTOR = 8;
const LEAST_REST_MILLISECONDS = 1_000;

export function createWarningWatch(context: WatchContext): WarningWatch {
  return new Watch(context);
}

class Watch implements WarningWatch {
  private readonly context: WatchContext;
  private readonly judgeRules: RuleJudge;
  private stopListening: () => void = () => undefined;
  private everyMinute: NodeJS.Timeout | undefined;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;
  private isWanted = false;
  private isClosed = false;
  private nudges = 0;
  private restUntil = 0;
  private lastState = '';
  private lastJudgedTo: number | null = null;
  private lastRefusals: ReadonlyMap<string, LocalizedText> = new Map();

  constructor(context: WatchContext) {
    this.context = context;
    this.judgeRules = createRuleJudge(storedRuleSource(context), () => this.isClosed);
  }

  readonly start = (): void => {
    this.stopListening = this.context.store.onChange(() => this.want());
    this.everyMinute = setInterval(() => this.want(), MINUTE_MILLISECONDS);
    this.everyMinute.unref();
    this.want();
  };

  readonly judgedTo = (): number | null => this.lastJudgedTo;
  readonly refusals = (): ReadonlyMap<string, LocalizedText> => this.lastRefusals;

  readonly nudge = (): void => {
    this.nudges++;
    this.want();
  };

  readonly preview = async (rule: WarningRule): Promise<RulePreview> =>
    previewRule(this.judgeRules, rule, (await this.readSetting()).setting);

  readonly close = async (): Promise<void> => {
    this.isClosed = true;
    this.stopListening();
    clearInterval(this.everyMinute);
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  };

  /** Soon, but not while a judgment is under way, nor right after one that took long. */
  private want(): void {
    if (this.isClosed || this.timer) return;
    if (this.isRunning) {
      this.isWanted = true;
      return;
    }
    const wait = Math.max(NEWS_MILLISECONDS, this.restUntil - Date.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      this.running = this.run();
    }, wait);
    this.timer.unref();
  }

  private async run(): Promise<void> {
    const started = Date.now();
    this.isRunning = true;
    this.isWanted = false;
    try {
      await this.judgeOnce();
    } catch (error) {
      if (!(error instanceof WorkEnded) && !this.hasEnded())
        this.context.log('warnings cannot be judged', error);
    } finally {
      this.isRunning = false;
      const took = Date.now() - started;
      this.restUntil = Date.now() + Math.max(LEAST_REST_MILLISECONDS, REST_FACTOR * took);
      this.wantAgain();
    }
  }

  /** What was asked for while a judgment was under way. */
  private wantAgain(): void {
    if (this.isWanted) this.want();
  }

  private async judgeOnce(): Promise<void> {
    const { store } = this.context;
    await seedWarningRules(store);
    const { setting, dataVersion } = await this.readSetting();
    const state = `${dataVersion} ${setting.moment.toSeconds} ${this.nudges}`;
    if (state === this.lastState) return;
    const enabled = (await readWarningRules(store))
      .map(({ rule }) => rule)
      .filter(({ isEnabled }) => isEnabled);
    const refusals = new Map<string, LocalizedText>();
    const judged: JudgedRule[] = [];
    for (const rule of enabled) {
      const judgment = await this.judgeRules.judge(rule, setting);
      if ('kind' in judgment) refusals.set(rule.id, judgment.reason);
      else judged.push({ rule, judgment });
    }
    const at = setting.moment.toSeconds * 1000;
    if (this.hasEnded()) return;
    await applyRules(store, { judged, enabledIds: new Set(enabled.map(({ id }) => id)), at });
    this.lastState = state;
    this.lastJudgedTo = at;
    this.lastRefusals = refusals;
  }

  /** Read anew after each wait. */
  private hasEnded(): boolean {
    return this.isClosed;
  }

  private async readSetting(): Promise<{ readonly setting: RuleSetting; readonly dataVersion: number }> {
    const { state, district } = this.context;
    const [{ districtVersion, dataVersion }, current] = await Promise.all([state.read(), district.read()]);
    const setting = { district: current, districtVersion, moment: ruleMoment(current, Date.now()) };
    return { setting, dataVersion };
  }
}
