import type { StudyRows } from '@/studies/study-rows';
import type { CoverageGround, Degrees } from './coverage-ground';
import type {
  CameraSight,
  CoverageDemand,
  CoverageSurvey,
  DrawnDepths,
  DrawnView,
  PlaceSightTold,
  SitingPlan,
} from './coverage-results';
import type { CoverageSettings, PlannedSite } from './coverage-settings';
import { drawDepths, drawViews } from './draw-views';
import { findSites, openSiting } from './find-sites';
import type { OpenSiting, SitingQuestion } from './find-sites';
import { lookAt, lookThrough } from './look-closer';
import { measureDemand } from './measure-demand';
import type { DemandQuestion } from './measure-demand';
import { measureSurvey } from './measure-survey';
import type { SurveyQuestion } from './measure-survey';
import { toPlane } from './plane-ground';
import type { PlaneGround } from './plane-ground';
import type { TriedSites } from './siting-desk';
import { createSurveyMemory } from './survey-memory';
import type { SurveyMemory } from './survey-memory';
import { takeTurns } from './turns';
import type { Turns } from './turns';
import { keepViewSets } from './view-sets';
import type { ViewSets } from './view-sets';

/** Long questions, by name. */
export interface CoverageQuestions {
  readonly survey: { readonly asks: SurveyQuestion; readonly answer: CoverageSurvey };
  readonly demand: { readonly asks: DemandQuestion; readonly answer: CoverageDemand };
  readonly views: { readonly asks: CoverageSettings; readonly answer: DrawnView[] };
  readonly depths: { readonly asks: CoverageSettings; readonly answer: DrawnDepths };
  readonly sites: { readonly asks: SitingQuestion; readonly answer: SitingPlan };
}
export type CoverageQuestionName = keyof CoverageQuestions;

/** What the worker for views answers. Long runs take turns, so short questions are answered in between. */
export interface CoverageService {
  /** Hands the ground over; what was computed from another is dropped. */
  readonly open: (ground: CoverageGround) => void;
  readonly provide: (rows: StudyRows) => void;
  /**
   * @param run        Number by which the run can be called off.
   * @param onProgress Told the share done, and what is known by then where a question tells its answer in parts.
   */
  readonly ask: <Name extends CoverageQuestionName>(
    run: number,
    question: { readonly name: Name; readonly asks: CoverageQuestions[Name]['asks'] },
    onProgress: (fraction: number, part?: CoverageQuestions[Name]['answer']) => void,
  ) => Promise<CoverageQuestions[Name]['answer']>;
  readonly stop: (run: number) => void;
  readonly lookThrough: (code: string, settings: CoverageSettings) => CameraSight | null;
  readonly lookAt: (position: Degrees, settings: CoverageSettings) => PlaceSightTold[];
  /** What sites would gain, by the last question about sites; `null` before there was one. At once: for a drag. */
  readonly trySites: (sites: readonly PlannedSite[]) => TriedSites | null;
}

interface Held {
  readonly ground: PlaneGround;
  readonly sets: ViewSets;
  readonly memory: SurveyMemory;
  /** The last question about sites, opened. */
  siting: { readonly key: string; readonly rows: StudyRows; readonly opened: OpenSiting } | null;
}

export function createCoverageService(): CoverageService {
  let held: Held | null = null;
  let rows: StudyRows | null = null;
  const stopped = new Set<number>();
  const theGround = (): Held => {
    if (!held) throw new Error('hand the ground over before asking what is in sight');
    return held;
  };
  const theRows = (): StudyRows => {
    if (!rows) throw new Error('hand the incidents over before asking what is in sight of them');
    return rows;
  };
  return {
    open: (source) => {
      const ground = toPlane(source);
      const isSameTown = held !== null && hasSameBuildings(held.ground.source, source);
      const sets = isSameTown ? held!.sets.movedTo(ground) : keepViewSets(ground);
      held = { ground, sets, memory: createSurveyMemory(), siting: null };
    },
    provide: (next) => void (rows = next),
    ask: async (run, question, onProgress) => {
      let done = 0;
      const tell = (fraction: number) => onProgress((done = fraction));
      const turns = takeTurns({ isStopped: () => stopped.has(run), onProgress: tell });
      try {
        const onPart = (part: unknown) => onProgress(done, part as never); // the question names its type
        return await answer(theGround(), theRows, { question, turns, onPart });
      } finally {
        stopped.delete(run);
      }
    },
    stop: (run) => void stopped.add(run),
    lookThrough: (code, settings) => lookThrough(theGround().ground, code, settings),
    lookAt: (position, settings) => lookAt(theGround().ground, position, settings),
    trySites: (sites) => theGround().siting?.opened.trySites(sites) ?? null,
  };
}

type AnyQuestion = {
  [Name in CoverageQuestionName]: { readonly name: Name; readonly asks: CoverageQuestions[Name]['asks'] };
}[CoverageQuestionName];

async function answer<Name extends CoverageQuestionName>(
  held: Held,
  rows: () => StudyRows,
  given: {
    readonly question: { readonly name: Name; readonly asks: unknown };
    readonly turns: Turns;
    readonly onPart: (part: unknown) => void;
  },
): Promise<CoverageQuestions[Name]['answer']> {
  const { ground, sets, memory } = held;
  const { turns, onPart } = given;
  const question = given.question as AnyQuestion;
  const found = async () => {
    switch (question.name) {
      case 'survey':
        return measureSurvey(ground, question.asks, { sets, memory, turns, onPart });
      case 'demand':
        return measureDemand(ground, sets, { question: question.asks, rows: rows(), turns });
      case 'views':
        return drawViews(ground, sets, { settings: question.asks, turns });
      case 'depths':
        return drawDepths(ground, sets, { settings: question.asks, turns });
      case 'sites':
        return findSites(
          ground,
          await openedSiting(held, rows(), { question: question.asks, turns }),
          question.asks,
        );
    }
  };
  return await found(); // the name names the type
}

/** The question opened, or as it was opened before: how many sites there are and where does not matter to it. */
async function openedSiting(
  held: Held,
  rows: StudyRows,
  { question, turns }: { readonly question: SitingQuestion; readonly turns: Turns },
): Promise<OpenSiting> {
  const key = JSON.stringify({ ...question, count: null, plan: null });
  const { siting: known } = held;
  if (known?.key === key && known.rows === rows) return known.opened;
  const opened = await openSiting(held.ground, held.sets, { question, rows, turns });
  held.siting = { key, rows, opened };
  return opened;
}

/** Whether two grounds have the same buildings on the same plane, so that views of one are views of the other. */
function hasSameBuildings(before: CoverageGround, next: CoverageGround): boolean {
  if (JSON.stringify(before.projection) !== JSON.stringify(next.projection)) return false;
  const [a, b] = [before.footprints, next.footprints];
  if (a === null || b === null) return a === b;
  const isSame = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    x.length === y.length && Array.prototype.every.call(x, (value, i) => Object.is(value, y[i]));
  return (
    isSame(a.positions, b.positions) &&
    isSame(a.ringEnds, b.ringEnds) &&
    isSame(a.footprintEnds, b.footprintEnds) &&
    isSame(a.roofs, b.roofs)
  );
}
