import { roadMeasure, totalsByClass } from '@/analysis/camera-coverage/road-coverage';
import type { RoadCoverage, RoadTotal } from '@/analysis/camera-coverage/road-coverage';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { clipToScope } from './clip-to-scope';
import type { ScopedGround } from './clip-to-scope';
import { countViews } from './counted-views';
import type { CountedViews } from './counted-views';
import type { CoverageSurvey, LengthSight } from './coverage-results';
import type { CoverageSettings } from './coverage-settings';
import { measureBorder } from './measure-border';
import { measureCensus } from './measure-census';
import { measurePlaces } from './measure-places';
import { measureAreas, toRegionSights } from './measure-regions';
import { measureRules } from './measure-rules';
import { measureSections } from './measure-sections';
import { availabilities, measureUptime, periodBefore } from './measure-uptime';
import { measureWorth } from './measure-worth';
import type { PlaneGround, PlaneLine } from './plane-ground';
import type { SurveyMemory } from './survey-memory';
import { partOfTurns } from './turns';
import type { Turns } from './turns';
import type { ViewSets } from './view-sets';

/** What of the scene a survey is about. */
export interface SurveyQuestion {
  readonly settings: CoverageSettings;
  /** Region it is cut to; `null` for the whole district. */
  readonly scopeCode: string | null;
  /** Regions that are told one by one. */
  readonly regionCodes: readonly string[];
  /** Epoch milliseconds: outages and grants are judged as of it. */
  readonly asOf: number;
  /** Availability is of so many days before it. */
  readonly days: number;
}

/** What a survey is measured with. */
export interface SurveyMeans {
  readonly sets: ViewSets;
  readonly memory: SurveyMemory;
  readonly turns: Turns;
  /** Told what is known while the rest is being measured. */
  readonly onPart: (part: CoverageSurvey) => void;
}

/** Measures what the counted cameras see of the scope: lengths first, then what takes longer. */
export async function measureSurvey(
  ground: PlaneGround,
  question: SurveyQuestion,
  means: SurveyMeans,
): Promise<CoverageSurvey> {
  const { settings, scopeCode, regionCodes } = question;
  const { turns, memory, onPart } = means;
  const views = await countViews(ground, means.sets, { settings, turns: partOfTurns(turns, 0, 0.3) });
  const scoped = clipToScope(ground, scopeCode === null ? [] : ground.shapeOf(scopeCode));
  const lengths = await measureLengths(ground, { question, views, scoped }, means);
  const known: CoverageSurvey = { ...lengths, ...NOTHING_YET, isWhole: false };
  onPart(known);
  await turns.next(0.5);
  const key = JSON.stringify([settings, scopeCode, regionCodes]);
  const rest = await memory.of(key, async () => {
    const placed = scoped.cameras.map((i) => ground.cameras[i]!);
    const { shapes, set } = views;
    const among = { regionCodes, cameras: scoped.cameras, shapes };
    const seen = scoped.cameras.map((i) => set.viewsheds[i] ?? null);
    const part = {
      rules: measureRules(ground, placed, seen),
      border: await measureBorder(ground, { ...among, turns: partOfTurns(turns, 0.5, 0.55) }),
      ...measureWorth(ground, scoped, views),
    };
    onPart({ ...known, ...part });
    const areas = await measureAreas(ground, { regionCodes, shapes, turns: partOfTurns(turns, 0.6, 1) });
    return { ...part, areas };
  });
  const { areas, ...part } = rest;
  return { ...known, ...part, regions: toRegionSights(ground, areas, question.asOf), isWhole: true };
}

const NOTHING_YET = {
  rules: {
    knowsUses: false,
    into: [],
    withoutPurpose: [],
    withoutOwner: [],
    withoutRetention: [],
    shortRetention: [],
  },
  border: [],
  regions: [],
  networks: [],
  togetherMeters: 0,
  redundant: [],
  critical: [],
} as const satisfies Partial<CoverageSurvey>;

interface Looked {
  readonly question: SurveyQuestion;
  readonly views: CountedViews;
  readonly scoped: ScopedGround;
}

/** The census, and what of sections, places and roads is in sight. */
async function measureLengths(
  ground: PlaneGround,
  { question, views, scoped }: Looked,
  { sets, turns }: SurveyMeans,
) {
  const { settings, asOf, days } = question;
  const current = await sets.of(settings.task, 'current', partOfTurns(turns, 0.3, 0.35));
  const reachable = await sets.of(settings.task, 'reachable', partOfTurns(turns, 0.35, 0.4));
  const { counted, shapes, set } = views;
  const { states } = ground.source;
  const ran = availabilities(states, ground.source.cameras, periodBefore(asOf, days));
  const availability = ran.map((share) => share ?? 0);
  const isCounted = new Set(counted);
  const placed = scoped.cameras.map((i) => ground.cameras[i]!);
  return {
    census: measureCensus({
      cameras: placed,
      viewsheds: scoped.cameras.map((i) => set.viewsheds[i] ?? null),
      counted: scoped.cameras.filter((i) => isCounted.has(i)).length,
      asOf,
    }),
    uptime: measureUptime(
      states,
      placed.map(({ camera }) => camera),
      { asOf, days },
    ),
    withoutAvailability: counted.filter((i) => ran[i] === null).length,
    hasBuildings: ground.source.footprints !== null,
    sections: measureSections({
      ground,
      sections: scoped.sections,
      shapes,
      availability,
      current,
      reachable,
      counted: isCounted,
    }),
    places: measurePlaces(ground, scoped.places, views),
    roads: await measureRoads(scoped.roads, { shapes, availability, turns: partOfTurns(turns, 0.4, 0.5) }),
  };
}

async function measureRoads(
  roads: readonly PlaneLine[] | null,
  {
    shapes,
    availability,
    turns,
  }: {
    readonly shapes: readonly MultiPolygon[];
    readonly availability: readonly number[];
    readonly turns: Turns;
  },
): Promise<CoverageSurvey['roads']> {
  if (!roads) return null;
  const measure = roadMeasure(shapes, { availability });
  const measured: RoadCoverage[] = [];
  for (const { path } of roads) {
    await turns.next(measured.length / roads.length);
    measured.push(measure(path));
  }
  const classes = totalsByClass(
    measured,
    roads.map(({ roadClass }) => roadClass),
  );
  return {
    total: toLength(addUp([...classes.values()])),
    classes: [...classes]
      .map(([roadClass, total]) => ({ roadClass, ...toLength(total) }))
      .sort((a, b) => b.lengthMeters - a.lengthMeters),
  };
}

function addUp(totals: readonly LengthSight[]): LengthSight {
  const sum = (value: (total: LengthSight) => number) => totals.reduce((all, total) => all + value(total), 0);
  return {
    lengthMeters: sum((total) => total.lengthMeters),
    seenMeters: sum((total) => total.seenMeters),
    seenTwiceMeters: sum((total) => total.seenTwiceMeters),
    availableMeters: sum((total) => total.availableMeters),
  };
}

function toLength({ lengthMeters, seenMeters, seenTwiceMeters, availableMeters }: RoadTotal | LengthSight) {
  return { lengthMeters, seenMeters, seenTwiceMeters, availableMeters };
}
