import { planCompliance, type DueState } from '../patrol-coverage/compliance';
import { dataHoles } from '../patrol-coverage/patrol-figures';
import { cleanTrack, trackLength, type CleanTrack, type Track } from '../patrol-coverage/track';
import { DEFAULT_VISIT_RADIUS_METERS, visitsOfPlace, type Visit } from '../patrol-coverage/visits';
import type { Stretch } from '../intervals/interval-set';

/** A point to be visited, in planar meters. */
export interface DuePoint {
  readonly code: string;
  readonly gridCode: string;
  readonly x: number;
  readonly y: number;
  /** Visits due in the duty window, evenly spread; 1 at least. */
  readonly visitsPerDay: number;
}

/** One walk. Who walked is not known here. */
export interface PatrolRound {
  readonly id: string;
  readonly gridCode: string;
  /** Planar meters, epoch seconds. */
  readonly track: Track;
}

/** What one day of patrols is judged by. Epoch seconds UTC. */
export interface PatrolDayInput {
  readonly points: readonly DuePoint[];
  readonly rounds: readonly PatrolRound[];
  readonly dutyFrom: number;
  readonly dutyTo: number;
  /** Time of the question. */
  readonly asOf: number;
  /** Grids in which somebody is at post: without any track, nothing is known of them. */
  readonly staffedGrids: ReadonlySet<string>;
}

/** Due visits by how they fared. */
export type DueCounts = Readonly<Record<DueState, number>>;

export interface PointOutcome {
  readonly code: string;
  readonly gridCode: string;
  readonly counts: DueCounts;
  /** The worst that holds for the point now, worst first: missed, late, no-data, open, done. */
  readonly state: DueState;
  readonly coveredTimeFraction: number;
  /** Epoch seconds; `null` where not visited in the duty window. */
  readonly lastVisit: number | null;
}

export interface RoundOutcome {
  readonly id: string;
  readonly gridCode: string;
  readonly from: number;
  readonly to: number;
  readonly lengthMeters: number;
  readonly pointsVisited: number;
  readonly holeSeconds: number;
  /** Fixes that were too bad to use. */
  readonly dropped: number;
  readonly clean: CleanTrack;
}

export interface PatrolDay {
  readonly points: readonly PointOutcome[];
  readonly rounds: readonly RoundOutcome[];
}

const WORST_FIRST: readonly DueState[] = ['missed', 'late', 'no-data', 'open', 'done'];

/**
 * Judges one day: every point's due visits against the walks of all grids, data holes apart from what was not visited.
 *
 * A visit is a stay within 25 m (a fix, or the way between two fixes at most two minutes apart, comes so near). A grid with
 * somebody at post but without any track counts as a hole over the whole window; one without anybody has been missed.
 */
export function patrolDay(input: PatrolDayInput): PatrolDay {
  const { points, rounds, dutyFrom, dutyTo, asOf, staffedGrids } = input;
  const walks = rounds.map((round) => ({ round, clean: cleanTrack(round.track), box: boxOf(round.track) }));
  const holes = holesByGrid(walks.map(({ round, clean }) => ({ gridCode: round.gridCode, clean })));
  const walked = new Set(rounds.map(({ gridCode }) => gridCode));
  const visitedBy = new Map<string, number>();
  const outcomes = points.map((point): PointOutcome => {
    const visits = walks.flatMap(({ round, clean, box }): Visit[] => {
      if (!isNear(box, point)) return [];
      const found = visitsOf(clean, point);
      if (found.length > 0) visitedBy.set(round.id, (visitedBy.get(round.id) ?? 0) + 1);
      return found;
    });
    const isSilent = !walked.has(point.gridCode) && staffedGrids.has(point.gridCode);
    const compliance = planCompliance(visits, {
      windowStart: dutyFrom,
      windowEnd: dutyTo,
      intervalSeconds: (dutyTo - dutyFrom) / Math.max(1, point.visitsPerDay),
      asOf,
      dataHoles: isSilent ? [{ from: dutyFrom, to: dutyTo }] : (holes.get(point.gridCode) ?? []),
    });
    const counts = countStates(compliance.states);
    const last = visits.filter(({ arrive }) => arrive <= asOf).map(({ leave }) => leave);
    return {
      code: point.code,
      gridCode: point.gridCode,
      counts,
      state: WORST_FIRST.find((state) => counts[state] > 0) ?? 'open',
      coveredTimeFraction: compliance.coveredTimeFraction,
      lastVisit: last.length > 0 ? Math.max(...last) : null,
    };
  });
  return { points: outcomes, rounds: walks.map(({ round, clean }) => toOutcome(round, clean, visitedBy)) };
}

/** Stays; where the walk only passes by, the moment it does so counts as one. */
function visitsOf(track: CleanTrack, { x, y }: DuePoint): Visit[] {
  const { visits, passed } = visitsOfPlace(track, [x, y]);
  if (visits.length > 0 || !passed) return [...visits];
  const nearest = Array.from(track.times, (time, i) => ({
    time,
    apart: Math.hypot(track.xs[i]! - x, track.ys[i]! - y),
  })).reduce((best, one) => (one.apart < best.apart ? one : best));
  return [{ arrive: nearest.time, leave: nearest.time, dwellSeconds: 0 }];
}

function toOutcome(
  { id, gridCode }: PatrolRound,
  clean: CleanTrack,
  visitedBy: ReadonlyMap<string, number>,
): RoundOutcome {
  const from = clean.times[0] ?? 0;
  const to = clean.times[clean.times.length - 1] ?? from;
  return {
    id,
    gridCode,
    from,
    to,
    lengthMeters: trackLength(clean),
    pointsVisited: visitedBy.get(id) ?? 0,
    holeSeconds: dataHoles(clean, [{ from, to }]).reduce((sum, hole) => sum + hole.to - hole.from, 0),
    dropped: clean.droppedAsInaccurate + clean.droppedAsOutOfOrder + clean.droppedAsTooFast,
    clean,
  };
}

function holesByGrid(
  walks: readonly { readonly gridCode: string; readonly clean: CleanTrack }[],
): ReadonlyMap<string, Stretch[]> {
  const holes = new Map<string, Stretch[]>();
  for (const { gridCode, clean } of walks) {
    const [from, to] = [clean.times[0], clean.times[clean.times.length - 1]];
    if (from === undefined || to === undefined) continue;
    holes.set(gridCode, [...(holes.get(gridCode) ?? []), ...dataHoles(clean, [{ from, to }])]);
  }
  return holes;
}

function countStates(states: readonly DueState[]): DueCounts {
  const counts = { done: 0, late: 0, missed: 0, 'no-data': 0, open: 0 };
  for (const state of states) counts[state]++;
  return counts;
}

/** Sums of due visits. */
export function sumCounts(all: readonly DueCounts[]): DueCounts {
  return all.reduce<DueCounts>(
    (sum, counts) => ({
      done: sum.done + counts.done,
      late: sum.late + counts.late,
      missed: sum.missed + counts.missed,
      'no-data': sum['no-data'] + counts['no-data'],
      open: sum.open + counts.open,
    }),
    countStates([]),
  );
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf({ xs, ys }: Track): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xs.length; i++) {
    west = Math.min(west, xs[i]!);
    east = Math.max(east, xs[i]!);
    south = Math.min(south, ys[i]!);
    north = Math.max(north, ys[i]!);
  }
  return [west, south, east, north];
}

function isNear([west, south, east, north]: Box, { x, y }: DuePoint): boolean {
  const reach = DEFAULT_VISIT_RADIUS_METERS;
  return x >= west - reach && x <= east + reach && y >= south - reach && y <= north + reach;
}
