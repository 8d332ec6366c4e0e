import type { ImportEvent, ImportRecord, RowProblem } from '@/contract/imports';
import type { Store } from '#data/store/store';
import { storeTarget, type ImportTarget } from './import-target';
import type { ImportInput } from './input/import-input';
import { inspectInputs } from './inspect-inputs';
import type { ImportSettings } from './settings/import-settings';
import { stageRun, type StagedRun } from './stage-run';
import { writeRun, type WriteControl } from './write-run';

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
  const inspected = await inspectInputs(inputs, settings.encoding ?? null, { signal });
  try {
    const run = await stageRun(inspected.files, {
      settings,
      existing: await target.readExisting(),
      now: options.now ?? Date.now(),
      control: (phase, total) => ({ signal, onBytes: (done) => onProgress?.({ phase, done, total }) }),
    });
    return await storeRun(target, run, settings, options);
  } finally {
    await inspected.release();
  }
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
