import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FIELDS } from '../columns/fields';
import type { ImportInput, InputRole } from '../input/import-input';
import type { ImportSettingsInput } from '../settings/import-settings';

/** What the command line asks for. */
export interface Command {
  readonly inputs: readonly (ImportInput & { readonly content: { readonly path: string } })[];
  readonly settings: ImportSettingsInput;
  /** Where the row-level report goes; `null` for nowhere. */
  readonly reportPath: string | null;
  /** Folder of the embedded store; `null` for the environment's. */
  readonly dataFolder: string | null;
  readonly help: boolean;
}

/** Flags that make no sense. */
export class FlagsError extends Error {}

const OPTIONS = {
  incidents: { type: 'string', multiple: true },
  regions: { type: 'string', multiple: true },
  cameras: { type: 'string', multiple: true },
  'camera-states': { type: 'string', multiple: true },
  buildings: { type: 'string', multiple: true },
  roads: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  column: { type: 'string', multiple: true },
  category: { type: 'string' },
  'category-parent': { type: 'string', multiple: true },
  'region-column': { type: 'string', multiple: true },
  'level-column': { type: 'string' },
  'level-name': { type: 'string', multiple: true },
  header: { type: 'string' },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  'date-format': { type: 'string' },
  'time-zone': { type: 'string' },
  crs: { type: 'string' },
  'regions-crs': { type: 'string' },
  swap: { type: 'boolean' },
  'no-swap': { type: 'boolean' },
  'allow-outside': { type: 'boolean' },
  district: { type: 'string' },
  'source-code': { type: 'string' },
  'source-kind': { type: 'string' },
  'source-name': { type: 'string' },
  replace: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

const COLLECTION_ROLES = ['cameras', 'camera-states', 'buildings', 'roads'] as const satisfies InputRole[];

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** @throws {FlagsError} With a sentence on the first flag that makes no sense. */
export function parseFlags(args: readonly string[]): Command {
  const values = readValues(args);
  const regions = (values.regions ?? []).map(splitRegionFlag);
  const inputs = [
    ...(values.incidents ?? []).map((path) => toInput(path, 'incidents')),
    ...regions.map(({ path }) => toInput(path, 'regions')),
    ...COLLECTION_ROLES.flatMap((role) => (values[role] ?? []).map((path) => toInput(path, role))),
  ];
  requireDistinctNames(inputs.map(({ name }) => name));
  return {
    inputs,
    settings: merge(readMapping(values.mapping), toSettings(values, regions)),
    reportPath: values.report ?? null,
    dataFolder: values.data ?? null,
    help: values.help ?? false,
  };
}

function readValues(args: readonly string[]): Values {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new FlagsError((error as Error).message);
  }
}

function toInput(path: string, role: InputRole): Command['inputs'][number] {
  return { name: basename(path), role, content: { path } };
}

interface RegionFlag {
  readonly path: string;
  readonly level: string | undefined;
  readonly parent: string | undefined;
}

/** `FILE[:level[:parentLevel]]`; a colon that belongs to the path, as in `C:\…`, is left to it. */
function splitRegionFlag(flag: string): RegionFlag {
  const found = /^(.+?)(?::([^:/\\]+))?(?::([^:/\\]+))?$/u.exec(flag)!;
  if (found[2] === undefined || isFile(flag)) return { path: flag, level: undefined, parent: undefined };
  if (found[1]!.length === 1) {
    const rest = splitRegionFlag(flag.slice(2));
    return { ...rest, path: `${found[1]}:${rest.path}` };
  }
  return { path: found[1]!, level: found[2], parent: found[3] };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function requireDistinctNames(names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return;
  throw new FlagsError(
    `有两个文件都叫 ${twice}，报告里将无法区分，请改名。 Two files are called ${twice}, and the report could not tell them apart: rename one.`,
  );
}

function readMapping(path: string | undefined): ImportSettingsInput {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ImportSettingsInput;
  } catch (error) {
    throw new FlagsError(
      `映射文件 ${path} 无法读取。 The mapping file ${path} cannot be read: ${(error as Error).message}`,
    );
  }
}

function toSettings(values: Values, regions: readonly RegionFlag[]): ImportSettingsInput {
  const category = [
    ...(values['category-parent'] ?? []),
    ...(values.category === undefined ? [] : [values.category]),
  ];
  const swap = values.swap ? true : values['no-swap'] ? false : undefined;
  const levelColumn = values['level-column'];
  const regionFiles = regions.flatMap(({ path, level, parent }): [string, Record<string, string>][] => {
    const said = { level, parent, levelColumn };
    const kept = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return kept.length === 0 ? [] : [[basename(path), Object.fromEntries(kept)]];
  });
  const source = { code: values['source-code'], kind: values['source-kind'], name: values['source-name'] };
  return withoutGaps({
    columns: pairs('--column', values.column, FIELDS),
    category: category.length === 0 ? undefined : category,
    regionColumns: pairs('--region-column', values['region-column']),
    header: values.header?.split(',').map((name) => name.trim()),
    delimiter: values.delimiter === '\\t' ? '\t' : values.delimiter,
    encoding: values.encoding,
    dateFormat: values['date-format'],
    timeZone: values['time-zone'],
    crs: values.crs,
    regionsCrs: values['regions-crs'],
    swap,
    allowOutside: values['allow-outside'],
    regionFiles: regionFiles.length === 0 ? undefined : Object.fromEntries(regionFiles),
    levels: levelNames(values['level-name']),
    district: values.district,
    source: Object.values(source).every((word) => word === undefined) ? undefined : withoutGaps(source),
    mode: values.replace ? 'replace' : undefined,
    dryRun: values['dry-run'],
  });
}

/** `key=value` flags, by key. */
function pairs(
  flag: string,
  given: readonly string[] | undefined,
  keys?: readonly string[],
): Record<string, string> | undefined {
  if (!given) return undefined;
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const key = text.slice(0, Math.max(0, at));
      if (at < 1 || at === text.length - 1)
        throw new FlagsError(`${flag} ${text}: 应为 名称=列名 must be name=HEADER`);
      if (keys && !keys.includes(key))
        throw new FlagsError(`${flag} ${text}: 字段须为 the field must be one of ${keys.join(', ')}`);
      return [key, text.slice(at + 1)];
    }),
  );
}

/** `--level-name grid=网格/Grid` */
function levelNames(given: readonly string[] | undefined): ImportSettingsInput['levels'] {
  const named = pairs('--level-name', given);
  if (!named) return undefined;
  return Object.fromEntries(
    Object.entries(named).map(([id, names]) => {
      const [zh = names, en = zh] = names.split('/');
      return [id, { zh, en }];
    }),
  );
}

function withoutGaps(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

/** Flags go before what the mapping file says; what both say by name is put together. */
function merge(mapping: ImportSettingsInput, flags: ImportSettingsInput): ImportSettingsInput {
  const merged: Record<string, unknown> = { ...mapping, ...flags };
  for (const key of ['columns', 'regionColumns', 'regionFiles', 'levels', 'source'] as const) {
    if (mapping[key] && flags[key]) merged[key] = { ...mapping[key], ...flags[key] };
  }
  return merged;
}
