import { pointCoverage, pointsInView } from '@/analysis/camera-coverage/point-coverage';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import type { StudySpan } from '@/studies/study';
import type { StudyRows } from '@/studies/study-rows';
import type { ScopedGround } from './clip-to-scope';
import type { SitingAim } from './coverage-settings';
import { placeIncidents } from './measure-demand';
import { pointsAlong } from './measure-sections';

/** Key sections are to be seen at points this far apart. */
export const SECTION_STEP_METERS = 10;

/** Points to be seen, with what they weigh in choosing and in judging. */
export interface Demand {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly trained: Float64Array;
  readonly judged: Float64Array;
  /** Number of the key section each lies on; -1 for incidents. */
  readonly sections: Int32Array;
}

/** What new cameras are chosen for: incidents, key sections, or half of each. Weighs 100 in all. */
export function demandOf(
  scoped: ScopedGround,
  { aim, window }: { readonly aim: SitingAim; readonly window: StudySpan },
  rows: StudyRows,
): Demand {
  const parts = [
    ...(aim === 'sections' ? [] : [demandOfIncidents(rows, window)]),
    ...(aim === 'incidents' ? [] : [demandOfSections(scoped)]),
  ];
  // Each kind weighs the same, whatever the number of its points.
  const join = (pick: (part: Demand) => Float64Array, factor = 1) =>
    Float64Array.from(parts.flatMap((part) => Array.from(pick(part), (value) => value * factor)));
  return {
    xs: join(({ xs }) => xs),
    ys: join(({ ys }) => ys),
    trained: join(({ trained }) => trained, 100 / parts.length),
    judged: join(({ judged }) => judged, 100 / parts.length),
    sections: Int32Array.from(parts.flatMap(({ sections }) => Array.from(sections))),
  };
}

/** Incidents of the window's first half to choose by, of its second to judge by; each half weighs 1. */
function demandOfIncidents(rows: StudyRows, window: StudySpan): Demand {
  const { xs, ys, rows: placed } = placeIncidents(rows, window);
  const middle = (window.fromSeconds + window.toSeconds) / 2;
  const early = Float64Array.from(placed, (row) => Number(rows.reportedAt[row]! < middle));
  const count = early.reduce((sum, one) => sum + one, 0);
  return {
    xs,
    ys,
    trained: early.map((one) => one / Math.max(1, count)),
    judged: early.map((one) => (1 - one) / Math.max(1, early.length - count)),
    sections: new Int32Array(xs.length).fill(-1),
  };
}

function demandOfSections({ sections }: ScopedGround): Demand {
  const points = sections.flatMap(({ path }, section) =>
    pointsAlong(path, SECTION_STEP_METERS)
      .slice(0, -1)
      .map(([x, y]) => ({ x, y, section })),
  );
  const weights = new Float64Array(points.length).fill(1 / Math.max(1, points.length));
  return {
    xs: Float64Array.from(points, ({ x }) => x),
    ys: Float64Array.from(points, ({ y }) => y),
    trained: weights,
    judged: weights,
    sections: Int32Array.from(points, ({ section }) => section),
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
    sections: Int32Array.from(kept, (i) => demand.sections[i]!),
  };
}
