import type { IncidentSource } from '@/domain/incident/vocabularies';
import { sameText, type LocalizedText } from '@/domain/text/localized-text';
import { TIME_FIELDS, type TimeField } from '../columns/fields';
import type { Crs } from '../place/crs';
import { decidePlace, type PlaceDecision } from '../place/decide-place';
import { findPiles } from '../place/find-piles';
import type { RegionStamper } from '../regions/region-stamper';
import { parseDateOrder, type ImportSettings } from '../settings/import-settings';
import type { CivilClock } from '../time/civil-clock';
import { buildMomentReader, type MomentReader } from '../time/moment-reader';
import type { DateOrder } from '../time/parse-moment';
import { parseSourceKind } from '../words/source-words';
import type { FilePlan } from './file-plan';
import type { PreparedFile } from './prepare-file';
import type { FileSurvey } from './survey-file';

/** A file of which all is known but the time zone. */
export interface SurveyedFile {
  readonly prepared: PreparedFile;
  readonly survey: FileSurvey;
  readonly scope: string;
}

export interface PlacedFile extends SurveyedFile {
  readonly place: PlaceDecision;
}

/**
 * Decides for each file how its coordinates are read.
 *
 * @param stamper `null` where there are no boundaries.
 */
export function placeFiles(
  files: readonly SurveyedFile[],
  stamper: RegionStamper | null,
  settings: ImportSettings,
): PlacedFile[] {
  return files.map((file) => ({
    ...file,
    place: decidePlace({
      name: file.prepared.table.file.name,
      choice: file.prepared.crsChoice,
      survey: file.survey.points,
      stamper,
      swap: settings.swap,
      allowOutside: settings.allowOutside,
    }),
  }));
}

export interface PlanContext {
  readonly settings: ImportSettings;
  readonly stamper: RegionStamper;
  readonly clock: CivilClock;
}

export interface FilesPlanned {
  readonly plans: readonly FilePlan[];
  readonly notes: readonly LocalizedText[];
}

/** Settles what is left: the order of dates, piles, codes of sources. */
export function planFiles(
  files: readonly PlacedFile[],
  { settings, stamper, clock }: PlanContext,
): FilesPlanned {
  const notes: LocalizedText[] = [];
  const piles = pileKeys(files);
  const isMixed = new Set(files.map(({ scope }) => scope)).size > 1;
  const given = settings.dateFormat === undefined ? null : parseDateOrder(settings.dateFormat);
  const plans = files.map(({ prepared, survey, scope, place }): FilePlan => {
    // A year in front is read as such whatever the order of the others.
    const { order, note } = survey.dates.conclude(prepared.table.file.name, given === 'ymd' ? 'mdy' : given);
    if (note) notes.push(note);
    const { columns, table, readPair } = prepared;
    return {
      table,
      columns,
      moments: momentReaders(prepared, order),
      clock,
      readPair,
      crs: place.crs,
      exchanged: place.exchanged,
      piles: piles.get(place.crs.unit) ?? new Set(),
      stamper,
      scope,
      defaultSource: defaultSource(scope, settings),
      sourcePrefix: isMixed ? scope : '',
      hasCallBack: columns.fields.calledBackAt !== undefined || columns.fields.satisfied !== undefined,
    };
  });
  return { plans, notes };
}

function defaultSource(scope: string, { source }: ImportSettings): IncidentSource {
  const name = source.name ?? scope.replaceAll('-', ' ');
  return { code: scope, name: sameText(name), kind: source.kind ?? parseSourceKind(name) ?? 'other' };
}

function momentReaders(
  { columns, midnightFields }: PreparedFile,
  order: DateOrder,
): Partial<Record<TimeField, MomentReader>> {
  const readers: Partial<Record<TimeField, MomentReader>> = {};
  for (const field of TIME_FIELDS) {
    const reader = buildMomentReader(field, columns, order, midnightFields.has(field));
    if (reader) readers[field] = reader;
  }
  return readers;
}

/** Piles over all files together: a default point is the same in each monthly file. */
function pileKeys(files: readonly PlacedFile[]): Map<Crs['unit'], Set<number>> {
  const units = new Map<Crs['unit'], Set<number>>();
  for (const unit of ['degree', 'meter'] as const) {
    const own = files.filter(({ place }) => place.crs.unit === unit);
    const counts = new Map<number, number>();
    for (const [key, count] of own.flatMap(({ survey }) => survey.points.busiest())) {
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
    const placed = own.reduce((sum, { survey }) => sum + survey.points.count(), 0);
    const busiest = [...counts].sort(([, a], [, b]) => b - a);
    units.set(unit, new Set(findPiles(busiest, placed).map(({ key }) => key)));
  }
  return units;
}
