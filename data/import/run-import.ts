import type { ImportEvent, ImportRecord, RowProblem } from '@/contract/imports';
import type { Store } from '#data/store/store';
import { districtName } from './district-name';
import { storeTarget, type ImportTarget } from './import-target';
import { stageIncidents } from './incident-stage';
import type { ImportInput } from './input/import-input';
import type { InspectedFile } from './input/inspect-file';
import type { ReadControl } from './input/open-bytes';
import { inspectInputs } from './inspect-inputs';
import { buildRegions, noRegions } from './regions/build-regions';
import { existingLevels } from './regions/existing-levels';
import { sharedTokens } from './regions/name-tokens';
import { createProblemLog } from './report/problem-log';
import type { ImportSettings } from './settings/import-settings';
import { decideTimeZone } from './time/decide-time-zone';
import { writeRun, type StagedRun, type WriteControl } from './write-run';

export type ImportProgress = Omit<Extract<ImportEvent, { kind: 'progress' }>, 'kind'>;

export interface RunOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops the import; the store stays as it was. */
  readonly signal?: AbortSignal;
  /** Told the rows of the report, whether or not they are stored. */
  readonly onProblems?: (problems: readonly RowProblem[]) => void;
  /** Epoch milliseconds UTC; for tests. */
  readonly now?: number;
}

/**
 * Takes files into a store, all or nothing.
 *
 * Files are read several times, never held: to find out what they are, to survey their rows, to store them. A synthetic
 * sample gives way to real data; into a real district an import adds.
 *
 * @throws {ImportRefusal} If the files cannot be taken in; its sentences say why and what to do.
 */
export function runImport(
  store: Store,
  inputs: readonly ImportInput[],
  settings: ImportSettings,
  options: RunOptions = {},
): Promise<ImportRecord> {
  return importInto(storeTarget(store), inputs, settings, options);
}

/** As `runImport`, into anything that can be written like a store. */
export async function importInto(
  target: ImportTarget,
  inputs: readonly ImportInput[],
  settings: ImportSettings,
  options: RunOptions = {},
): Promise<ImportRecord> {
  const { signal, onProgress } = options;
  const watch = (phase: string, total: number): ReadControl => ({
    signal,
    onBytes: (done) => onProgress?.({ phase, done, total }),
  });
  const inspected = await inspectInputs(inputs, settings.encoding ?? null, () => ({ signal }));
  try {
    const run = await stageRun(target, inspected.files, settings, options, (phase, file) =>
      watch(phase, file.bytes),
    );
    return await storeRun(target, run, settings, options);
  } finally {
    await inspected.release();
  }
}

async function stageRun(
  target: ImportTarget,
  files: readonly InspectedFile[],
  settings: ImportSettings,
  { signal, now = Date.now() }: RunOptions,
  control: (phase: string, file: InspectedFile) => ReadControl,
): Promise<StagedRun> {
  const existing = await target.readExisting();
  const gives = existing !== null && (settings.mode === 'replace' || existing.district.synthetic);
  const base = gives ? null : existing;
  const names = files.map((file) => file.name);
  const name = districtName(settings, base?.district.name ?? null, names);
  const problems = createProblemLog();
  const regionFiles = files.filter(({ role }) => role === 'regions');
  const stored = base ? existingLevels(base) : [];
  const built =
    regionFiles.length + stored.length === 0
      ? { regions: noRegions(), notes: [] }
      : await buildRegions(regionFiles, {
          settings,
          existing: stored,
          shared: sharedTokens(names),
          district: name,
          problems,
          control: { signal },
        });
  const incidentFiles = files.filter(({ role }) => role === 'incidents');
  const existingTimeZone = base?.district.timeZone ?? null;
  const incidents =
    incidentFiles.length === 0
      ? null
      : await stageIncidents(incidentFiles, {
          settings,
          regions: built.regions,
          existingTimeZone,
          district: name,
          now,
          control,
        });
  const regions = incidents?.regions ?? built.regions;
  const [west, south, east, north] = regions.bbox;
  const zone = incidents
    ? null
    : decideTimeZone(settings.timeZone, existingTimeZone, [(west + east) / 2, (south + north) / 2]);
  return {
    files,
    base,
    replaces: gives ? existing : null,
    name,
    regions,
    hasNewRegions: regionFiles.length > 0 || base === null,
    timeZone: existingTimeZone ?? incidents?.timeZone ?? zone!.timeZone,
    incidents,
    problems,
    notes: [...built.notes, ...(zone ? [zone.note] : []), ...(incidents?.notes ?? [])],
    now,
  };
}

/** Carries the finished record out of a transaction that is to leave nothing behind. */
class DryRunDone extends Error {
  readonly record: ImportRecord;

  constructor(record: ImportRecord) {
    super('dry run');
    this.record = record;
  }
}

async function storeRun(
  target: ImportTarget,
  run: StagedRun,
  settings: ImportSettings,
  options: RunOptions,
): Promise<ImportRecord> {
  try {
    return await target.write(async (writer) => {
      const { record, problems } = await writeRun(writer, run, settings, watchRows(options));
      options.onProblems?.(problems);
      options.signal?.throwIfAborted();
      if (settings.dryRun) throw new DryRunDone(record);
      options.onProgress?.({ phase: 'finish', done: 0, total: null });
      return record;
    });
  } catch (error) {
    if (error instanceof DryRunDone) return error.record;
    throw error;
  }
}

function watchRows({ signal, onProgress }: RunOptions): WriteControl {
  return { signal, onRows: (done, total) => onProgress?.({ phase: 'store', done, total }) };
}
