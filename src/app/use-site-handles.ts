import type { HandleListener, HandleMove } from '@/map/handles/handle-step';
import { useCoverageSource, useSitingSettings } from '@/panels/coverage-view';
import type { SitingPlan } from '@/workers/coverage/coverage-results';
import { writePlan } from '@/workers/coverage/coverage-settings';
import type { PlannedSite } from '@/workers/coverage/coverage-settings';

/** Turns what a hand does to proposed cameras into a plan: tried while they are dragged, written to the scene when let go. */
export function useSiteHandles(plan: SitingPlan | null): HandleListener {
  const source = useCoverageSource();
  const [, set] = useSitingSettings();
  const onMove = ({ id, position, azimuthDegrees, isDone }: HandleMove) => {
    if (!plan) return;
    const sites = plan.sites.map((site, i): PlannedSite =>
      i === siteNumber(id) ? { position, azimuthDegrees } : site,
    );
    if (isDone) set({ plan: writePlan(sites) });
    else source?.drafts.offer(plan, sites);
  };
  const onRemove = (id: string) => {
    if (plan) set({ plan: writePlan(plan.sites.filter((_, i) => i !== siteNumber(id))) });
  };
  return { onMove, onRemove };
}

/** Handles are numbered as the sites of the plan. */
function siteNumber(id: string): number {
  return Number(id.split('/').at(-1));
}
