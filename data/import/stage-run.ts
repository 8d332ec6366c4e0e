import type { LocalizedText } from '@/domain/text/localized-text';
import { stageCollections, type StagedCollection, type StagedStates } from './collections/stage-collections';
import { districtName } from './district-name';
import { ImportRefusal } from './import-refusal';
import type { ExistingDistrict } from './import-target';
import { stageIncidents, type IncidentStage, type IncidentStageContext } from './incident-stage';
import type { InspectedFile } from './input/inspect-file';
import { buildRegions, noRegions, type RegionsBuilt } from './regions/build-regions';
import { isHullLevel } from './regions/hull-level';
import { existingLevels } from './regions/existing-levels';
import { sharedTokens } from './regions/name-tokens';
import type { RegionSet } from './regions/region-set';
import { createProblemLog, type ProblemLog } from './report/problem-log';
import type { ImportSettings } from './settings/import-settings';
import { decideTimeZone, type TimeZoneDecision } from './time/decide-time-zone';

/** An import of which everything is known but what the store makes of it. */
export interface StagedRun {
  readonly files: readonly InspectedFile[];
  /** What is stored and stays. */
  readonly base: ExistingDistrict | null;
  readonly replaces: ExistingDistrict | null;
  readonly name: LocalizedText;
  readonly regions: RegionSet;
  readonly hasNewRegions: boolean;
  /** Levels that are stored and give way to the new ones. */
  readonly removedLevels: readonly string[];
  readonly timeZone: string;
  readonly incidents: IncidentStage | null;
  readonly collections: readonly StagedCollection[];
  readonly states: readonly StagedStates[];
  readonly problems: ProblemLog;
  readonly notes: readonly LocalizedText[];
  readonly now: number;
}

export interface StageContext {
  readonly settings: ImportSettings;
  readonly existing: ExistingDistrict | null;
  readonly now: number;
  readonly control: IncidentStageContext['control'];
}

/** Reads the files through and decides how they are taken in. Nothing is stored. */
export async function stageRun(files: readonly InspectedFile[], context: StageContext): Promise<StagedRun> {
  const { settings, existing, now } = context;
  const base = stayingDistrict(existing, settings);
  const givesWay = existing !== null && base === null;
  const names = files.map((file) => file.name);
  const district = districtName(settings, base?.district.name ?? null, names);
  const problems = createProblemLog();
  if (base === null) requirePlace(files);
  const built = await stageRegions(files, base, district, problems, context);
  const {
    collections,
    states,
    notes: collectionNotes,
  } = await stageCollections(files, {
    settings,
    problems,
    control: context.control('regions', 0),
    district: { regions: built.regions, timeZone: statedZone(settings, base), now },
  });
  const hasNewRegions = base === null || files.some(({ role }) => role === 'regions');
  const shared = {
    files,
    base,
    replaces: givesWay ? existing : null,
    name: district,
    hasNewRegions,
    removedLevels: built.removedLevels,
    problems,
    collections,
    states,
    now,
  };

  const timeZone = base?.district.timeZone ?? null;
  const incidentFiles = files.filter(({ role }) => role === 'incidents');
  if (incidentFiles.length === 0) {
    const zone = zoneOf(built.regions, settings, timeZone);
    const notes = [...built.notes, zone.note, ...collectionNotes];
    return { ...shared, regions: built.regions, timeZone: timeZone ?? zone.timeZone, incidents: null, notes };
  }
  const incidents = await stageIncidents(incidentFiles, {
    ...context,
    regions: built.regions,
    existingTimeZone: timeZone,
    district,
  });
  const notes = [...built.notes, ...incidents.notes, ...collectionNotes];
  return {
    ...shared,
    regions: incidents.regions,
    timeZone: timeZone ?? incidents.timeZone,
    incidents,
    notes,
  };
}

/** The clocks of the files' times, where somebody has said so. */
function statedZone({ timeZone }: ImportSettings, base: ExistingDistrict | null): string | null {
  return timeZone ?? base?.district.timeZone ?? null;
}

/** What is stored and stays: a sample gives way, and so does anything where the user says so. */
export function stayingDistrict(
  existing: ExistingDistrict | null,
  { mode }: ImportSettings,
): ExistingDistrict | null {
  return existing === null || mode === 'replace' || existing.district.synthetic ? null : existing;
}

/** @throws {ImportRefusal} If nothing says where the district is. */
export function requirePlace(files: readonly InspectedFile[]): void {
  if (files.some(({ role }) => role === 'regions' || role === 'incidents')) return;
  throw new ImportRefusal('district-missing', {
    zh: '库里还没有地区。请同时用 --regions 给出区域边界（或用 --incidents 给出事件），再导入摄像机、建筑与道路。',
    en: 'There is no district yet. Give boundaries by --regions (or incidents by --incidents) together with cameras, buildings and roads.',
  });
}

/** The boundaries that hold once the files are taken in: theirs, and those stored that stay. */
export async function stageRegions(
  files: readonly InspectedFile[],
  base: ExistingDistrict | null,
  district: LocalizedText,
  problems: ProblemLog,
  { settings, control }: Pick<StageContext, 'settings' | 'control'>,
): Promise<RegionsBuilt & Pick<StagedRun, 'removedLevels'>> {
  const regionFiles = files.filter(({ role }) => role === 'regions');
  const stored = base ? existingLevels(base) : [];
  const removed = regionFiles.length > 0 ? stored.filter(isHullLevel) : [];
  const existing = stored.filter((level) => !removed.includes(level));
  const removedLevels = removed.map(({ id }) => id);
  if (regionFiles.length + existing.length === 0) return { regions: noRegions(), notes: [], removedLevels };
  const bytes = regionFiles.reduce((sum, file) => sum + file.bytes, 0);
  const built = await buildRegions(regionFiles, {
    settings,
    existing,
    shared: sharedTokens(files.map(({ name }) => name)),
    district,
    problems,
    control: control('regions', bytes),
  });
  return { ...built, removedLevels };
}

function zoneOf(
  { bbox: [west, south, east, north] }: RegionSet,
  settings: ImportSettings,
  existing: string | null,
): TimeZoneDecision {
  return decideTimeZone(settings.timeZone, existing, [(west + east) / 2, (south + north) / 2]);
}
