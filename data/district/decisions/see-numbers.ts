import type { Dispatch } from '@/domain/dispatch/dispatch';
import type { NewIncident } from '@/domain/incident/incident';
import { CLOSED_STATES } from '@/domain/incident/vocabularies';
import { DAY, dayOf, startOfDay } from '../catalog/calendar';
import type { DecisionPlan } from './plan-decisions';

const WINDOW_DAYS = 30;

/** Counts what whoever decided had before them, as the incidents go by. */
export interface NumberSeer {
  readonly take: (incidents: readonly NewIncident[]) => void;
  /** The decisions, once all incidents have gone by. */
  readonly finish: () => Dispatch[];
}

interface Counts {
  inWindow: number;
  before: number;
  open: number;
  overdue: number;
}

export function seeNumbers(plans: readonly DecisionPlan[]): NumberSeer {
  const counts: Counts[] = plans.map(() => ({ inWindow: 0, before: 0, open: 0, overdue: 0 }));
  const byGrid = new Map<string, number[]>();
  plans.forEach(({ gridCodes }, plan) => {
    for (const code of gridCodes) byGrid.set(code, [...(byGrid.get(code) ?? []), plan]);
  });

  return {
    take: (incidents) => {
      for (const incident of incidents) {
        const code = incident.regionCodes?.[0] ?? null;
        for (const plan of (code !== null && byGrid.get(code)) || []) {
          count(counts[plan]!, incident, plans[plan]!.decidedAt);
        }
      }
    },
    finish: () => plans.map((plan, i) => toDispatch(plan, counts[i]!)),
  };
}

function count(counts: Counts, incident: NewIncident, decidedAt: number): void {
  const { reportedAt, stamps, state, dueAt } = incident;
  const { from, middle, to } = windowsOf(decidedAt);
  if (reportedAt >= middle && reportedAt < to) counts.inWindow++;
  if (reportedAt >= from && reportedAt < middle) counts.before++;
  if (reportedAt >= decidedAt) return;
  // Closed without a stamp that says when: then it was not known to be open either.
  const wasOpen =
    stamps.completedAt === null ? !CLOSED_STATES.includes(state) : stamps.completedAt > decidedAt;
  if (!wasOpen) return;
  counts.open++;
  if (dueAt !== null && dueAt < decidedAt) counts.overdue++;
}

/** The thirty whole days before the day of a decision, and the thirty before those. */
function windowsOf(decidedAt: number) {
  const to = startOfDay(dayOf(decidedAt));
  return { from: to - 2 * WINDOW_DAYS * DAY, middle: to - WINDOW_DAYS * DAY, to };
}

function toDispatch(plan: DecisionPlan, { inWindow, before, open, overdue }: Counts): Dispatch {
  const { id, region, decidedAt, decidedBy, action, unitCode, unitName, reason, end } = plan;
  const { from, middle, to } = windowsOf(decidedAt);
  const span = (start: number, stop: number) => `${instant(start)}/${instant(stop)}`;
  const figure = (figureId: string, value: number) => ({ id: figureId, value, lower: null, upper: null });
  return {
    id,
    target: { kind: 'region', code: region.code },
    title: region.name.zh,
    regionCode: region.code,
    position: region.labelPosition,
    unitCode,
    unitName,
    teamName: null,
    action,
    reason: `近 30 天 ${inWindow} 件（此前 30 天 ${before} 件）。${reason}`,
    figures: [
      figure('in-window', inWindow),
      figure('before', before),
      figure('open', open),
      figure('overdue', overdue),
    ],
    scene: { region: region.code, window: span(middle, to), compare: span(from, middle) },
    dataVersion: `示范数据 ${instant(decidedAt).slice(0, 10)}`,
    decidedAt,
    decidedBy,
    state: end?.state ?? 'sent',
    outcome: end?.outcome ?? '',
    closedAt: end?.at ?? null,
    closedBy: end?.by ?? null,
    version: end ? 2 : 1,
  };
}

function instant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
