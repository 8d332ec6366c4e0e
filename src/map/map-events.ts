import type { RegionCode } from '@/domain/region/region';
import type { Camera } from '@/scene/scene';

export interface MapView {
  readonly camera: Camera;
  /** `[west, south, east, north]` of what is seen, in degrees; the bounds of the trapezoid when pitched. */
  readonly bbox: readonly [number, number, number, number];
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** A wish to move the camera; a new object each time. */
export interface CameraRequest {
  readonly target:
    | { readonly kind: 'camera'; readonly camera: Camera }
    | { readonly kind: 'bbox'; readonly bbox: readonly [number, number, number, number] };
  /** A cut instead of a flight; always so under reduced motion. */
  readonly instant?: boolean;
}

/** Features of a collection that lie too close together to be told apart. */
export interface MapCluster {
  readonly collectionId: string;
  readonly sourceId: string;
  readonly id: number;
  readonly position: readonly [number, number];
  readonly count: number;
  /** Of those whose state is known, the ones online. */
  readonly online: number;
  readonly known: number;
}

/** What lies under the pointer, or at the middle of the map while it is moved by keys. */
export interface MapHover {
  /** Pixels from the upper left of the map. */
  readonly x: number;
  readonly y: number;
  readonly position: readonly [number, number];
  /** From the widest level to the finest, along every hierarchy whose boundaries are loaded. */
  readonly regionCodes: readonly RegionCode[];
  readonly incidentRowId: number | null;
  /** How many incidents share that very place, the picked one included; 0 without one. */
  readonly incidentsAtPlace: number;
  readonly feature: { readonly collectionId: string; readonly code: string } | null;
  /** Features drawn as one from afar; a pick zooms in to where they part and is not told. */
  readonly cluster: MapCluster | null;
  /** Incidents per square kilometer at the point; `null` outside the scope or while density is off. */
  readonly densityPerSquareKilometer: number | null;
}

/** A click, tap or Enter. */
export interface MapPick extends MapHover {
  /** With shift, control or command: add to the selection. */
  readonly extend: boolean;
}
