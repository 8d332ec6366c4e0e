import { cameraViewOf, verticalAngleOf } from '@/analysis/camera-coverage/camera-view-of';
import type { CameraPlacement } from '@/analysis/camera-coverage/camera-view-of';
import { placeSights } from '@/analysis/camera-coverage/place-sights';
import type { WatchingCamera } from '@/analysis/camera-coverage/place-sights';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import { viewshed } from '@/analysis/visibility/viewshed';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import { FULL_TURN_DEGREES } from '@/analysis/visibility/camera-view';
import type { CameraView } from '@/analysis/visibility/camera-view';
import { viewFrustum } from '@/analysis/visibility/view-frustum';
import type { SpacePoint } from '@/analysis/visibility/view-frustum';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { openBuildings, flattenBuildings } from '@/analysis/visibility/building-index';
import type { Degrees } from './coverage-ground';
import type { CameraSight, PlaceSightTold, SightFrustum, SpaceDegrees } from './coverage-results';
import { levelOfTask } from './coverage-settings';
import type { CoverageSettings } from './coverage-settings';
import { taskDistances } from './measure-demand';
import { toDegreePolygons } from './plane-ground';
import type { PlacedCamera, PlaneGround } from './plane-ground';
import { seeFrom } from './view-sets';

const NO_BUILDINGS = openBuildings(flattenBuildings([]));

/** One camera at a closer look; `null` where there is none of the code. */
export function lookThrough(
  ground: PlaneGround,
  code: string,
  { task }: Pick<CoverageSettings, 'task'>,
): CameraSight | null {
  const placed = ground.cameras.find(({ camera }) => camera.code === code);
  if (!placed) return null;
  const { placement, convergenceDegrees, isAssumed, withoutDirection } = placed;
  const current = seeFrom(ground, placed, { task, turning: 'current' });
  const reach = placement.kind === 'ptz' ? seeFrom(ground, placed, { task, turning: 'reachable' }) : null;
  const view = cameraViewOf(placement, { level: levelOfTask(task), overRoofs: true, convergenceDegrees });
  const drawn = (seen: Viewshed | null) =>
    seen ? toDegreePolygons(ground.projection, viewshedShape(seen)) : [];
  return {
    code,
    seen: drawn(current),
    nominal: current ? (toDegreePolygons(ground.projection, openSector(view))[0] ?? null) : null,
    reach: drawn(reach),
    frustum: withoutDirection ? null : frustumOf(ground, placement, view),
    ...figuresOf(current),
    nearMeters: view.nearMeters,
    farMeters: view.rangeMeters,
    limit: view.limit,
    taskMeters: taskDistances(placed),
    isAssumed,
    withoutDirection,
  };
}

function frustumOf(
  { projection }: PlaneGround,
  { heightMeters, tiltDegrees, fieldOfViewDegrees }: CameraPlacement,
  view: CameraView,
): SightFrustum | null {
  if (heightMeters === null) return null;
  const isFlat = tiltDegrees === null || view.fieldOfViewDegrees >= FULL_TURN_DEGREES;
  const axis = isFlat
    ? null
    : {
        tiltDownDegrees: tiltDegrees,
        verticalFieldOfViewDegrees: verticalAngleOf(fieldOfViewDegrees),
      };
  const { faces, lines, blindZone } = viewFrustum(view, { heightMeters, axis });
  const toDegrees = (points: readonly SpacePoint[]) =>
    points.map(([x, y, z]): SpaceDegrees => [...projection.toDegrees(x, y), z]);
  return {
    faces: faces.map(toDegrees),
    lines: lines.map(toDegrees),
    blindZone: blindZone && toDegrees(blindZone),
    isFlat,
  };
}

function figuresOf(seen: Viewshed | null) {
  return {
    seenSquareMeters: seen ? seen.areaSquareMeters : 0,
    nominalSquareMeters: seen ? seen.nominalSquareMeters : 0,
    facesOwnWall: seen ? seen.facesOwnWall : false,
  };
}

function openSector(view: CameraView): MultiPolygon {
  return viewshedShape(viewshed(view, NO_BUILDINGS));
}

/** Cameras farther away from a place are not told of it. */
const TOLD_WITHIN_METERS = 150;

/** Which cameras see a place, and why the others near it do not: best first. */
export function lookAt(
  ground: PlaneGround,
  [longitude, latitude]: Degrees,
  { task }: Pick<CoverageSettings, 'task'>,
): PlaceSightTold[] {
  const [x, y] = ground.projection.toMeters(longitude, latitude);
  const near = ground.cameras.filter(
    ({ placement }) => Math.hypot(placement.x - x, placement.y - y) <= TOLD_WITHIN_METERS,
  );
  const watching = near.flatMap((placed): { placed: PlacedCamera; watching: WatchingCamera }[] => {
    const current = seeFrom(ground, placed, { task, turning: 'current' });
    const reachable =
      placed.placement.kind === 'ptz' ? seeFrom(ground, placed, { task, turning: 'reachable' }) : null;
    if (!current) return [];
    const { online, widthPixels } = placed.camera;
    return [{ placed, watching: { current, reachable, online: online !== false, widthPixels } }];
  });
  const told = placeSights(
    watching.map((entry) => entry.watching),
    ground.index,
    [x, y],
    TOLD_WITHIN_METERS,
  );
  return told.map(({ camera, state, distanceMeters, level }) => {
    const { code, name, network } = watching[camera]!.placed.camera;
    return { code, name, network, state, distanceMeters, task: level };
  });
}
