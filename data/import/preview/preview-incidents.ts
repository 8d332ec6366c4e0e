import type { DraftFile, DraftPlace } from '@/contract/import-drafts';
import type { LocalizedText } from '@/domain/text/localized-text';
import { placeFiles, type SurveyedFile } from '../rows/plan-files';
import { examineFile, requireTime, type ExaminedFile } from '../rows/prepare-file';
import { surveyFile } from '../rows/survey-file';
import type { RegionSet } from '../regions/region-set';
import { buildRegionStamper, type RegionStamper } from '../regions/region-stamper';
import { parseDateOrder } from '../settings/import-settings';
import { decideTimeZone } from '../time/decide-time-zone';
import { describeColumns } from './describe-columns';
import { limitTable } from './limit-table';
import { plainFile, type PreviewContext, type PreviewedFile } from './previewed-file';
import { previewPlace } from './preview-place';
import { toRefusal } from './to-refusal';

/** Rows by which coordinates and dates are judged before a dry run looks at all. */
const JUDGED_ROWS = 20_000;

export interface IncidentPreviewContext extends PreviewContext {
  readonly regions: RegionSet;
  /** `null` where there are no boundaries. */
  readonly stamper: RegionStamper | null;
  /** Of the district that is stored and stays. */
  readonly timeZone: string | null;
  readonly isOnlyFile: boolean;
}

export interface IncidentPreview {
  readonly draft: DraftFile;
  readonly place: DraftPlace | null;
}

/** How an incident file would be read: its columns, and where its points come to lie. */
export async function previewIncidents(
  previewed: PreviewedFile,
  context: IncidentPreviewContext,
): Promise<IncidentPreview> {
  const plain = plainFile(previewed);
  let draft: DraftFile = plain;
  let place: DraftPlace | null = null;
  try {
    const examined = await examineFile(previewed.file, {
      settings: context.settings,
      isOnlyFile: context.isOnlyFile,
      regions: context.regions,
      stamper: context.stamper ?? buildRegionStamper(context.regions),
    });
    draft = {
      ...draft,
      columns: describeColumns(examined.profiles, examined.rows, examined.guess),
      sampleRowCount: examined.rows.length,
      notes: [...examined.table.notes],
    };
    const { surveyed, isWhole } = await surveyFirst(examined);
    draft = { ...draft, rowCount: surveyed.survey.rowCount, isWhole };
    const decided = decide(surveyed, examined, context);
    place = previewPlace({ ...decided, fileId: previewed.id, stamper: context.stamper });
    draft = { ...draft, notes: [...draft.notes, ...decided.decision.notes] };
    if (decided.refusal) return { draft: { ...draft, refusal: decided.refusal }, place };
    requireTime(examined);
    draft = { ...draft, notes: [...draft.notes, ...timeNotes(surveyed, place, context)] };
  } catch (error) {
    draft = { ...draft, refusal: toRefusal(error) };
  }
  return { draft, place: place && place.sampledCount > 0 ? place : null };
}

async function surveyFirst(
  examined: ExaminedFile,
): Promise<{ readonly surveyed: SurveyedFile; readonly isWhole: boolean }> {
  const table = limitTable(examined.table, JUDGED_ROWS);
  const prepared = { ...examined, table };
  // The first rows will do: who looks again sees the same.
  const survey = await surveyFile(
    prepared,
    'preview',
    () => undefined,
    () => 1,
    {},
  );
  return { surveyed: { prepared, survey, scope: 'preview' }, isWhole: !table.hasMore() };
}

function decide(surveyed: SurveyedFile, { crsChoice }: ExaminedFile, context: IncidentPreviewContext) {
  const points = surveyed.survey.points.sample();
  try {
    const [placed] = placeFiles([surveyed], context.stamper, context.settings);
    return { choice: crsChoice, decision: placed!.place, points, refusal: null };
  } catch (error) {
    const decision = { crs: crsChoice.crs, exchanged: context.settings.swap ?? false, notes: [] };
    return { choice: crsChoice, decision, points, refusal: toRefusal(error) };
  }
}

function timeNotes(
  { survey, prepared }: SurveyedFile,
  place: DraftPlace,
  { settings, timeZone, regions, stamper }: IncidentPreviewContext,
): LocalizedText[] {
  const given = settings.dateFormat === undefined ? null : parseDateOrder(settings.dateFormat);
  const { note } = survey.dates.conclude(prepared.table.file.name, given === 'ymd' ? 'mdy' : given);
  const [west, south, east, north] = regions.bbox;
  const center = stamper === null ? place.points[0] : ([(west + east) / 2, (south + north) / 2] as const);
  const zone = center ? [decideTimeZone(settings.timeZone, timeZone, [center[0], center[1]]).note] : [];
  return [...(note ? [note] : []), ...zone];
}
