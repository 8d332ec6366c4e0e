import { pointCoverage, pointsInView } from '@/analysis/camera-coverage/point-coverage';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import type { StudySpan } from '@/studies/study';
import type { StudyRows } from '@/studies/study-rows';
import type { ScopedGround } from './clip-to-scope';
import { DEMAND_KINDS } from './coverage-settings';
import type { DemandKind, DemandWeights } from './coverage-settings';
import { placeIncidents } from './measure-demand';
import { openGround } from './measure-places';
import { pointsAlong } from './measure-sections';
import type { PlaneGround, PlaneLine } from './plane-ground';

/** Key sections are to be seen at points this far apart. */
export const SECTION_STEP_METERS = 10;

/** Points to be seen, with what they weigh in choosing and in judging. */
export interface Demand {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly trained: Float64Array;
  readonly judged: Float64Array;
  /** Of what kind each is, as a number in `DEMAND_KINDS`. */
  readonly kinds: Uint8Array;
  /** Number of the key section or key place each belongs to; -1 for others. */
  readonly owners: Int32Array;
}

/** Streets are to be seen at points this far apart. */
export const STREET_STEP_METERS = 25;

/** What new cameras are chosen for: each kind weighs as asked, whatever the number of its points. Weighs 100 in all. */
export function demandOf(
  {
    ground,
    scoped,
    rows,
  }: { readonly ground: PlaneGround; readonly scoped: ScopedGround; readonly rows: StudyRows },
  { weights, window }: { readonly weights: DemandWeights; readonly window: StudySpan },
): { readonly demand: Demand; readonly weights: DemandWeights } {
  const makers: Readonly<Record<DemandKind, () => Points>> = {
    incidents: () => pointsOfIncidents(rows, window),
    sections: () => pointsOfLines(scoped.sections, SECTION_STEP_METERS),
    places: () => pointsOfPlaces(ground, scoped.places),
    streets: () => ({ ...pointsOfLines(scoped.roads ?? [], STREET_STEP_METERS), owners: null }),
  };
  const parts = DEMAND_KINDS.map((kind) => ({
    kind,
    weight: weights[kind],
    points: weights[kind] > 0 ? makers[kind]() : NOTHING,
  })).filter(({ points }) => points.xs.length > 0);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const scale = (values: readonly number[], weight: number) =>
    values.map((value) => (100 * value * weight) / total);
  const xs = parts.flatMap(({ points }) => points.xs);
  return {
    demand: {
      xs: Float64Array.from(xs),
      ys: Float64Array.from(parts.flatMap(({ points }) => points.ys)),
      trained: Float64Array.from(parts.flatMap(({ points, weight }) => scale(points.trained, weight))),
      judged: Float64Array.from(
        parts.flatMap(({ points, weight }) => scale(points.judged ?? points.trained, weight)),
      ),
      kinds: Uint8Array.from(
        parts.flatMap(({ kind, points }) => points.xs.map(() => DEMAND_KINDS.indexOf(kind))),
      ),
      owners: Int32Array.from(
        parts.flatMap(({ points }) => points.owners ?? new Array<number>(points.xs.length).fill(-1)),
      ),
    },
    // What the district has none of takes no part: the others weigh the more.
    weights: Object.fromEntries(
      DEMAND_KINDS.map((kind) => {
        const part = parts.find((one) => one.kind === kind);
        return [kind, part ? part.weight / total : 0];
      }),
    ) as DemandWeights,
  };
}

/** Points of one kind, that weigh 1 together. */
interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly trained: readonly number[];
  /** `null` where they are judged by what they are chosen by. */
  readonly judged: readonly number[] | null;
  readonly owners: readonly number[] | null;
}

const NOTHING: Points = { xs: [], ys: [], trained: [], judged: null, owners: null };

/** Incidents of the window's first half to choose by, of its second to judge by; each half weighs 1. */
function pointsOfIncidents(rows: StudyRows, window: StudySpan): Points {
  const { xs, ys, rows: placed } = placeIncidents(rows, window);
  const middle = (window.fromSeconds + window.toSeconds) / 2;
  const early = Array.from(placed, (row) => Number(rows.reportedAt[row]! < middle));
  const count = early.reduce((sum, one) => sum + one, 0);
  return {
    xs: [...xs],
    ys: [...ys],
    trained: early.map((one) => one / Math.max(1, count)),
    judged: early.map((one) => (1 - one) / Math.max(1, early.length - count)),
    owners: null,
  };
}

function pointsOfLines(lines: readonly Pick<PlaneLine, 'path'>[], stepMeters: number): Points {
  return evenly(
    lines.flatMap(({ path }, owner) =>
      pointsAlong(path, stepMeters)
        .slice(0, -1)
        .map(([x, y]) => ({ x, y, owner, share: 1 })),
    ),
  );
}

/** The open ground before each place, each place weighing the same. */
function pointsOfPlaces(ground: PlaneGround, places: ScopedGround['places']): Points {
  return evenly(
    places.flatMap(({ at: [px, py] }, owner) => {
      const open = openGround(ground, px, py);
      return open.map(([x, y]) => ({ x, y, owner, share: 1 / open.length }));
    }),
  );
}

function evenly(
  points: readonly {
    readonly x: number;
    readonly y: number;
    readonly owner: number;
    readonly share: number;
  }[],
): Points {
  const total = points.reduce((sum, { share }) => sum + share, 0);
  return {
    xs: points.map(({ x }) => x),
    ys: points.map(({ y }) => y),
    trained: points.map(({ share }) => share / total),
    judged: null,
    owners: points.map(({ owner }) => owner),
  };
}

/** The part of a demand that no camera sees. */
export function outOfSight(demand: Demand, cameras: readonly Viewshed[]): Demand {
  const { seenBy } = pointCoverage(pointsInView(cameras, demand));
  const kept = Array.from(seenBy.keys()).filter((i) => seenBy[i] === 0);
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
  return {
    xs: pick(demand.xs),
    ys: pick(demand.ys),
    trained: pick(demand.trained),
    judged: pick(demand.judged),
    kinds: Uint8Array.from(kept, (i) => demand.kinds[i]!),
    owners: Int32Array.from(kept, (i) => demand.owners[i]!),
  };
}
