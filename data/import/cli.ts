import { writeFile } from 'node:fs/promises';
import type { ImportRecord, RowProblem } from '@/contract/imports';
import { readSettings, SettingsError } from '#data/service/settings';
import { findService, type RunningService } from '#data/store/access/running-service';
import { openStore } from '#data/store/open-store';
import { StoreError, type Store } from '#data/store/store';
import { helpText } from './command/help-text';
import { FlagsError, parseFlags, type Command } from './command/parse-flags';
import { createProgressLine, type ProgressLine } from './command/progress-line';
import { fetchReport, sendToService } from './command/send-to-service';
import { summaryText } from './command/summary-text';
import { ImportRefusal } from './import-refusal';
import { toReportCsv } from './report/report-csv';
import { runImport } from './run-import';
import { parseSettings } from './settings/parse-settings';

const EXIT = { failed: 1, refused: 2, usage: 64, interrupted: 130 } as const;

async function main(): Promise<void> {
  const command = parseFlags(process.argv.slice(2));
  if (command.help) {
    console.log(helpText());
    return;
  }
  const settings = parseSettings(command.settings);
  const environment = readSettings(process.env);
  const dataFolder = command.dataFolder ?? environment.dataFolder;
  const interruption = new AbortController();
  const progress = createProgressLine(process.stderr);
  listenForInterruption(interruption, progress);
  try {
    const store = await openOrDelegate(
      dataFolder,
      command.dataFolder === null ? environment.databaseUrl : null,
    );
    const record =
      'url' in store
        ? await importByService(store, command, progress, interruption.signal)
        : await importHere(store, command, settings, progress, interruption.signal);
    progress.clear();
    console.log(summaryText(record, settings.dryRun));
  } catch (error) {
    progress.clear();
    if (!interruption.signal.aborted) throw error;
    console.error('已中断，数据保持原样。 Interrupted: nothing was changed.');
    process.exitCode = EXIT.interrupted;
  }
}

/** The store, or the service that has it open. */
async function openOrDelegate(
  dataFolder: string,
  databaseUrl: string | null,
): Promise<Store | RunningService> {
  try {
    return await openStore({ dataFolder, databaseUrl });
  } catch (error) {
    const service =
      error instanceof StoreError && databaseUrl === null ? await findService(dataFolder) : null;
    if (service === null) throw error;
    console.error(`格局正在运行，交由它导入。 Geju is running and does the import: ${service.url}`);
    return service;
  }
}

async function importHere(
  store: Store,
  { inputs, reportPath }: Command,
  settings: ReturnType<typeof parseSettings>,
  progress: ProgressLine,
  signal: AbortSignal,
): Promise<ImportRecord> {
  try {
    for (const { zh, en } of store.notices) console.error(`${zh}\n${en}`);
    let problems: readonly RowProblem[] = [];
    const record = await runImport(store, inputs, settings, {
      signal,
      onProgress: progress.show,
      onProblems: (rows) => (problems = rows),
    });
    if (reportPath !== null) await writeFile(reportPath, toReportCsv(problems));
    return record;
  } finally {
    await store.close();
  }
}

async function importByService(
  service: RunningService,
  command: Command,
  progress: ProgressLine,
  signal: AbortSignal,
): Promise<ImportRecord> {
  const record = await sendToService(service, command, progress.show, signal);
  if (command.reportPath === null) return record;
  if (command.settings.dryRun) {
    console.error(
      '由服务试运行时没有逐行报告；请停止服务后再试。 A dry run by the service leaves no row-level report; stop the service and run it again for one.',
    );
    return record;
  }
  await writeFile(command.reportPath, await fetchReport(service, record.id, signal));
  return record;
}

/** The first Ctrl-C lets the transaction roll back; the second ends the process at once. */
function listenForInterruption(interruption: AbortController, progress: ProgressLine): void {
  const interrupt = (): void => {
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    progress.clear();
    console.error('正在中断并撤销…… Stopping and undoing …');
    interruption.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof ImportRefusal) {
    console.error(`未导入。${error.reason.zh}\nNothing was imported. ${error.reason.en}`);
    return EXIT.refused;
  }
  if (error instanceof FlagsError) {
    console.error(`${error.message}\n--help 查看用法 shows how it is used`);
    return EXIT.usage;
  }
  if (error instanceof StoreError) console.error(`${error.zh}\n${error.message}`);
  else if (error instanceof SettingsError) console.error(error.message);
  else console.error(error);
  return EXIT.failed;
}

main().catch((error: unknown) => {
  process.exitCode = exitCodeOf(error);
});
