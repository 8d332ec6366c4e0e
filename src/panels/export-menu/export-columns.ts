import type { District } from '@/domain/district/district';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { IncidentFlag } from '@/domain/incident/vocabularies';
import type { RegionTree } from '@/domain/region/region-tree';
import type { IncidentRow } from '@/engine/columns/incident-row';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';

/** One column of an exported table. */
export interface ExportColumn {
  /** Stable, for programs; the same in every language. */
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  /** Of a spreadsheet's column, in characters. */
  readonly width: number;
  /** `null` where it is unknown or does not apply: an empty cell, never a zero. */
  readonly value: (row: IncidentRow) => string | number | null;
}

export interface ExportContext {
  readonly district: District;
  readonly tree: RegionTree;
  readonly t: Text;
  readonly language: 'zh' | 'en';
}

const HOUR_SECONDS = 3600;
const FLAGS = Object.entries(INCIDENT_FLAGS) as [IncidentFlag, number][];

/** The columns of the incident table, each with what it means. Nothing in them leads to a person. */
export function exportColumns(context: ExportContext): ExportColumn[] {
  const { district, t } = context;
  const minute = timeFormat(district.timeZone).minute;
  const column = (
    key: keyof typeof WIDTHS,
    value: ExportColumn['value'],
    definition: string = t(`exports.definition.${key}`),
  ): ExportColumn => ({ key, name: t(`exports.column.${key}`), definition, width: WIDTHS[key], value });
  const later = (row: IncidentRow, seconds: number | null) =>
    seconds === null ? null : minute(row.reportedAt + seconds * 1000);
  return [
    column('id', (row) => row.id),
    column(
      'reportedAt',
      (row) => minute(row.reportedAt),
      t('exports.definition.reportedAt', { zone: district.timeZone }),
    ),
    ...nameColumns(context, column),
    ...regionColumns(context),
    column('longitude', (row) => row.position?.[0] ?? null),
    column('latitude', (row) => row.position?.[1] ?? null),
    column('quality', (row) => t(`quality.${row.geocodeQuality}`)),
    column('dueAt', (row) => later(row, row.dueAfterSeconds)),
    column('closedAt', (row) => later(row, row.closedAfterSeconds)),
    column('hoursToClose', (row) => hours(row.closedAfterSeconds)),
    column('flags', (row) =>
      FLAGS.filter(([, bit]) => (row.flags & bit) !== 0)
        .map(([flag]) => t(`flag.${flag}`))
        .join('; '),
    ),
  ];
}

type MakeColumn = (key: keyof typeof WIDTHS, value: ExportColumn['value']) => ExportColumn;

function nameColumns({ district, t, language }: ExportContext, column: MakeColumn): ExportColumn[] {
  const namesOf = (list: readonly { code: string; name: { zh: string; en: string } }[]) => {
    const names = new Map(list.map(({ code, name }) => [code, nameIn(language, name)]));
    return (code: string | null) => (code === null ? null : (names.get(code) ?? code));
  };
  const category = namesOf(district.categories);
  const source = namesOf(district.sources);
  const department = namesOf(district.departments);
  return [
    column('category', (row) => category(row.categoryCode)),
    column('categoryCode', (row) => row.categoryCode),
    column('source', (row) => source(row.sourceCode)),
    column('department', (row) => department(row.departmentCode)),
    column('state', (row) => t(`state.${row.state}`)),
    column('route', (row) => t(`route.${row.route}`)),
    column('grade', (row) => (row.eventGrade === null ? null : t(`grade.${row.eventGrade}`))),
  ];
}

/** One column a level of the district's divisions; where an incident lies in none, the cell is empty. */
function regionColumns({ district, tree, t, language }: ExportContext): ExportColumn[] {
  const regionAt = (row: IncidentRow, levelId: string) =>
    row.regionCodes
      .flatMap((code) => (code === null ? [] : tree.pathTo(code)))
      .find((region) => region.levelId === levelId);
  return district.levels.map(({ id, name }) => ({
    key: `region_${id}`,
    name: nameIn(language, name),
    definition: t('exports.definition.region', { level: nameIn(language, name) }),
    width: 16,
    value: (row) => {
      const region = regionAt(row, id);
      return region ? nameIn(language, region.name) : null;
    },
  }));
}

function hours(seconds: number | null): number | null {
  return seconds === null ? null : Math.round((seconds / HOUR_SECONDS) * 100) / 100;
}

/** Columns by key, with their width in a spreadsheet. */
const WIDTHS = {
  id: 10,
  reportedAt: 17,
  category: 18,
  categoryCode: 12,
  source: 14,
  department: 20,
  state: 10,
  route: 12,
  grade: 14,
  longitude: 12,
  latitude: 12,
  quality: 10,
  dueAt: 17,
  closedAt: 17,
  hoursToClose: 12,
  flags: 20,
} as const;
