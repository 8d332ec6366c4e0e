import { useRegionTree } from '@/client/district/use-district';
import type { Region } from '@/domain/region/region';
import type { RegionTree } from '@/domain/region/region-tree';
import { useIncidentView } from '@/panels/incident-view';
import type { IncidentView } from '@/panels/incident-view';
import { readLevelFigures } from '@/panels/region-figures';
import type { StandingAlert } from '@/panels/standing-alert';
import { useStandingAlerts } from '@/panels/standing-alerts';

type EngineView = NonNullable<IncidentView['view']>;

/** What a closer look is taken at. */
export interface WallFocus {
  readonly region: Region;
  /** The warning there; `null` where the place merely has the most incidents. */
  readonly alert: StandingAlert | null;
}

/** The place of the worst warning; where there is none, the region of the third level with the most incidents. */
export function useWallFocus(): WallFocus | null {
  const tree = useRegionTree();
  const { alerts } = useStandingAlerts();
  const { view } = useIncidentView();
  for (const alert of alerts ?? []) {
    const region = alert.regionCode === null ? undefined : tree.byCode.get(alert.regionCode);
    if (region) return { region, alert };
  }
  const busiest = view && busiestRegion(tree, view);
  return busiest ? { region: busiest, alert: null } : null;
}

function busiestRegion(tree: RegionTree, view: EngineView): Region | null {
  const levels = [...tree.levelById.keys()];
  const figures = readLevelFigures(levels[2] ?? levels.at(-1) ?? '', tree, view);
  const [first] = figures?.regions.toSorted((a, b) => b.now - a.now) ?? [];
  return first && first.now > 0 ? first.region : null;
}
