import type { LocalizedText } from '@/domain/text/localized-text';
import { ImportRefusal } from './import-refusal';
import type { InspectedFile } from './input/inspect-file';
import type { ReadControl } from './input/open-bytes';
import { toPointSquares } from './place/point-squares';
import { buildRegionSet, type RegionSet } from './regions/region-set';
import { buildRegionStamper } from './regions/region-stamper';
import { hullLevel } from './regions/hull-level';
import { nestLevels } from './regions/nest-levels';
import { placeFiles, planFiles, type PlacedFile, type SurveyedFile } from './rows/plan-files';
import { prepareFile, type PreparedFile } from './rows/prepare-file';
import { collectRepeatedKeys } from './rows/repeated-keys';
import { resolveRepeats, type StandingRows } from './rows/resolve-repeats';
import { scopesOf } from './rows/scopes';
import { surveyFile } from './rows/survey-file';
import type { FilePlan } from './rows/file-plan';
import type { ImportSettings } from './settings/import-settings';
import { buildCivilClock } from './time/civil-clock';
import { decideTimeZone } from './time/decide-time-zone';

/** Incident files understood, and the district they lie in, before anything is stored. */
export interface IncidentStage {
  readonly plans: readonly FilePlan[];
  readonly regions: RegionSet;
  readonly timeZone: string;
  readonly rowCount: number;
  readonly repeated: ReadonlySet<number>;
  readonly standing: StandingRows;
  readonly notes: readonly LocalizedText[];
}

export interface IncidentStageContext {
  readonly settings: ImportSettings;
  /** Boundaries that were brought or are stored; may be none. */
  readonly regions: RegionSet;
  readonly existingTimeZone: string | null;
  readonly district: LocalizedText;
  readonly now: number;
  /** How a phase is watched and stopped while it reads so many bytes. */
  readonly control: (phase: 'regions' | 'survey' | 'resolve', bytes: number) => ReadControl;
}

/** Reads incident files through as often as it takes to know how each row is to be read. */
export async function stageIncidents(
  files: readonly InspectedFile[],
  context: IncidentStageContext,
): Promise<IncidentStage> {
  const { settings, now } = context;
  const known = context.regions.levels.length > 0 ? buildRegionStamper(context.regions) : null;
  const prepared = await prepareAll(files, context);
  const keys = collectRepeatedKeys();
  const surveyed = await surveyAll(prepared, context, keys.add);
  const placed = placeFiles(surveyed, known, settings);
  const regions = known ? context.regions : hullOf(placed, context.district);
  const stamper = known ?? buildRegionStamper(regions);

  const zone = decideTimeZone(settings.timeZone, context.existingTimeZone, centerOf(regions));
  const clock = buildCivilClock(zone.timeZone, now);
  const { plans, notes } = planFiles(placed, { settings, stamper, clock });
  const repeated = keys.find();
  const standing: StandingRows =
    repeated.size === 0
      ? new Map()
      : await resolveRepeats(plans, repeated, now, (plan) =>
          context.control('resolve', plan.table.file.bytes),
        );
  return {
    plans,
    regions,
    timeZone: zone.timeZone,
    rowCount: surveyed.reduce((sum, { survey }) => sum + survey.rowCount, 0),
    repeated,
    standing,
    notes: [
      ...prepared.flatMap((file) => file.notes),
      ...(known ? [] : [hullNote()]),
      zone.note,
      ...notes,
      ...placed.flatMap(({ place }) => place.notes),
    ],
  };
}

async function prepareAll(
  files: readonly InspectedFile[],
  { settings, regions }: IncidentStageContext,
): Promise<PreparedFile[]> {
  const stamper = buildRegionStamper(regions);
  const prepared: PreparedFile[] = [];
  for (const file of files) {
    prepared.push(await prepareFile(file, { settings, isOnlyFile: files.length === 1, regions, stamper }));
  }
  return prepared;
}

async function surveyAll(
  files: readonly PreparedFile[],
  { settings, control }: IncidentStageContext,
  addKey: (key: number) => void,
): Promise<SurveyedFile[]> {
  const scopes = scopesOf(files, settings.source.code);
  const random = seededRandom();
  const surveyed: SurveyedFile[] = [];
  for (const [i, prepared] of files.entries()) {
    const scope = scopes[i]!;
    const survey = await surveyFile(
      prepared,
      scope,
      addKey,
      random,
      control('survey', prepared.table.file.bytes),
    );
    surveyed.push({ prepared, survey, scope });
  }
  return surveyed;
}

function hullOf(files: readonly PlacedFile[], name: LocalizedText): RegionSet {
  const squares = files.flatMap(({ survey, place }) => toPointSquares(survey.points, place));
  const level = hullLevel(squares, name);
  if (!level) refuseNoPlace();
  return buildRegionSet(nestLevels([level]));
}

function centerOf({ bbox: [west, south, east, north] }: RegionSet): [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

function hullNote(): LocalizedText {
  return {
    zh: '没有给出区域边界：以所有点的外包多边形作为唯一的区域。用 --regions 可随时补上边界。',
    en: 'No boundaries were given: the hull of the points serves as the only region. Bring boundaries by --regions at any time.',
  };
}

/** Sampling must not make two imports of one file differ (mulberry32). */
function seededRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function refuseNoPlace(): never {
  throw new ImportRefusal('no-place', {
    zh: '没有一行有可用的坐标，也没有给出区域边界，无法上图。请检查坐标列（--column longitude=… --column latitude=…），或用 --regions 给出边界、按所填区域归属。',
    en: 'No row has usable coordinates and no boundaries were given, so nothing can be placed. Check the columns of the coordinates (--column longitude=... --column latitude=...), or give boundaries by --regions to place rows by the region they state.',
  });
}
