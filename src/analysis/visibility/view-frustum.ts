import { DEFAULT_TARGET_HEIGHT_METERS } from '../line-of-sight/line-of-sight';
import type { CameraMount } from '../pixel-density/ground-reach';
import { sectorOf, type CameraView } from './camera-view';

/** Easting, northing, height above ground; planar meters. */
export type SpacePoint = readonly [x: number, y: number, z: number];

/** The space that a lens takes in, buildings aside, as faces and lines in space. */
export interface ViewFrustum {
  readonly faces: readonly (readonly SpacePoint[])[];
  readonly lines: readonly (readonly SpacePoint[])[];
  /** Ground below the lens that the picture does not reach: a ring, first point not repeated; `null` where there is none. */
  readonly blindZone: readonly SpacePoint[] | null;
}

const STEP_RADIANS = Math.PI / 36;
const RIBS = 8;
const ROUND = 2 * Math.PI - 1e-9;

/**
 * The space between the lens and the far end of a view over flat ground.
 *
 * Below it ends at the height of the target, so that its inner and outer radius are those of the view; without a tilt,
 * and for views all round, it is taken to reach from the foot of the camera up to the line from the lens to the far
 * end. The vertical angle is taken to be the same in all directions of the sector, which a rectilinear lens has in the
 * middle of its picture only.
 *
 * @param view  Inner and outer radius and sector; see `cameraViewOf`.
 * @param mount Height and, where known, tilt and vertical angle; `null` for these where they are not.
 */
export function viewFrustum(
  view: CameraView,
  {
    heightMeters,
    axis,
  }: { readonly heightMeters: number; readonly axis: Omit<CameraMount, 'heightMeters'> | null },
): ViewFrustum {
  const { start, width } = sectorOf(view);
  const isRound = width >= ROUND;
  const steps = Math.max(1, Math.ceil(width / STEP_RADIANS));
  const bearings = Array.from({ length: steps + 1 }, (_, i) => start + (width * i) / steps);
  const arc = (radius: number, z: number) =>
    bearings.map((bearing): SpacePoint => [
      view.x + radius * Math.sin(bearing),
      view.y + radius * Math.cos(bearing),
      z,
    ]);
  const heights = farHeights(view, heightMeters, axis);
  const parts: Parts = {
    lens: [view.x, view.y, heightMeters],
    foot: [view.x, view.y, 0],
    near: arc(view.nearMeters, heights.floor),
    bottom: arc(view.rangeMeters, heights.bottom),
    top: arc(view.rangeMeters, heights.top),
  };
  return {
    faces: isRound ? fan(parts.lens, parts.top) : facesOf(parts),
    lines: isRound ? roundLines(parts) : linesOf(parts),
    blindZone: view.nearMeters > 0 ? [...(isRound ? [] : [parts.foot]), ...arc(view.nearMeters, 0)] : null,
  };
}

interface Parts {
  readonly lens: SpacePoint;
  readonly foot: SpacePoint;
  readonly near: readonly SpacePoint[];
  /** At the far end, where the picture begins and where it ends. */
  readonly bottom: readonly SpacePoint[];
  readonly top: readonly SpacePoint[];
}

/** Heights at the far end, and that of the target, or the ground where the lens is lower than that. */
function farHeights(
  { rangeMeters, heights }: CameraView,
  heightMeters: number,
  axis: Omit<CameraMount, 'heightMeters'> | null,
): { readonly floor: number; readonly bottom: number; readonly top: number } {
  if (axis === null) return { floor: 0, bottom: 0, top: 0 };
  const target = heights?.targetHeightMeters ?? DEFAULT_TARGET_HEIGHT_METERS;
  const floor = heightMeters > target ? target : 0;
  const half = axis.verticalFieldOfViewDegrees / 2;
  const at = (downDegrees: number) => {
    const down = (Math.min(89, Math.max(-89, downDegrees)) * Math.PI) / 180;
    return Math.max(floor, heightMeters - rangeMeters * Math.tan(down));
  };
  return { floor, bottom: at(axis.tiltDownDegrees + half), top: at(axis.tiltDownDegrees - half) };
}

/** Triangles from a point to each two neighbors of a row. */
function fan(from: SpacePoint, row: readonly SpacePoint[]): SpacePoint[][] {
  return row.slice(1).map((point, i) => [from, row[i]!, point]);
}

function facesOf({ lens, near, bottom, top }: Parts): SpacePoint[][] {
  const side = (i: number) => [lens, near.at(i)!, bottom.at(i)!, top.at(i)!];
  const stands = top[0]![2] > bottom[0]![2];
  const far = bottom.slice(1).map((point, i) => [bottom[i]!, point, top[i + 1]!, top[i]!]);
  return [side(0), side(-1), ...fan(lens, top), ...fan(lens, near), ...(stands ? far : [])];
}

function linesOf({ lens, foot, near, bottom, top }: Parts): (readonly SpacePoint[])[] {
  const edge = (i: number) => [
    [lens, top.at(i)!],
    [lens, near.at(i)!, bottom.at(i)!, top.at(i)!],
  ];
  return [[foot, lens], ...edge(0), ...edge(-1), near, bottom, top];
}

function roundLines({ lens, foot, bottom }: Parts): (readonly SpacePoint[])[] {
  const every = (bottom.length - 1) / RIBS;
  const ribs = Array.from({ length: RIBS }, (_, i) => [lens, bottom[Math.round(i * every)]!]);
  return [[foot, lens], ...ribs, bottom];
}
