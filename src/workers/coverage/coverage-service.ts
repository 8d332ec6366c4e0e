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
import type { CoverageSettings } from './coverage-settings';
import { drawDepths, drawViews } from './draw-views';
import { findSites } from './find-sites';
import type { SitingQuestion } from './find-sites';
import { lookAt, lookThrough } from './look-closer';
import { measureDemand } from './measure-demand';
import type { DemandQuestion } from './measure-demand';
import { measureSurvey } from './measure-survey';
import type { SurveyQuestion } from './measure-survey';
import { toPlane } from './plane-ground';
import type { PlaneGround } from './plane-ground';
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
  /** @param run Number by which the run can be called off. */
  readonly ask: <Name extends CoverageQuestionName>(
    run: number,
    question: { readonly name: Name; readonly asks: CoverageQuestions[Name]['asks'] },
    onProgress: (fraction: number) => void,
  ) => Promise<CoverageQuestions[Name]['answer']>;
  readonly stop: (run: number) => void;
  readonly lookThrough: (code: string, settings: CoverageSettings) => CameraSight | null;
  readonly lookAt: (position: Degrees, settings: CoverageSettings) => PlaceSightTold[];
}

interface Held {
  readonly ground: PlaneGround;
  readonly sets: ViewSets;
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
      held = { ground, sets: keepViewSets(ground) };
    },
    provide: (next) => void (rows = next),
    ask: async (run, question, onProgress) => {
      const turns = takeTurns({ isStopped: () => stopped.has(run), onProgress });
      try {
        return await answer(theGround(), theRows, { question, turns });
      } finally {
        stopped.delete(run);
      }
    },
    stop: (run) => void stopped.add(run),
    lookThrough: (code, settings) => lookThrough(theGround().ground, code, settings),
    lookAt: (position, settings) => lookAt(theGround().ground, position, settings),
  };
}

type AnyQuestion = {
  [Name in CoverageQuestionName]: { readonly name: Name; readonly asks: CoverageQuestions[Name]['asks'] };
}[CoverageQuestionName];

async function answer<Name extends CoverageQuestionName>(
  { ground, sets }: Held,
  rows: () => StudyRows,
  given: { readonly question: { readonly name: Name; readonly asks: unknown }; readonly turns: Turns },
): Promise<CoverageQuestions[Name]['answer']> {
  const { turns } = given;
  const question = given.question as AnyQuestion;
  const found = async () => {
    switch (question.name) {
      case 'survey':
        return measureSurvey(ground, sets, { question: question.asks, turns });
      case 'demand':
        return measureDemand(ground, sets, { question: question.asks, rows: rows(), turns });
      case 'views':
        return drawViews(ground, sets, { settings: question.asks, turns });
      case 'depths':
        return drawDepths(ground, sets, { settings: question.asks, turns });
      case 'sites':
        return findSites(ground, sets, { question: question.asks, rows: rows(), turns });
    }
  };
  return await found(); // the name names the type
}
