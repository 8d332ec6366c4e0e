import { randomUUID } from 'node:crypto';
import type { ImportRecord, RowProblem } from '@/contract/imports';
import type { Dataset } from '@/domain/district/district';
import { gaussKruger3 } from '@/domain/geo/transverse-mercator';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { DistrictIdentity, DistrictWriter } from '#data/store/district-writer';
import { outcomeNotes } from './report/outcome-notes';
import { countWords } from './text/count-words';
import { tallyRows, type RowTally } from './rows/row-tally';
import { storeRows, type StoredRows } from './rows/store-rows';
import { WordBook } from './rows/word-book';
import { buildCivilClock } from './time/civil-clock';
import type { ImportSettings } from './settings/import-settings';
import type { StagedRun } from './stage-run';

export interface WriteControl {
  readonly signal: AbortSignal | undefined;
  readonly onRows: (done: number, total: number) => void;
}

export interface WrittenRun {
  readonly record: ImportRecord;
  readonly problems: readonly RowProblem[];
}

/** Writes a staged import, with its record and report. Everything before it only read. */
export async function writeRun(
  writer: DistrictWriter,
  run: StagedRun,
  settings: ImportSettings,
  { signal, onRows }: WriteControl,
): Promise<WrittenRun> {
  const { regions, problems, incidents } = run;
  if (run.replaces) await writer.clear();
  for (const levelId of run.removedLevels) await writer.removeLevel(levelId);
  if (run.hasNewRegions) {
    await writer.putLevels(regions.levels.map(({ level }) => level));
    await writer.putRegions(regions.levels.flatMap((level) => level.regions));
  }
  const tally = tallyRows(buildCivilClock(run.timeZone, run.now), run.now);
  const stored = incidents
    ? await storeRows(
        incidents.plans,
        {
          writer,
          problems,
          words: new WordBook(settings.source.kind),
          tally,
          standing: incidents.standing,
          repeated: incidents.repeated,
          now: run.now,
          onRows: (done) => onRows(done, incidents.rowCount),
        },
        { signal },
      )
    : NOTHING_STORED;
  for (const { info, features } of run.collections) await writer.putItems(info, features);
  const stateNotes = await storeStates(writer, run);
  await writer.putIdentity(toIdentity(run, tally));
  await putDatasets(writer, run, tally, stored);
  const record = toRecord({ ...run, notes: [...run.notes, ...stateNotes] }, tally, stored);
  await writer.putImport(record, problems.rows());
  return { record, problems: problems.rows() };
}

/** Adds to the records of cameras; a log may name cameras that no list has brought. */
async function storeStates(
  writer: DistrictWriter,
  { states, problems }: StagedRun,
): Promise<LocalizedText[]> {
  const notes: LocalizedText[] = [];
  for (const { file, told, lines } of states) {
    const { cameras, strangers } = await writer.putCameraStates(told);
    for (const code of strangers)
      problems.add('state-camera-unknown', { file, line: lines.get(code) ?? null, value: code });
    if (cameras > 0)
      notes.push({
        zh: `${file}：${countWords(cameras)} 台摄像机的在线记录已接续。`,
        en: `${file}: the records of ${countWords(cameras)} cameras go on from there.`,
      });
  }
  return notes;
}

const NOTHING_STORED: StoredRows = {
  rows: 0,
  merged: 0,
  rejected: 0,
  unnumbered: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
};

function toIdentity({ base, name, timeZone, regions }: StagedRun, tally: RowTally): DistrictIdentity {
  const [west, , east] = regions.bbox;
  const kept = base?.district;
  const isMostlyKept = kept !== undefined && kept.incidents.all > tally.placed() + tally.unplaced();
  return {
    name,
    synthetic: false,
    timeZone,
    bbox: regions.bbox,
    projection: kept?.projection ?? gaussKruger3((west + east) / 2),
    basemap: kept?.basemap ?? { kind: 'none' },
    timePrecision: isMostlyKept ? kept.timePrecision : tally.precision(),
  };
}

async function putDatasets(
  writer: DistrictWriter,
  { base, incidents, collections, hasNewRegions, regions, now }: StagedRun,
  tally: RowTally,
  { created }: StoredRows,
): Promise<void> {
  const datasets: Dataset[] = [];
  if (incidents) {
    const times = [base?.district.asOf ?? null, tally.asOf()].filter((at) => at !== null);
    datasets.push({
      id: 'incidents',
      title: { zh: '事件', en: 'Incidents' },
      asOf: times.length === 0 ? null : Math.max(...times),
      periodSeconds: null,
      count: (base?.district.incidents.all ?? 0) + created,
    });
  }
  if (hasNewRegions) {
    datasets.push({
      id: 'regions',
      title: { zh: '区域边界', en: 'Boundaries' },
      asOf: null,
      periodSeconds: null,
      count: regions.levels.reduce((sum, level) => sum + level.regions.length, 0),
    });
  }
  for (const { info, features } of collections) {
    datasets.push({ id: info.id, title: info.title, asOf: now, periodSeconds: null, count: features.length });
  }
  await writer.putDatasets(datasets);
}

function toRecord(run: StagedRun, tally: RowTally, stored: StoredRows): ImportRecord {
  const { rows, created, updated, unchanged, merged, rejected } = stored;
  return {
    id: `${new Date(run.now).toISOString().replace(/[-:]|\.\d+Z/gu, '')}-${randomUUID().slice(0, 6)}`,
    at: run.now,
    files: run.files.map(({ name, role, bytes, sha256 }) => ({ name, role, bytes, sha256 })),
    counts: {
      rows,
      created,
      updated,
      unchanged,
      merged,
      rejected,
      placed: tally.placed(),
      unplaced: tally.unplaced(),
      outside: tally.flagged('outside'),
      problems: run.problems.counts(),
    },
    decisions: [...modeNotes(run), ...run.notes, ...outcomeNotes(stored, tally, run.problems.counts())],
    undoneAt: null,
  };
}

function modeNotes({ replaces, base, name }: StagedRun): LocalizedText[] {
  if (replaces?.district.synthetic) {
    return [
      {
        zh: '原有的示例数据（虚构）已整体替换为导入的真实数据。',
        en: 'The synthetic sample that was stored has been replaced by the imported data.',
      },
    ];
  }
  if (replaces) {
    return [
      {
        zh: `按要求清空了原有数据（${replaces.district.name.zh}）后导入。`,
        en: `What was stored (${replaces.district.name.en}) was taken out first, as asked.`,
      },
    ];
  }
  return base
    ? [{ zh: `并入已有地区：${name.zh}。`, en: `Added to the district that is stored: ${name.en}.` }]
    : [];
}
