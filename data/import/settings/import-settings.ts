import { z } from 'zod';
import { SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { FIELDS } from '../columns/fields';

const header = z.string().min(1);
const levelId = z
  .string()
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'a level id is words joined by hyphens');

/**
 * How an import is to be done: what the flags of `npm run import`, a mapping file and the service's `settings` part
 * say alike. All of it may be left out; what is left out is guessed, and the guess is told.
 */
export const importSettingsSchema = z.strictObject({
  /** Header by field; `-` leaves a field out. */
  columns: z.partialRecord(z.enum(FIELDS), header).default({}),
  /** Headers of the class, the widest first. */
  category: z.array(header).optional(),
  /** Header of the column that states a region, by level; `-` leaves it out. */
  regionColumns: z.record(levelId, header).default({}),
  /** Names of the columns of a file without headers. */
  header: z.array(header).optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().optional(),
  /** `mdy`, `dmy`, or a pattern such as `DD/MM/YYYY`, of which only the order counts. */
  dateFormat: z
    .string()
    .refine((text) => parseDateOrder(text) !== null, 'must be mdy, dmy, or a pattern such as DD/MM/YYYY')
    .optional(),
  /** IANA name of the clocks the file was written by. */
  timeZone: z.string().optional(),
  /** Of the incidents' coordinates; `auto` takes the one that fits the boundaries best. */
  crs: z.string().optional(),
  /** Of the region files, where they do not say it themselves. */
  regionsCrs: z.string().optional(),
  /** Whether longitude and latitude are in each other's columns. */
  swap: z.boolean().optional(),
  /** Takes points in although hardly any lies in a region. */
  allowOutside: z.boolean().default(false),
  /** What the regions of a file are, by the file's name. */
  regionFiles: z
    .record(
      z.string(),
      z.strictObject({
        level: levelId.optional(),
        parent: levelId.optional(),
        levelColumn: header.optional(),
        codeColumn: header.optional(),
        nameColumn: header.optional(),
        parentColumn: header.optional(),
      }),
    )
    .default({}),
  /** Names and parents of levels, by id. */
  levels: z
    .record(
      levelId,
      z.strictObject({ zh: z.string().optional(), en: z.string().optional(), parent: levelId.optional() }),
    )
    .default({}),
  /** What the district is called. */
  district: z.union([z.string().min(1), z.strictObject({ zh: z.string(), en: z.string() })]).optional(),
  /** Where the incidents come from, if no column says it; the code tells equal numbers of different systems apart. */
  source: z
    .strictObject({
      code: z.string().min(1).max(128).optional(),
      kind: z.enum(SOURCE_KINDS).optional(),
      name: z.string().optional(),
    })
    .default({}),
  /** `replace` empties the store first; a synthetic sample is always replaced. */
  mode: z.enum(['add', 'replace']).default('add'),
  /** Does everything but keep it. */
  dryRun: z.boolean().default(false),
});
export type ImportSettings = z.output<typeof importSettingsSchema>;
export type ImportSettingsInput = z.input<typeof importSettingsSchema>;

/** The order of day and month that a word or pattern names; `null` where it names none. */
export function parseDateOrder(text: string): 'mdy' | 'dmy' | 'ymd' | null {
  const letters = text
    .toLowerCase()
    .replace(/h+.*$/u, '')
    .replace(/[^dmy]/gu, '')
    .replace(/(.)\1+/gu, '$1');
  return letters === 'mdy' || letters === 'dmy' || letters === 'ymd' ? letters : null;
}
