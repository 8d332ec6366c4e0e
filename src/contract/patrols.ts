import { z } from 'zod';
import { PATROL_POINT_KINDS } from '@/domain/patrol/patrol';
import { defineEndpoint } from './endpoint';
import { instantSchema, localizedTextSchema, positionSchema } from './schemas';

/** Due visits by how they fared: `no-data` lay in a hole of the tracks, `open` is not over yet. */
const countsSchema = z.object({
  done: z.int(),
  late: z.int(),
  missed: z.int(),
  'no-data': z.int(),
  open: z.int(),
});
const stateSchema = z.enum(['done', 'late', 'missed', 'no-data', 'open']);
const lengthsSchema = z.object({ lengthMeters: z.number(), coveredMeters: z.number() });
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const patrolReportSchema = z.object({
  day: daySchema,
  /** Days with tracks, newest first. */
  days: z.array(daySchema),
  /** What is due later than this is open. */
  asOf: instantSchema,
  dutyFrom: instantSchema,
  dutyTo: instantSchema,
  counts: countsSchema,
  /** Mean over the points of the share of the time in which the last visit was recent enough; `null` before any time. */
  coveredTimeFraction: z.number().nullable(),
  points: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(PATROL_POINT_KINDS),
      gridCode: z.string(),
      position: positionSchema,
      state: stateSchema,
      counts: countsSchema,
      lastVisitAt: instantSchema.nullable(),
    }),
  ),
  /** Walks that ended long enough ago; who walked is not told. */
  rounds: z.array(
    z.object({
      id: z.string(),
      gridCode: z.string(),
      startedAt: instantSchema,
      endedAt: instantSchema,
      lengthMeters: z.number(),
      pointsVisited: z.int(),
      holeSeconds: z.number(),
      droppedFixes: z.int(),
    }),
  ),
  /** Streets that walks went along; `null` where the district has no roads. */
  roads: z
    .object({
      total: lengthsSchema,
      regions: z.array(
        z.object({ regionCode: z.string().nullable(), name: localizedTextSchema, ...lengthsSchema.shape }),
      ),
    })
    .nullable(),
  /** One leader and one worker at least; `null` where the district has no list of staff. */
  staffing: z
    .object({
      grids: z.int(),
      withoutLeader: z.array(z.string()),
      withoutWorker: z.array(z.string()),
      vacantPosts: z.int(),
    })
    .nullable(),
  /** Patrol and handling apart, over the last 30 days. */
  separation: z.object({
    foundByPatrol: z.int(),
    handedOver: z.int(),
    closed: z.int(),
    /** Found in grids without a worker: their leader, who handles, must have found them. `null` without a list of staff. */
    inGridsWithoutWorker: z.int().nullable(),
  }),
  /** Video patrol: cameras a grid's leader may use now, and what was found by video in the last 30 days. */
  video: z.object({
    foundByVideo: z.int(),
    authorizedCameras: z.int().nullable(),
    cameras: z.int().nullable(),
  }),
});
export type PatrolReport = z.output<typeof patrolReportSchema>;

const roundPathSchema = z.object({
  id: z.string(),
  gridCode: z.string(),
  /** Line of the walk with the moment of each position. */
  path: z.array(z.tuple([z.number(), z.number(), instantSchema])),
});
export type RoundPath = z.output<typeof roundPathSchema>;

export const readPatrols = defineEndpoint({
  id: 'readPatrols',
  method: 'GET',
  path: '/patrols',
  summary:
    'One day of patrols: points done, late and missed, walks without their walkers, streets covered, staff',
  params: z.object({}),
  query: z.object({
    /** A civil day of the district; the newest with tracks where left out. */
    day: daySchema.optional(),
  }),
  body: null,
  answer: { kind: 'json', schema: patrolReportSchema, mediaType: 'application/json' },
});

export const readPatrolRound = defineEndpoint({
  id: 'readPatrolRound',
  method: 'GET',
  path: '/patrols/{day}/rounds/{roundId}',
  summary:
    'The line of one walk that ended at least half an hour ago, without its walker; each look is written down',
  access: 'read-details',
  params: z.object({ day: daySchema, roundId: z.string().regex(/^[0-9a-f]{16}$/) }),
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: roundPathSchema, mediaType: 'application/json' },
});
