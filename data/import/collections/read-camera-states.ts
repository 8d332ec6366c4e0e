import type { StateStatement } from '@/domain/camera/state-spans';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { StatesTold } from '#data/store/camera/put-camera-states';
import { openTable } from '../catalog';
import { ImportRefusal } from '../import-refusal';
import type { ProblemCode } from '../report/problem-kinds';
import type { InspectedFile } from '../input/inspect-file';
import { buildRegionSet } from '../regions/region-set';
import type { SourceRow } from '../source-table';
import { countWords } from '../text/count-words';
import { squashText } from '../text/clean-text';
import { buildRecordReader, type RecordReader } from './camera-record';
import { tellsChanges, toOutages, toStatements, type StateEvent, type Stretch } from './camera-statements';
import { parseState } from './camera-words';
import type { CollectionContext, CollectionReading } from './read-cameras';

const FIELDS = ['code', 'from', 'to', 'at', 'state'] as const;
type Field = (typeof FIELDS)[number];

/** Headers as logs of platforms and lists of repairs have them; squashed, likeliest first. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  code: ['cameracode', 'deviceid', '国标编码', '国标编号', '摄像机编码', '设备编码', '编码', '编号', 'code', 'cameraid', 'camera', 'apeid', '设备', '摄像机', 'id'],
  from: ['from', 'start', 'startedat', 'starttime', 'begin', 'begintime', '开始时间', '起始时间', '离线时间', '故障时间', '故障发生时间', '离线开始时间', 'offlinesince'],
  to: ['to', 'end', 'endedat', 'endtime', '结束时间', '恢复时间', '修复时间', '截止时间', '上线时间', 'restoredat', 'repairedat'],
  at: ['at', 'time', 'timestamp', 'datetime', 'observedat', '时间', '状态时间', '上报时间', '采集时间', '检测时间', '巡检时间', '发生时间', '事件时间'],
  state: ['state', 'status', 'online', '状态', '在线状态', '设备状态', '巡检结果', '检测结果', 'event', '事件', '事件类型'],
}; // prettier-ignore

type Columns = Readonly<Partial<Record<Field, number>>>;

/** Columns of a log of camera states; `null` where the headers are none's. */
export function findStateColumns(headers: readonly string[]): Columns | null {
  const squashed = headers.map(squashText);
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const column = HEADERS[field].map((name) => squashed.indexOf(name)).find((index) => index >= 0);
    if (column !== undefined) columns[field] = column;
  }
  const hasTime = columns.from !== undefined || (columns.at !== undefined && columns.state !== undefined);
  return columns.code !== undefined && hasTime ? columns : null;
}

interface Gathered {
  readonly outages: Map<string, Stretch[]>;
  readonly runs: Map<string, Stretch[]>;
  readonly events: Map<string, StateEvent[]>;
  readonly lines: Map<string, number>;
  rows: number;
  newest: number;
}

interface RowContext {
  readonly file: string;
  readonly columns: Columns;
  readonly record: RecordReader;
  readonly nowSeconds: number;
  readonly problems: CollectionContext['problems'];
}

/**
 * Reads a log of camera states: stretches (`from`, `to`, and a state, offline where there is no such column) or states at
 * moments (`at`, `state`). What is in no stretch, and between looks too far apart, stays unknown.
 *
 * @throws {ImportRefusal} If the file has no columns of a log, or no row of it can be read.
 */
export async function readCameraStates(
  file: InspectedFile,
  { settings, problems, control, district }: CollectionContext,
): Promise<CollectionReading> {
  const table = await openTable(file, { delimiter: settings.delimiter, header: settings.header });
  const columns = findStateColumns(table.headers);
  if (!columns) refuseNoColumns(file.name, table.headers);
  const nowSeconds = Math.floor((district?.now ?? Date.now()) / 1000);
  const record = buildRecordReader(district ?? unplaced());
  const context: RowContext = { file: file.name, columns, record, nowSeconds, problems };
  const gathered: Gathered = {
    outages: new Map(),
    runs: new Map(),
    events: new Map(),
    lines: new Map(),
    rows: 0,
    newest: -Infinity,
  };
  for await (const rows of table.readRows(control)) for (const row of rows) gather(row, context, gathered);
  if (gathered.lines.size === 0) refuseNoRows(file.name);
  const isOfChanges = tellsChanges(gathered.events.values());
  return {
    features: [],
    states: toTold(gathered, isOfChanges),
    stateLines: gathered.lines,
    notes: [...table.notes, stateNote(file.name, gathered, isOfChanges)],
  };
}

function gather(row: SourceRow, context: RowContext, gathered: Gathered): void {
  const read = row.fault ? { problem: row.fault } : readRow(row, context);
  if ('problem' in read) context.problems.add(read.problem, { file: context.file, line: row.line, ...read });
  else keep(gathered, read, context.columns);
}

interface RowFault {
  readonly problem: ProblemCode;
  readonly field?: Field;
  readonly value?: string;
}

function readRow(row: SourceRow, context: RowContext): StateRow | RowFault {
  const { columns } = context;
  const cell = (field: Field) => {
    const column = columns[field];
    return column === undefined ? '' : (row.cells[column] ?? '').trim();
  };
  const code = cell('code');
  if (code === '') return { problem: 'state-without-camera' };
  const online = columns.state === undefined ? false : parseState(cell('state'));
  if (online === null) return { problem: 'state-unreadable', field: 'state', value: cell('state') };
  const begins = columns.from === undefined ? 'at' : 'from';
  const from = readTime(cell(begins), context);
  if (typeof from !== 'number')
    return { problem: from ?? 'state-time-unreadable', field: begins, value: cell(begins) };
  const to = begins === 'at' ? null : readTime(cell('to'), context);
  if (typeof to === 'string') return { problem: to, field: 'to', value: cell('to') };
  if (to !== null && to < from)
    return { problem: 'state-ends-early', value: `${cell('from')} – ${cell('to')}` };
  return { code, online, from, to, line: row.line };
}

interface StateRow {
  readonly code: string;
  readonly online: boolean;
  readonly from: number;
  /** `null` where it lasts, or is of a moment only. */
  readonly to: number | null;
  readonly line: number;
}

function keep(gathered: Gathered, { code, online, from, to, line }: StateRow, columns: Columns): void {
  gathered.rows++;
  gathered.newest = Math.max(gathered.newest, from, to ?? from);
  if (!gathered.lines.has(code)) gathered.lines.set(code, line);
  if (columns.from === undefined) push(gathered.events, code, { at: from, online });
  else push(online ? gathered.runs : gathered.outages, code, [from, to ?? Infinity]);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Epoch seconds, `null` for an empty cell, or what is wrong with it. */
function readTime(
  text: string,
  { record, nowSeconds }: RowContext,
): number | 'state-time-unreadable' | 'state-in-future' | null {
  if (text === '') return null;
  const { value } = record.parseInstant(text, 'first');
  if (value === null) return 'state-time-unreadable';
  const seconds = Math.floor(Date.parse(value) / 1000);
  return seconds > nowSeconds ? 'state-in-future' : seconds;
}

function toTold({ outages, runs, events, newest }: Gathered, isOfChanges: boolean): StatesTold {
  const told = new Map<string, readonly StateStatement[]>();
  const add = (code: string, statements: readonly StateStatement[]) =>
    told.set(code, [...(told.get(code) ?? []), ...statements]);
  const closed = (own: readonly Stretch[]) => own.map(([from, to]): Stretch => [from, Math.min(to, newest)]);
  for (const [code, own] of runs)
    add(
      code,
      closed(own).map(([from, to]) => ({ from, to, online: true, isLook: false })),
    );
  for (const [code, own] of outages) add(code, toOutages(closed(own), newest));
  for (const [code, own] of events) add(code, toStatements(own, { isOfChanges, endsSeconds: newest }));
  return told;
}

/** For a first look at a file: nothing is stored of it, so its clock does not matter. */
function unplaced(): NonNullable<CollectionContext['district']> {
  return { regions: buildRegionSet([]), timeZone: 'UTC', now: Date.now() };
}

function stateNote(
  file: string,
  { rows, lines, events, runs }: Gathered,
  isOfChanges: boolean,
): LocalizedText {
  const [n, cameras] = [countWords(rows), countWords(lines.size)];
  const how =
    events.size === 0
      ? runs.size === 0
        ? {
            zh: '文件只列故障：故障之外的时间不知道是否在线，不计入在线率；修复用时照算',
            en: 'it lists outages only: whether the cameras ran between them is not known and counts in no availability; times to repair are told',
          }
        : { zh: '未列出的时间为未知', en: 'time in no stretch is unknown' }
      : isOfChanges
        ? {
            zh: '按状态变化记录读取：两次变化之间状态不变，直到文件最新时刻',
            en: 'read as a log of changes: a state lasts until the next one, and to the newest moment of the file',
          }
        : {
            zh: '按定时巡检读取：相邻两次相隔超过 26 小时的时段记为未知',
            en: 'read as looks: where two are more than 26 hours apart the time between is unknown',
          };
  return {
    zh: `${file}：摄像机在线记录 ${n} 条，涉及 ${cameras} 台；${how.zh}。`,
    en: `${file}: ${n} records of the state of ${cameras} cameras; ${how.en}.`,
  };
}

function refuseNoColumns(file: string, headers: readonly string[]): never {
  const found = headers.slice(0, 12).join(', ');
  throw new ImportRefusal('states-without-columns', {
    zh: `${file} 不是摄像机在线记录：需要摄像机编码，以及起止时间（如 开始时间、结束时间）或时间与状态两列（现有列：${found}）。`,
    en: `${file} is no record of camera states: it needs the camera's code and either a beginning and end or a time and a state (it has: ${found}).`,
  });
}

function refuseNoRows(file: string): never {
  throw new ImportRefusal('no-states', {
    zh: `${file} 里没有一条能读的在线记录。请核对时间与状态两列的写法。`,
    en: `${file} has no record of a state that can be read. Check how times and states are written.`,
  });
}
