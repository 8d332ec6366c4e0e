import { ENDLESS_SHADOW, shadowOfRoof, type Shadow } from '../line-of-sight/line-of-sight';
import { buildCheckpoint, type RunControl } from '../run-control';
import type { BuildingIndex } from './building-index';
import { assertView, nominalArea, sectorOf, type CameraView } from './camera-view';
import { facesOwnWall, MOUNT_TOLERANCE_METERS, mountsAt } from './mounts';
import { collectUpToWalls } from './nearest-walls';
import { collectOverRoofs } from './over-roofs';
import { areaWithin, type SightPiece } from './sight-piece';
import { sweepView } from './sweep';
import { wallsBeforeHorizon } from './wall-horizon';

/** What a camera sees of flat ground. */
export interface Viewshed {
  readonly view: CameraView;
  /** In order of direction; those of one interval of directions in order of distance. They do not overlap. */
  readonly pieces: readonly SightPiece[];
  /** Square meters that are seen. */
  readonly areaSquareMeters: number;
  /** Square meters of the sector were there no building. */
  readonly nominalSquareMeters: number;
  /** Buildings the camera is fixed to; they do not block. */
  readonly mounts: readonly number[];
  /** The axis points into one of these: azimuth or place is wrong. */
  readonly facesOwnWall: boolean;
}

/** How a viewshed is computed. */
export interface ViewshedOptions {
  /** How near a wall must be for the camera to be fixed to its building; default 0.5 m. */
  readonly mountToleranceMeters?: number;
}

/**
 * What a camera sees: its sector without buildings and what they hide.
 *
 * The sector is swept once by direction. Between two neighboring wall ends nothing begins or ends, so the border of what
 * is seen is one wall, one shadow's end or one arc, and is exact; no rays are sampled. A wall seen edge on or a corner that
 * is only grazed hides nothing. The building that contains the camera or comes within the tolerance of it does not block.
 *
 * With `view.heights`, roofs below a sight line hide only their shadow; buildings of unknown height block. Trees, terrain,
 * walls without a building and the thickness of the air are not modelled.
 *
 * Cost is O(e log e + e a) for e wall ends within range and a walls one behind another in a direction.
 *
 * @throws {RangeError} If the view is impossible.
 * @see Asano, T. (1985). An efficient algorithm for finding the visibility polygon for a polygonal region with holes.
 *      IEICE Transactions E68(9), 557-559; methods 4.1 and A15.
 */
export function viewshed(
  view: CameraView,
  index: BuildingIndex,
  { mountToleranceMeters = MOUNT_TOLERANCE_METERS }: ViewshedOptions = {},
): Viewshed {
  assertView(view);
  const mounts = mountsAt(index, view.x, view.y, mountToleranceMeters);
  const blockers = index.near(view.x, view.y, view.rangeMeters).filter((b) => !mounts.includes(b));
  const roofs = roofsOf(view, index, blockers);
  const sector = sectorOf(view);
  const walls = wallsBeforeHorizon(view, index, { buildings: blockers, blocks: roofs.blocks });
  const collector = roofs.shadowOf ? collectOverRoofs(view, roofs.shadowOf) : collectUpToWalls(view);
  sweepView(walls, sector, collector.add);
  const pieces = collector.pieces();
  return {
    view,
    pieces,
    areaSquareMeters: pieces.reduce((sum, piece) => sum + pieceArea(piece), 0),
    nominalSquareMeters: nominalArea(view),
    mounts,
    facesOwnWall: facesOwnWall(view, index, mounts),
  };
}

interface Roofs {
  /** Whether a building's shadow begins at its wall and has no end. */
  readonly blocks: (building: number) => boolean;
  /** `null` where all of them block. */
  readonly shadowOf: ((building: number) => Shadow) | null;
}

const ALL_BLOCK: Roofs = { blocks: () => true, shadowOf: null };

function roofsOf({ heights }: CameraView, { edges }: BuildingIndex, blockers: readonly number[]): Roofs {
  if (!heights) return ALL_BLOCK;
  const shadows = new Map<number, Shadow>();
  for (const building of blockers) {
    const shadow = shadowOfRoof(heights, edges.roofs[building]!);
    if (shadow !== ENDLESS_SHADOW) shadows.set(building, shadow);
  }
  if (shadows.size === 0) return ALL_BLOCK;
  return {
    blocks: (building) => !shadows.has(building),
    shadowOf: (building) => shadows.get(building) ?? ENDLESS_SHADOW,
  };
}

function pieceArea({ from, to, near, far }: SightPiece): number {
  return areaWithin(far, to - from) - areaWithin(near, to - from);
}

/**
 * Viewsheds of many cameras among the same buildings, in the order of the cameras.
 *
 * @throws {RangeError} If a view is impossible; `AbortError` where stopped.
 */
export function viewsheds(
  views: readonly CameraView[],
  index: BuildingIndex,
  control: RunControl = {},
): Viewshed[] {
  const checkpoint = buildCheckpoint(control);
  const found = views.map((view, i) => {
    checkpoint(i / views.length);
    return viewshed(view, index);
  });
  checkpoint(1);
  return found;
}
