import { cameraViewOf } from '@/analysis/camera-coverage/camera-view-of';
import type { ViewMode } from '@/analysis/camera-coverage/camera-view-of';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { viewshed } from '@/analysis/visibility/viewshed';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { chosenNetworks, levelOfTask } from './coverage-settings';
import type { CoverageSettings, CoverageTask } from './coverage-settings';
import type { PlacedCamera, PlaneGround } from './plane-ground';
import type { Turns } from './turns';

/** What every camera sees for one task; `null` where its view is not known. */
export interface ViewSet {
  readonly viewsheds: readonly (Viewshed | null)[];
  readonly shapes: readonly MultiPolygon[];
}

/** The views of a ground, each set computed once. */
export interface ViewSets {
  readonly of: (task: CoverageTask, turning: ViewMode, turns: Turns) => Promise<ViewSet>;
}

const SETS_KEPT = 8;

export function keepViewSets(ground: PlaneGround): ViewSets {
  const kept = new Map<string, ViewSet>();
  return {
    of: async (task, turning, turns) => {
      const key = `${task} ${turning}`;
      const known = kept.get(key);
      if (known) return known;
      const viewsheds: (Viewshed | null)[] = [];
      const shapes: MultiPolygon[] = [];
      for (const camera of ground.cameras) {
        await turns.next(viewsheds.length / ground.cameras.length);
        const seen = seeFrom(ground, camera, { task, turning });
        viewsheds.push(seen);
        shapes.push(seen ? viewshedShape(seen) : []);
      }
      if (kept.size >= SETS_KEPT) kept.clear();
      const set = { viewsheds, shapes };
      kept.set(key, set);
      return set;
    },
  };
}

/** What one camera sees; `null` where its direction is not known. */
export function seeFrom(
  { index }: Pick<PlaneGround, 'index'>,
  { placement, convergenceDegrees, withoutDirection }: PlacedCamera,
  { task, turning }: { readonly task: CoverageTask; readonly turning: ViewMode },
): Viewshed | null {
  const canReach = turning === 'reachable' && placement.kind === 'ptz';
  if (withoutDirection && !canReach) return null;
  const question = { mode: turning, level: levelOfTask(task), overRoofs: true, convergenceDegrees };
  return viewshed(cameraViewOf(placement, question), index);
}

/** Numbers of the cameras that the settings count and whose views are known. */
export function countedCameras(
  { cameras }: PlaneGround,
  settings: CoverageSettings,
  { viewsheds }: Pick<ViewSet, 'viewsheds'>,
): number[] {
  const networks: readonly (string | null)[] = [...chosenNetworks(settings), null];
  return cameras.flatMap(({ camera }, i) => {
    const runs = settings.states === 'all' || camera.online !== false;
    return viewsheds[i] && runs && networks.includes(camera.network) ? [i] : [];
  });
}
