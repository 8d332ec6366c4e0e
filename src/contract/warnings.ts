import { z } from 'zod';
import {
  EXPECTED_WINDOWS,
  RULE_KINDS,
  WARNING_LEVELS,
  type LevelLimits,
} from '@/domain/warning/warning-rule';
import { WARNING_ENTRY_KINDS, WARNING_OUTCOMES } from '@/domain/warning/warning';
import { defineEndpoint } from './endpoint';
import { instantSchema, leaderSchema, localizedTextSchema, positionSchema } from './schemas';

const levelSchema = z.literal(WARNING_LEVELS);
const ownerSchema = z.string().trim().min(1).max(64);
const word = z.string().min(1).max(128);
const nameSchema = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(120) });

/** Red, orange, yellow, blue. */
const limitsSchema = z
  .tuple([z.number().nullable(), z.number().nullable(), z.number().nullable(), z.number().nullable()])
  .refine((limits) => limits.some((limit) => limit !== null), 'at least one level needs a limit');

const common = {
  id: z.string().regex(/^[\w-]{1,64}$/),
  name: nameSchema,
  isEnabled: z.boolean(),
  owner: ownerSchema.nullable(),
  budgetPerDay: z.number().min(0).max(1000),
};
const countScope = {
  unit: word,
  categoryCodes: z.array(word).max(100),
};
const featureScope = { collectionId: word, property: word };

export const warningRuleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('expected'),
    ...common,
    ...countScope,
    windowHours: z.literal(EXPECTED_WINDOWS),
    leastLevel: levelSchema,
    leastEvents: z.int().min(3).max(10_000),
  }),
  z.object({
    kind: z.literal('threshold'),
    ...common,
    ...countScope,
    windowHours: z.int().min(1).max(720),
    limits: limitsSchema.refine((limits) => isOrdered(limits, 1), 'a worse level needs a higher limit'),
    clearFraction: z.number().gt(0).max(1),
  }),
  z
    .object({
      kind: z.literal('value'),
      ...common,
      ...featureScope,
      direction: z.enum(['above', 'below']),
      limits: limitsSchema,
      clearMargin: z.number().min(0),
    })
    .refine(({ limits, direction }) => isOrdered(limits, direction === 'above' ? 1 : -1), {
      message: 'a worse level needs a limit farther out',
      path: ['limits'],
    }),
  z.object({
    kind: z.literal('list'),
    ...common,
    ...featureScope,
    levels: z.record(z.string().max(64), levelSchema).refine((levels) => Object.keys(levels).length > 0),
  }),
]);

/** Whether limits rise, or fall, from blue to red. */
function isOrdered(limits: LevelLimits, sign: 1 | -1): boolean {
  const set = limits.filter((limit) => limit !== null);
  return set.every((limit, i) => i === 0 || sign * limit < sign * set[i - 1]!);
}

const evidenceSchema = z.object({
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  p: z.number().nullable(),
  limit: z.number().nullable(),
  direction: z.enum(['above', 'below']).nullable().default(null),
  windowHours: z.number().nullable(),
});

const targetSchema = z.object({
  kind: z.enum(['whole', 'region', 'feature']),
  regionCode: z.string().nullable(),
  collectionId: z.string().nullable(),
  featureId: z.string().nullable(),
  name: localizedTextSchema,
  position: positionSchema.nullable(),
});
const namedCategorySchema = z.object({ code: z.string(), name: localizedTextSchema });

export const warningSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  ruleName: localizedTextSchema,
  ruleKind: z.enum(RULE_KINDS),
  target: targetSchema,
  category: namedCategorySchema.nullable(),
  level: levelSchema,
  ruleLevel: levelSchema,
  escalatedLevel: levelSchema.nullable(),
  worstLevel: levelSchema,
  evidence: evidenceSchema,
  raisedAt: instantSchema,
  notedAt: instantSchema,
  borneOutAt: instantSchema,
  isSustained: z.boolean().nullable(),
  state: z.enum(['active', 'cleared']),
  acknowledgedAt: instantSchema.nullable(),
  acknowledgedBy: z.string().nullable(),
  owner: z.string().nullable(),
  clearedAt: instantSchema.nullable(),
  clearedBy: z.string().nullable(),
  outcome: z.enum(WARNING_OUTCOMES).nullable(),
  version: z.int(),
});

export const warningEntrySchema = z.object({
  ordinal: z.int(),
  at: instantSchema,
  by: z.string().nullable(),
  kind: z.enum(WARNING_ENTRY_KINDS),
  level: levelSchema,
  owner: z.string().nullable(),
  outcome: z.enum(WARNING_OUTCOMES).nullable(),
  note: z.string().nullable(),
  leader: leaderSchema.nullable().default(null),
});

const noteSchema = z.string().trim().min(1).max(500);
export const warningActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acknowledge'), note: noteSchema.nullable() }),
  z.object({ kind: z.literal('assign'), owner: ownerSchema, note: noteSchema.nullable() }),
  z.object({
    kind: z.literal('escalate'),
    level: levelSchema,
    note: noteSchema,
    leader: leaderSchema.nullable().default(null),
  }),
  z.object({ kind: z.literal('note'), note: noteSchema }),
  z.object({ kind: z.literal('clear'), outcome: z.enum(WARNING_OUTCOMES), note: noteSchema.nullable() }),
]);

/** A rule with how it fares: why it cannot be judged here, and what it raises. */
const ruleStatusSchema = z.object({
  rule: warningRuleSchema,
  /** `null` where it is judged, or switched off. */
  refusal: localizedTextSchema.nullable(),
  active: z.int(),
  changedAt: instantSchema,
  changedBy: z.string().nullable(),
});
export type RuleStatus = z.output<typeof ruleStatusSchema>;

/** What a rule would have done. Counts by level are red, orange, yellow, blue. */
const rulePreviewSchema = z.object({
  refusal: localizedTextSchema.nullable(),
  /** `null` where the past cannot be replayed: values and lists are kept as they are now only. */
  replay: z
    .object({
      days: z.int(),
      stepHours: z.number(),
      fromAt: instantSchema,
      toAt: instantSchema,
      fired: z.int(),
      byLevel: z.tuple([z.int(), z.int(), z.int(), z.int()]),
      /** Whether the next window still stood out: yes, no, not known yet. */
      sustained: z.int(),
      passing: z.int(),
      undecided: z.int(),
      /** Days from the first to the last, each with what was raised by level. */
      perDay: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
      /** The newest ones. */
      examples: z.array(
        z.object({
          target: targetSchema,
          category: namedCategorySchema.nullable(),
          worstLevel: levelSchema,
          evidence: evidenceSchema,
          raisedAt: instantSchema,
          clearedAt: instantSchema.nullable(),
          isSustained: z.boolean().nullable(),
        }),
      ),
    })
    .nullable(),
  /** What it would raise now, by level. */
  now: z.tuple([z.int(), z.int(), z.int(), z.int()]),
});
export type RulePreview = z.output<typeof rulePreviewSchema>;

const none = z.object({});
const json = <S extends z.ZodType>(schema: S) =>
  ({ kind: 'json', schema, mediaType: 'application/json' }) as const;
const ruleParams = z.object({ ruleId: common.id });

export const listWarningRules = defineEndpoint({
  id: 'listWarningRules',
  method: 'GET',
  path: '/warning-rules',
  summary: 'Rules by which warnings are raised, with how many each has standing',
  params: none,
  query: none,
  body: null,
  answer: json(z.object({ rules: z.array(ruleStatusSchema) })),
});

export const putWarningRule = defineEndpoint({
  id: 'putWarningRule',
  method: 'PUT',
  path: '/warning-rules/{ruleId}',
  summary: 'Makes or changes a rule under an id that the client made; sent again it changes nothing',
  access: 'edit-rules',
  params: ruleParams,
  query: none,
  body: warningRuleSchema,
  answer: json(ruleStatusSchema),
});

export const deleteWarningRule = defineEndpoint({
  id: 'deleteWarningRule',
  method: 'DELETE',
  path: '/warning-rules/{ruleId}',
  summary: 'Deletes a rule; what it has raised ends, its history stays',
  access: 'edit-rules',
  params: ruleParams,
  query: none,
  body: null,
  answer: json(z.object({ deleted: z.boolean() })),
});

export const previewWarningRule = defineEndpoint({
  id: 'previewWarningRule',
  method: 'POST',
  path: '/warning-rules/preview',
  summary: 'What a rule would have raised over the last 90 days; nothing is stored',
  access: 'edit-rules',
  params: none,
  query: none,
  body: warningRuleSchema,
  answer: json(rulePreviewSchema),
});

export const listWarnings = defineEndpoint({
  id: 'listWarnings',
  method: 'GET',
  path: '/warnings',
  summary: 'Warnings: those that stand, worst first; those that were cleared, newest first',
  params: none,
  query: z.object({
    state: z.enum(['active', 'cleared']).default('active'),
    limit: z.coerce.number<string>().int().min(1).max(1000).default(500),
  }),
  body: null,
  answer: json(
    z.object({
      warnings: z.array(warningSchema),
      /** All there are, also beyond the limit. */
      numberMatched: z.int(),
      /** Until when incidents were judged, in the time of the data; `null` before the first time. */
      judgedTo: instantSchema.nullable(),
    }),
  ),
});

const warningWithHistory = z.object({ warning: warningSchema, entries: z.array(warningEntrySchema) });

export const readWarning = defineEndpoint({
  id: 'readWarning',
  method: 'GET',
  path: '/warnings/{warningId}',
  summary: 'One warning with its history',
  params: z.object({ warningId: word }),
  query: none,
  body: null,
  answer: json(warningWithHistory),
});

export const putWarningAction = defineEndpoint({
  id: 'putWarningAction',
  method: 'PUT',
  path: '/warnings/{warningId}/actions/{actionId}',
  summary:
    'Acknowledges, assigns, escalates, notes or clears, under an id that the client made; sent again it changes nothing',
  access: 'acknowledge',
  params: z.object({ warningId: word, actionId: z.uuid() }),
  query: none,
  body: warningActionSchema,
  answer: json(warningWithHistory),
});
