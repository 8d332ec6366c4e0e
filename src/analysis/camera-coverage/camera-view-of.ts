import type { CameraKind } from '@/domain/camera/camera';
import { DEFAULT_TARGET_HEIGHT_METERS, type SightHeights } from '../line-of-sight/line-of-sight';
import type { CameraMount } from '../pixel-density/ground-reach';
import { RECTILINEAR_LIMIT_DEGREES, type Lens, type PixelDensityLevel } from '../pixel-density/pixel-density';
import { viewRadii, type ReachLimit } from '../pixel-density/view-radii';
import { FULL_TURN_DEGREES, type CameraView } from '../visibility/camera-view';

/** What the catalog tells of a camera, placed on the plane. `null` is unknown. */
export interface CameraPlacement {
  /** Easting and northing, meters. */
  readonly x: number;
  readonly y: number;
  readonly kind: CameraKind;
  /** Clockwise from true north; `null` for a view all round. */
  readonly azimuthDegrees: number | null;
  readonly fieldOfViewDegrees: number;
  readonly rangeMeters: number;
  readonly heightMeters: number | null;
  readonly tiltDegrees: number | null;
  readonly widthPixels: number | null;
}

/** Which of the two views of a camera that can turn: where it looks now, or all it can reach by turning. */
export type ViewMode = 'current' | 'reachable';

/** How a camera is read. */
export interface ViewQuestion {
  readonly mode?: ViewMode;
  /** The task to be served; `null` where any picture will do. */
  readonly level?: PixelDensityLevel | null;
  /** Default 1.7 m. */
  readonly targetHeightMeters?: number;
  /** Angle from grid north to true north at the camera, clockwise; 0 where absent. At most a degree or so. */
  readonly convergenceDegrees?: number;
  /** Whether sight lines pass over low roofs; default false: every building blocks. */
  readonly overRoofs?: boolean;
}

/** A view and what ends it outwards. */
export interface PlacedView extends CameraView {
  readonly limit: ReachLimit;
}

/** Height of the picture over its width; catalogs do not tell it. */
const ASPECT = 9 / 16;

/**
 * The view of a camera for a question. A camera that can turn reaches all round in mode `reachable`; that ring must be told
 * apart from its current view.
 *
 * The vertical angle is not in the catalogs and is taken from a 16 : 9 picture. Without height or tilt the blind zone below
 * the camera is unknown and taken for none; a camera that can turn can tilt, too, so its reach has none.
 *
 * @throws {RangeError} If a figure is impossible.
 */
export function cameraViewOf(camera: CameraPlacement, question: ViewQuestion = {}): PlacedView {
  const { level = null, targetHeightMeters = DEFAULT_TARGET_HEIGHT_METERS } = question;
  const turns = question.mode === 'reachable' && camera.kind === 'ptz';
  const isRound = turns || camera.azimuthDegrees === null || camera.fieldOfViewDegrees >= FULL_TURN_DEGREES;
  const radii = viewRadii({
    rangeMeters: camera.rangeMeters,
    targetHeightMeters,
    pixelsPerMeter: level?.pixelsPerMeter ?? null,
    lens: lensOf(camera),
    mount: isRound ? null : mountOf(camera),
  });
  return {
    x: camera.x,
    y: camera.y,
    azimuthDegrees: (camera.azimuthDegrees ?? 0) + (question.convergenceDegrees ?? 0),
    fieldOfViewDegrees: isRound ? FULL_TURN_DEGREES : camera.fieldOfViewDegrees,
    rangeMeters: radii.farMeters,
    nearMeters: radii.nearMeters,
    limit: radii.limit,
    heights: question.overRoofs === true ? heightsOf(camera, targetHeightMeters) : null,
  };
}

function heightsOf({ heightMeters }: CameraPlacement, targetHeightMeters: number): SightHeights | null {
  return heightMeters === null ? null : { cameraHeightMeters: heightMeters, targetHeightMeters };
}

function lensOf({ fieldOfViewDegrees, widthPixels }: CameraPlacement): Lens | null {
  return widthPixels === null ? null : { fieldOfViewDegrees, widthPixels };
}

function mountOf({ heightMeters, tiltDegrees, fieldOfViewDegrees }: CameraPlacement): CameraMount | null {
  if (heightMeters === null || tiltDegrees === null) return null;
  return {
    heightMeters,
    tiltDownDegrees: tiltDegrees,
    verticalFieldOfViewDegrees: verticalAngleOf(fieldOfViewDegrees),
  };
}

/** Vertical angle of a lens, degrees, for a picture of 16 : 9. */
export function verticalAngleOf(horizontalDegrees: number): number {
  if (horizontalDegrees > RECTILINEAR_LIMIT_DEGREES) return horizontalDegrees * ASPECT;
  const half = (horizontalDegrees * Math.PI) / FULL_TURN_DEGREES;
  return (Math.atan(Math.tan(half) * ASPECT) * FULL_TURN_DEGREES) / Math.PI;
}
