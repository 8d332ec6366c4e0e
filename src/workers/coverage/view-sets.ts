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
  /** The sets of another ground with the same buildings: only cameras that changed are looked through anew. */
  readonly movedTo: (next: PlaneGround) => ViewSets;
}

interface OneView {
  readonly viewshed: Viewshed | null;
  readonly shape: MultiPolygon;
}

const SETS_KEPT = 8;

/** @param before Views of the same buildings by what decides them, from an earlier ground. */
export function keepViewSets(
  ground: PlaneGround,
  before: ReadonlyMap<string, OneView> = new Map(),
): ViewSets {
  const kept = new Map<string, ViewSet>();
  const keys = ground.cameras.map((camera) => keyOf(camera));
  const nameOf = (i: number, task: CoverageTask, turning: ViewMode) =>
    // Only a camera that can turn sees otherwise when it may.
    `${task} ${ground.cameras[i]!.placement.kind === 'ptz' ? turning : ''} ${keys[i]!}`;
  const other = (task: CoverageTask, turning: ViewMode) =>
    kept.get(`${task} ${turning === 'current' ? 'reachable' : 'current'}`);
  const look = (i: number, task: CoverageTask, turning: ViewMode): OneView => {
    const camera = ground.cameras[i]!;
    const twin = camera.placement.kind === 'ptz' ? undefined : other(task, turning);
    if (twin) return { viewshed: twin.viewsheds[i]!, shape: twin.shapes[i]! };
    const known = before.get(nameOf(i, task, turning));
    if (known) return known;
    const viewshed = seeFrom(ground, camera, { task, turning });
    return { viewshed, shape: viewshed ? viewshedShape(viewshed) : [] };
  };
  return {
    of: async (task, turning, turns) => {
      const key = `${task} ${turning}`;
      const known = kept.get(key);
      if (known) return known;
      const views: OneView[] = [];
      for (let i = 0; i < ground.cameras.length; i++) {
        await turns.next(i / ground.cameras.length);
        views.push(look(i, task, turning));
      }
      if (kept.size >= SETS_KEPT) kept.clear();
      const set = {
        viewsheds: views.map(({ viewshed }) => viewshed),
        shapes: views.map(({ shape }) => shape),
      };
      kept.set(key, set);
      return set;
    },
    movedTo: (next) => {
      const known = new Map<string, OneView>();
      for (const [key, { viewsheds, shapes }] of kept) {
        const [task, turning] = key.split(' ') as [CoverageTask, ViewMode];
        viewsheds.forEach((viewshed, i) =>
          known.set(nameOf(i, task, turning), { viewshed, shape: shapes[i]! }),
        );
      }
      return keepViewSets(next, known);
    },
  };
}

/** All of a camera that decides what it sees. */
function keyOf({ placement, convergenceDegrees, withoutDirection }: PlacedCamera): string {
  return JSON.stringify([Object.values(placement), convergenceDegrees, withoutDirection]);
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
