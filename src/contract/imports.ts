import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { instantSchema } from './schemas';

/** One finding of an import about one row, or about a file as a whole (`line` null). */
export const rowProblemSchema = z.object({
  file: z.string(),
  line: z.int().nullable(),
  field: z.string().nullable(),
  /** As read, cut to 80 characters, personal digits masked. */
  value: z.string().nullable(),
  /** Stable word, such as `closed-before-opened`. */
  code: z.string(),
  /** `rejected`: the row is not stored. `kept`: it is, with what is said. */
  effect: z.enum(['rejected', 'kept', 'merged']),
  reasonZh: z.string(),
  reasonEn: z.string(),
});
export type RowProblem = z.output<typeof rowProblemSchema>;

export const importCountsSchema = z.object({
  /** Data rows read. */
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows merged into another of the same source id in the same file. */
  merged: z.int(),
  rejected: z.int(),
  placed: z.int(),
  /** Without a place: kept, counted, never drawn. */
  unplaced: z.int(),
  /** Placed, but in no region. */
  outside: z.int(),
  /** Findings by code, all of them, also those beyond the report's cap. */
  problems: z.record(z.string(), z.int()),
});

export const importRecordSchema = z.object({
  id: z.string(),
  at: instantSchema,
  files: z.array(z.object({ name: z.string(), role: z.string(), bytes: z.int(), sha256: z.string() })),
  counts: importCountsSchema,
  /** What was guessed and decided: columns, encoding, time zone, CRS, in plain sentences. */
  decisions: z.array(z.object({ zh: z.string(), en: z.string() })),
  /** When it was undone; `null` while it stands. */
  undoneAt: instantSchema.nullable().default(null),
});
export type ImportRecord = z.output<typeof importRecordSchema>;

export const importEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    phase: z.string(),
    done: z.number(),
    total: z.number().nullable(),
  }),
  z.object({ kind: z.literal('done'), record: importRecordSchema }),
  z.object({ kind: z.literal('failed'), code: z.string(), reasonZh: z.string(), reasonEn: z.string() }),
]);
export type ImportEvent = z.output<typeof importEventSchema>;

/** The one import that can be undone, the last. */
export const undoableImportSchema = z.object({
  importId: z.string(),
  /** Whether it took out everything that was stored before, such as the sample. */
  replaced: z.boolean(),
  /** Incidents reported since by others: they stay, or go where the import had replaced everything. */
  reportedSince: z.int(),
});
export type UndoableImport = z.output<typeof undoableImportSchema>;

export const listImports = defineEndpoint({
  id: 'listImports',
  method: 'GET',
  path: '/imports',
  summary: 'Imports so far, newest first',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({
      imports: z.array(importRecordSchema),
      /** `null` where there is nothing to undo. */
      undoable: undoableImportSchema.nullable(),
    }),
    mediaType: 'application/json',
  },
});

export const undoImport = defineEndpoint({
  id: 'undoImport',
  method: 'POST',
  path: '/imports/{id}/undo',
  summary: 'Puts everything back as it was before the last import; asked again, it changes nothing',
  access: 'import',
  params: z.object({ id: z.string() }),
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: importRecordSchema, mediaType: 'application/json' },
});

/** How a row-level report is asked for and answered: as JSON, or as a CSV file. */
export const problemReport = {
  query: z.object({ f: z.enum(['json', 'csv']).default('json') }),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ problems: z.array(rowProblemSchema), total: z.int() }),
    mediaType: 'application/json',
  },
} as const;

export const listImportProblems = defineEndpoint({
  id: 'listImportProblems',
  method: 'GET',
  path: '/imports/{id}/problems',
  summary: 'Row-level report of an import; `f=csv` gives it as CSV',
  params: z.object({ id: z.string() }),
  ...problemReport,
});

export const runImport = defineEndpoint({
  id: 'runImport',
  method: 'POST',
  path: '/imports',
  access: 'import',
  summary:
    'Takes files in, all or nothing; answers with progress line by line. Closing the connection cancels.',
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    /** Settings of the import as JSON: the flags of `npm run import`. */
    settings: z.string(),
    incidents: z.file().optional(),
    regions: z.array(z.file()).optional(),
    /** Camera list: CSV, GeoJSON or a GB/T 28181 catalog. */
    cameras: z.array(z.file()).optional(),
    /** Logs of when cameras were online: CSV or JSON lines. */
    'camera-states': z.array(z.file()).optional(),
    /** Footprints with heights, as GeoJSON: they block the view of cameras. */
    buildings: z.array(z.file()).optional(),
    roads: z.array(z.file()).optional(),
  }),
  bodyMediaType: 'multipart/form-data',
  answer: { kind: 'json-lines', schema: importEventSchema },
});
