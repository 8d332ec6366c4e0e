import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { importEventSchema, problemReport } from './imports';
import { bboxSchema, localizedTextSchema, positionSchema } from './schemas';

/** What a file is taken in as. */
export const DRAFT_ROLES = [
  'incidents',
  'regions',
  'cameras',
  'camera-states',
  'buildings',
  'roads',
] as const;

const draftParams = z.object({ draftId: z.uuid() });
const fileParams = z.object({ draftId: z.uuid(), fileId: z.uuid() });

/** Files that wait to be taken in, and how: the settings are the flags of `npm run import`. */
export const draftChoiceSchema = z.object({
  /** Role by file id; a file without one has its role guessed. */
  roles: z.record(z.uuid(), z.enum(DRAFT_ROLES)).default({}),
  settings: z.record(z.string(), z.unknown()).default({}),
});

const refusalSchema = z.object({ code: z.string(), reason: localizedTextSchema });

/** One column of a file as its first rows show it. Personal digits in samples are masked. */
const draftColumnSchema = z.object({
  header: z.string(),
  samples: z.array(z.string()),
  filledCount: z.int(),
  distinctCount: z.int(),
  /** A field, `category`, `category-wide`, `region:LEVEL`; `null` where it is not read. */
  use: z.string().nullable(),
  /** Whether the content gave the use away, not the header. */
  isByContent: z.boolean(),
  /** About the person who reported: never read, never shown. */
  isPersonal: z.boolean(),
});
export type DraftColumn = z.output<typeof draftColumnSchema>;

const draftFileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.int(),
  encoding: z.string(),
  role: z.enum(DRAFT_ROLES),
  isRoleGuessed: z.boolean(),
  /** Rows looked at for the preview; `null` where a file has none. */
  rowCount: z.int().nullable(),
  /** Whether these are all rows. */
  isWhole: z.boolean(),
  /** Rows that the columns' samples and counts are of. */
  sampleRowCount: z.int(),
  columns: z.array(draftColumnSchema),
  /** What was found out, in plain sentences. */
  notes: z.array(localizedTextSchema),
  /** Why the file cannot be taken in as it stands, and what to do. */
  refusal: refusalSchema.nullable(),
});
export type DraftFile = z.output<typeof draftFileSchema>;

/** How the pairs of a file fit the boundaries under one reading. */
const placeFitSchema = z.object({
  crs: z.string(),
  isExchanged: z.boolean(),
  /** Share of the sampled points that lie in the region their row states, or in any, 0 to 1; `null` without boundaries. */
  fraction: z.number().nullable(),
});

const draftPlaceSchema = z.object({
  fileId: z.uuid(),
  crs: z.string(),
  /** Why this one: said by the user, by the file, by the headers, by default, or found by the boundaries. */
  by: z.enum(['flag', 'file', 'header', 'default', 'auto']),
  isExchanged: z.boolean(),
  sampledCount: z.int(),
  fits: z.array(placeFitSchema),
  /** Sampled points as they will be stored. */
  points: z.array(positionSchema),
  /** The same pairs read as they stand, where they are degrees and another reading moves them. */
  givenPoints: z.array(positionSchema).nullable(),
});
export type DraftPlace = z.output<typeof draftPlaceSchema>;

export const draftPreviewSchema = z.object({
  files: z.array(draftFileSchema),
  places: z.array(draftPlaceSchema),
  /** Boundaries that the points are held against, as rings of longitude, latitude in turn; thinned for drawing. */
  outlines: z.array(z.array(z.number())),
  bbox: bboxSchema.nullable(),
  levels: z.array(z.object({ id: z.string(), name: localizedTextSchema, count: z.int() })),
  /** What a column can be read as. */
  fields: z.array(z.object({ id: z.string(), name: localizedTextSchema })),
  /** What is stored already; `null` where nothing is. */
  existing: z
    .object({ name: localizedTextSchema, synthetic: z.boolean(), incidentCount: z.int() })
    .nullable(),
  /** Why the import as a whole would be refused. */
  refusal: refusalSchema.nullable(),
});
export type DraftPreview = z.output<typeof draftPreviewSchema>;

export const receiveDraftFile = defineEndpoint({
  id: 'receiveDraftFile',
  method: 'POST',
  path: '/imports/drafts/{draftId}/files/{fileId}',
  summary: 'Keeps a file for an import that is being prepared; sent again, it takes its own place',
  access: 'import',
  params: fileParams,
  query: z.object({}),
  body: z.object({ file: z.file() }),
  bodyMediaType: 'multipart/form-data',
  answer: {
    kind: 'json',
    schema: z.object({ id: z.uuid(), name: z.string(), bytes: z.int() }),
    mediaType: 'application/json',
  },
});

export const removeDraftFile = defineEndpoint({
  id: 'removeDraftFile',
  method: 'DELETE',
  path: '/imports/drafts/{draftId}/files/{fileId}',
  summary: 'Takes a file out of an import that is being prepared',
  access: 'import',
  params: fileParams,
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: z.object({ files: z.int() }), mediaType: 'application/json' },
});

export const removeDraft = defineEndpoint({
  id: 'removeDraft',
  method: 'DELETE',
  path: '/imports/drafts/{draftId}',
  summary: 'Gives up an import that is being prepared and deletes its files',
  access: 'import',
  params: draftParams,
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: z.object({ files: z.int() }), mediaType: 'application/json' },
});

export const previewDraft = defineEndpoint({
  id: 'previewDraft',
  method: 'POST',
  path: '/imports/drafts/{draftId}/preview',
  summary: 'How the files of a prepared import would be read: columns, coordinates, what is missing',
  access: 'import',
  params: draftParams,
  query: z.object({}),
  body: draftChoiceSchema,
  answer: { kind: 'json', schema: draftPreviewSchema, mediaType: 'application/json' },
});

export const runDraft = defineEndpoint({
  id: 'runDraft',
  method: 'POST',
  path: '/imports/drafts/{draftId}/run',
  summary:
    'Takes the files of a prepared import in, or tries it with `dryRun`; answers with progress line by line. Closing the connection cancels.',
  access: 'import',
  params: draftParams,
  query: z.object({}),
  body: draftChoiceSchema,
  answer: { kind: 'json-lines', schema: importEventSchema },
});

export const readDraftReport = defineEndpoint({
  id: 'readDraftReport',
  method: 'GET',
  path: '/imports/drafts/{draftId}/report',
  summary: 'Row-level report of the last dry run; `f=csv` gives it as CSV',
  access: 'import',
  params: draftParams,
  ...problemReport,
});

export const readRejectedRows = defineEndpoint({
  id: 'readRejectedRows',
  method: 'GET',
  path: '/imports/drafts/{draftId}/files/{fileId}/rejected',
  summary:
    'Rows that the last dry run rejected, as they came and with the reason, as CSV: to be put right and sent again',
  access: 'import',
  params: fileParams,
  query: z.object({}),
  body: null,
  answer: { kind: 'binary', mediaType: 'text/csv' },
});
