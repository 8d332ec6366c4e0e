import type { Feature as PlacedFeature, Geometry, Point } from 'geojson';
import type { Camera } from '@/domain/camera/camera';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { StatesTold } from '#data/store/camera/put-camera-states';
import { openTable } from '../catalog';
import { ImportRefusal } from '../import-refusal';
import type { InspectedFile } from '../input/inspect-file';
import type { ReadControl } from '../input/open-bytes';
import { chooseCrs, crsNote } from '../place/choose-crs';
import type { Crs } from '../place/crs';
import { parseCoordinate } from '../place/parse-coordinate';
import type { ProblemCode } from '../report/problem-kinds';
import type { ProblemLog } from '../report/problem-log';
import type { ImportSettings } from '../settings/import-settings';
import type { SourceRow } from '../source-table';
import { cleanText } from '../text/clean-text';
import { countWords } from '../text/count-words';
import { buildRecordReader, type CameraDistrict, type Parsed, type RecordReader } from './camera-record';
import { toLook } from './camera-statements';
import {
  findCameraColumns,
  withoutCredentials,
  type CameraColumns,
  type CameraField,
} from './camera-columns';
import {
  isSecret,
  parseDays,
  parseFigure,
  parseFlag,
  parseKind,
  parseNetwork,
  parseShare,
  parseState,
  parseWidth,
} from './camera-words';
import { parseDirection } from './parse-direction';

type Feature<Shape extends Geometry | null = Geometry | null> = PlacedFeature<Shape>;

export interface CollectionReading {
  /** Without a geometry where the place is unknown. */
  readonly features: readonly Feature[];
  /** What the file says of the states of cameras. */
  readonly states?: StatesTold;
  /** First line of each camera of a log. */
  readonly stateLines?: ReadonlyMap<string, number>;
  readonly notes: readonly LocalizedText[];
}

export interface CollectionContext {
  readonly settings: ImportSettings;
  readonly problems: ProblemLog;
  readonly control: ReadControl;
  /** What cameras are taken into; `null` for a first look at a file. */
  readonly district: CameraDistrict | null;
}

interface RowContext {
  readonly file: string;
  readonly columns: CameraColumns;
  readonly crs: Crs;
  readonly problems: ProblemLog;
  readonly record: RecordReader | null;
}

const LONGEST_NAME = 120;

/**
 * Reads a camera list: CSV, GeoJSON (OpenStreetMap's tags too) or a GB/T 28181 catalog answer. Only what a map needs is
 * taken; credentials and network addresses never are.
 *
 * @throws {ImportRefusal} If the file has no camera with a place.
 */
export async function readCameras(
  file: InspectedFile,
  { settings, problems, control, district }: CollectionContext,
): Promise<CollectionReading> {
  const table = await openTable(file, { delimiter: settings.delimiter, header: settings.header });
  const columns = findCameraColumns(table.headers);
  const { longitude, latitude } = columns.fields;
  if (longitude === undefined || latitude === undefined) refuseNoColumns(file.name, table.headers);
  const placeHeaders = [table.headers[longitude]!, table.headers[latitude]!];
  const choice = chooseCrs(settings.crs, table.declaredCrs, placeHeaders);
  const record = district && buildRecordReader(district);
  const context: RowContext = { file: file.name, columns, crs: choice.crs, problems, record };
  const features: Feature[] = [];
  const codes = new Set<string>();
  for await (const rows of table.readRows(control)) {
    for (const row of rows) {
      const feature = toFeature(row, context, codes);
      if (feature) features.push(feature);
    }
  }
  if (features.length === 0) refuseNoCameras(file.name);
  return {
    features,
    states: district ? toLooks(features, district.now) : new Map(),
    notes: [...table.notes, crsNote(file.name, choice), ...cameraNotes(file.name, features, columns)],
  };
}

function toFeature(row: SourceRow, context: RowContext, codes: Set<string>): Feature | null {
  const { file, columns, problems } = context;
  const at = { file, line: row.line };
  if (row.fault) {
    problems.add(row.fault, at);
    return null;
  }
  const cell = cellReader(row, context);
  if (!isCamera(row, columns, cell('surveillanceType'))) {
    problems.add('not-surveillance', { ...at, value: cell('code') });
    return null;
  }
  if (isSecret(cell('secrecy'))) {
    problems.add('camera-secret', at);
    return null;
  }
  const code = cell('code') || `${file}:${row.line}`;
  if (codes.has(code)) {
    problems.add('camera-repeated', { ...at, value: code });
    return null;
  }
  codes.add(code);
  const found = placeOf(cell('longitude'), cell('latitude'), context.crs);
  if ('problem' in found) problems.add(found.problem, { ...at, value: found.value });
  const gridCode = 'position' in found ? (context.record?.gridAt(found.position) ?? null) : null;
  const properties = {
    ...toCamera(cell, context, row.line),
    ...toGrants(cell, context, row.line),
    code,
    gridCode,
  };
  const geometry: Point | null =
    'position' in found ? { type: 'Point', coordinates: [...found.position] } : null;
  return { type: 'Feature', id: code, geometry, properties };
}

/** The list says how its cameras stood when it was written, or else now. */
function toLooks(features: readonly Feature[], now: number): StatesTold {
  const seconds = (instant: unknown) =>
    typeof instant === 'string' ? Math.floor(Date.parse(instant) / 1000) : null;
  return new Map(
    features.flatMap(({ id, properties }) => {
      const { online, offlineSince, observedAt } = (properties ?? {}) as Record<string, unknown>;
      const observed = seconds(observedAt) ?? Math.floor(now / 1000);
      const look = toLook({
        online: typeof online === 'boolean' ? online : null,
        offlineSinceSeconds: seconds(offlineSince),
        observedSeconds: Math.min(observed, Math.floor(now / 1000)),
      });
      return look.length > 0 ? [[String(id), look] as const] : [];
    }),
  );
}

/** Reads a field's cell once; an address or a password in it is dropped, which is told without it. */
function cellReader({ cells, line }: SourceRow, { file, columns, problems }: RowContext) {
  const read = new Map<CameraField, string>();
  return (field: CameraField): string => {
    const known = read.get(field);
    if (known !== undefined) return known;
    const texts = (columns.alternatives[field] ?? []).map((column) => (cells[column] ?? '').trim());
    const text = texts.find((one) => one !== '') ?? '';
    const clean = withoutCredentials(text);
    if (clean !== text) problems.add('camera-credentials', { file, line, field });
    read.set(field, clean);
    return clean;
  };
}

/** In OpenStreetMap a guard is surveillance, too, and other things stand beside it. */
function isCamera({ cells }: SourceRow, { manMade }: CameraColumns, surveillanceType: string): boolean {
  if (manMade !== null && cells[manMade] !== 'surveillance') return false;
  return !/^guard$/iu.test(surveillanceType);
}

type Placed =
  | { readonly position: readonly [number, number] }
  | { readonly problem: ProblemCode; readonly value: string | null };

function placeOf(xText: string, yText: string, crs: Crs): Placed {
  const value = `${xText}, ${yText}`;
  if (xText === '' && yText === '') return { problem: 'no-coordinates', value: null };
  const [x, y] = [parseCoordinate(xText), parseCoordinate(yText)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { problem: 'coordinates-unreadable', value };
  if (Math.abs(x) < 1e-6 && Math.abs(y) < 1e-6) return { problem: 'coordinates-zero', value };
  const [longitude, latitude] = crs.toWgs84(x, y);
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  if (!isOnEarth) return { problem: 'coordinates-out-of-range', value };
  return { position: [longitude, latitude] };
}

type Known = Omit<
  Camera,
  'code' | 'position' | 'gridCode' | 'offlineSince' | 'authorizedGridCode' | 'authorizedUntil'
>;

function toCamera(cell: (field: CameraField) => string, { file, problems }: RowContext, line: number): Known {
  const figure = (field: CameraField): number | null => {
    const text = cell(field);
    const value = parseFigure(text);
    if (text !== '' && value === null)
      problems.add('camera-figure-unreadable', { file, line, field, value: text });
    return value;
  };
  const kind = parseKind(cell('kind'));
  const direction = directionOf(cell, { file, line, problems });
  const angle = figure('fieldOfView');
  return {
    name: cleanText(cell('name'), LONGEST_NAME),
    kind,
    network: parseNetwork(cell('network')),
    azimuthDegrees: direction.azimuthDegrees,
    fieldOfViewDegrees: within(angle, 1, 360) ?? direction.fieldOfViewDegrees,
    rangeMeters: within(figure('range'), 1, 5000),
    heightMeters: within(figure('height'), 0.5, 300),
    tiltDegrees: within(figure('tilt'), -90, 90),
    widthPixels: parseWidth(cell('width')),
    online: parseState(cell('online')),
    availabilityFraction: parseShare(cell('availability')),
    shared: parseFlag(cell('shared')),
    controllable: parseFlag(cell('controllable')),
    purpose: cleanText(cell('purpose'), LONGEST_NAME) || null,
    owner: cleanText(cell('owner'), LONGEST_NAME) || null,
    retentionDays: within(parseDays(cell('retention')), 0, 3650),
  };
}

/** Whom it is granted to and until when, since when it is out of order, and when all that was observed. */
function toGrants(
  cell: (field: CameraField) => string,
  { file, problems, record }: RowContext,
  line: number,
): Record<'authorizedGridCode' | 'authorizedUntil' | 'offlineSince' | 'observedAt', string | null> {
  const read = (field: CameraField, parse: (reader: RecordReader, text: string) => Parsed<string>) => {
    if (record === null) return null;
    const { value, problem } = parse(record, cell(field));
    if (problem) problems.add(problem, { file, line, field, value: cell(field) });
    return value;
  };
  return {
    authorizedGridCode: read('authorizedGrid', ({ parseGrid }, text) => parseGrid(text)),
    authorizedUntil: read('authorizedUntil', ({ parseInstant }, text) => parseInstant(text, 'last')),
    offlineSince:
      parseState(cell('online')) === true
        ? null
        : read('offlineSince', ({ parseInstant }, text) => parseInstant(text, 'first')),
    observedAt: read('observedAt', ({ parseInstant }, text) => parseInstant(text, 'first')),
  };
}

function directionOf(
  cell: (field: CameraField) => string,
  { file, line, problems }: { readonly file: string; readonly line: number; readonly problems: ProblemLog },
) {
  const stated = cell('azimuth');
  const text = stated === '' ? cell('directionType') : stated;
  const direction = parseDirection(text, stated === '');
  if (direction.problem) problems.add(direction.problem, { file, line, field: 'direction', value: text });
  return direction;
}

function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null;
}

function cameraNotes(file: string, features: readonly Feature[], columns: CameraColumns): LocalizedText[] {
  const count = (test: (camera: Record<string, unknown>) => boolean) =>
    countWords(features.filter(({ properties }) => test(properties ?? {})).length);
  const placed = features.filter(({ geometry }) => geometry !== null).length;
  const noDirection = count(({ kind, azimuthDegrees }) => kind !== 'dome' && azimuthDegrees === null);
  const noReach = count(({ rangeMeters, widthPixels }) => rangeMeters === null || widthPixels === null);
  return [
    {
      zh: `${file}：摄像机 ${countWords(features.length)} 台，${countWords(placed)} 台有坐标；${noDirection} 台不知朝向，不计视野；${noReach} 台缺视距或分辨率，按一般街道枪机估计并注明。`,
      en: `${file}: ${countWords(features.length)} cameras, ${countWords(placed)} with a place; ${noDirection} without a direction, whose views are not counted; ${noReach} lack range or resolution and are taken for plain street cameras, marked as such.`,
    },
    ...(columns.credentials.length > 0
      ? [
          {
            zh: `${file}：列 ${columns.credentials.join('、')} 是账号、口令或网络地址，已丢弃，不入库。`,
            en: `${file}: the columns ${columns.credentials.join(', ')} hold credentials or network addresses; they were dropped and are not stored.`,
          },
        ]
      : []),
  ];
}

function refuseNoColumns(file: string, headers: readonly string[]): never {
  const found = headers.slice(0, 12).join(', ');
  throw new ImportRefusal('cameras-without-places', {
    zh: `${file} 里没有经度、纬度两列（现有列：${found}），无法作为摄像机目录。`,
    en: `${file} has no columns of longitude and latitude (it has: ${found}): it cannot serve as a camera list.`,
  });
}

function refuseNoCameras(file: string): never {
  throw new ImportRefusal('no-cameras', {
    zh: `${file} 里没有摄像机。`,
    en: `${file} holds no cameras.`,
  });
}
