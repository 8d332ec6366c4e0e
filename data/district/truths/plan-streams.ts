import { DAY } from '../catalog/calendar';
import { LEAVES, leafIndex } from '../catalog/categories';
import type { Ground } from '../ground/ground';
import type { PlantedStream } from '../incidents/planted';
import type { Timeline } from '../incidents/timeline';
import type { Random } from '../random';
import { chooseClusters, type Cluster, neighborhoodExcess, streetNamed } from './choose-places';
import type { CellTruth, Truths } from './truths';

const WEEK = 7 * DAY;
/** Planted streams never make up more than this share of all incidents. */
const LARGEST_PLANTED_FRACTION = 0.08;

/** Streams of planted incidents with what the truths say about them. */
export interface StreamPlan {
  readonly streams: readonly PlantedStream[];
  readonly risingCells: readonly CellTruth[];
  readonly fadingCells: readonly CellTruth[];
  readonly emergingCluster: Truths['emergingCluster'];
  /** Middle grids of all clusters, for others to keep away from. */
  readonly centers: readonly number[];
}

/** How a cell's neighborhood should stand out, as z-scores of Gi* at instants. */
interface CellPlan {
  readonly pattern: CellTruth['expectedPattern'];
  readonly categoryCodes: readonly string[];
  readonly zScores: readonly (readonly [at: number, z: number])[];
}

/** Plans one cell of each pattern and the cluster of the last days. */
export function planStreams(
  ground: Ground,
  gridShares: Float64Array,
  timeline: Timeline,
  incidents: number,
  random: Random,
): StreamPlan {
  const cells = cellPlans(timeline);
  const clusters = chooseClusters(
    ground,
    gridShares,
    [
      { street: streetNamed(ground, '望江', 0), ground: 'usual' },
      { street: streetNamed(ground, '新澜', 2), ground: 'busy' },
      { street: streetNamed(ground, '古槐', 1), ground: 'busy' },
      { street: streetNamed(ground, '东屿', 4), ground: 'usual' },
      { street: streetNamed(ground, '云桥', 3), ground: 'usual' },
    ],
    random,
  );
  const weekly = weeklyMoments(gridShares, incidents, timeline);
  const raw = cells.map((cell, i) => toKnots(cell, clusters[i]!, gridShares, weekly));
  const scale = Math.min(1, (LARGEST_PLANTED_FRACTION * incidents) / totalOf(raw, timeline));
  const streams = cells.map((cell, i): PlantedStream => ({
    id: cell.pattern,
    grids: clusters[i]!.grids,
    leaves: cell.categoryCodes.map(leafIndex),
    knots: raw[i]!.map(({ at, perWeek }) => ({ at, perWeek: round(perWeek * scale) })),
  }));
  const emerging = emergingStream(clusters[4]!, weekly, timeline);
  const truths = streams.map((stream, i) => describe(ground, stream, cells[i]!));
  return {
    streams: [...streams, emerging],
    risingCells: truths.slice(0, 2),
    fadingCells: truths.slice(2),
    emergingCluster: {
      gridCodes: emerging.grids.map((grid) => ground.grids[grid]!.code),
      categoryCode: LEAVES[emerging.leaves[0]!]!.code,
      from: emerging.knots[1]!.at,
      perDay: round(emerging.knots.at(-1)!.perWeek / 7),
    },
    centers: clusters.map(({ grids }) => grids[0]!),
  };
}

function cellPlans({ startsAt, endsAt }: Timeline): CellPlan[] {
  const span = endsAt - startsAt;
  return [
    {
      pattern: 'consecutive',
      categoryCodes: ['0301', '0401', '0101'],
      zScores: [
        [endsAt - 0.2 * span, 0],
        [endsAt - 0.185 * span, 6],
        [endsAt, 9],
      ],
    },
    {
      pattern: 'intensifying',
      categoryCodes: ['0304', '0305', '0402'],
      zScores: [
        [startsAt, 5.8],
        [endsAt, 10.5],
      ],
    },
    {
      pattern: 'diminishing',
      categoryCodes: ['0103', '0105', '0502'],
      zScores: [
        [startsAt, 10.5],
        [endsAt, 5.8],
      ],
    },
    {
      pattern: 'historical',
      categoryCodes: ['0402', '0404', '0203'],
      zScores: [
        [endsAt - 0.06 * span - 1, 7.5],
        [endsAt - 0.06 * span, 0],
      ],
    },
  ];
}

interface WeeklyMoments {
  /** Mean and standard deviation of one grid's incidents in one week, and the district's total. */
  readonly mean: number;
  readonly deviation: number;
  readonly total: number;
}

/** Variance between grids, and chance within them at 1.6 times that of a Poisson count. */
function weeklyMoments(
  gridShares: Float64Array,
  incidents: number,
  { startsAt, endsAt }: Timeline,
): WeeklyMoments {
  const total = (incidents * WEEK) / (endsAt - startsAt);
  const mean = total / gridShares.length;
  let between = 0;
  for (const share of gridShares) between += (share * total - mean) ** 2 / gridShares.length;
  return { mean, deviation: Math.sqrt(between + 1.6 * mean), total };
}

/** Incidents a week that lift a neighborhood of nine grids, two weeks together, to the wanted z-scores. */
function toKnots(cell: CellPlan, cluster: Cluster, gridShares: Float64Array, weekly: WeeklyMoments) {
  const usual = neighborhoodExcess(gridShares, cluster) * weekly.total;
  const perScore = (Math.sqrt(2 * cluster.neighborhood.length) / 2) * weekly.deviation;
  return cell.zScores.map(([at, z]) => ({ at, perWeek: z === 0 ? 0 : Math.max(0, z * perScore - usual) }));
}

function totalOf(knots: readonly CellTruth['knots'][], { startsAt, endsAt }: Timeline): number {
  let total = 0;
  for (const of of knots) {
    const stops = [
      { at: startsAt, perWeek: of[0]!.perWeek },
      ...of,
      { at: endsAt, perWeek: of.at(-1)!.perWeek },
    ];
    for (let i = 1; i < stops.length; i++) {
      total +=
        ((stops[i]!.perWeek + stops[i - 1]!.perWeek) / 2) *
        Math.max(0, (stops[i]!.at - stops[i - 1]!.at) / WEEK);
    }
  }
  return Math.max(total, 1);
}

const EMERGING_DAYS = 5;

/** Fire lanes blocked in three grids for the last five days: about six times what is usual there. */
function emergingStream({ grids }: Cluster, weekly: WeeklyMoments, { endsAt }: Timeline): PlantedStream {
  const perWeek = round(7 * Math.max(1.2, 3 * weekly.mean * 0.3));
  const from = endsAt - EMERGING_DAYS * DAY;
  return {
    id: 'emerging',
    grids: grids.slice(0, 3),
    leaves: [leafIndex('0501')],
    knots: [
      { at: from - 1, perWeek: 0 },
      { at: from, perWeek },
      { at: endsAt, perWeek },
    ],
  };
}

function describe(ground: Ground, stream: PlantedStream, cell: CellPlan): CellTruth {
  const active = stream.knots.filter(({ perWeek }) => perWeek > 0);
  const [first, last] = [active[0] ?? stream.knots[0]!, active.at(-1) ?? stream.knots.at(-1)!];
  const weeks = (last.at - first.at) / WEEK;
  return {
    centerGridCode: ground.grids[stream.grids[0]!]!.code,
    gridCodes: stream.grids.map((grid) => ground.grids[grid]!.code),
    categoryCodes: cell.categoryCodes,
    expectedPattern: cell.pattern,
    knots: stream.knots,
    slopePerWeek: weeks === 0 ? 0 : round((last.perWeek - first.perWeek) / weeks),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
