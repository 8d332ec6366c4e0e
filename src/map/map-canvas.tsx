import type { RegionCode } from '@/domain/region/region';
import type { LassoRing, LayerInput } from '@/layers/layer-input';
import type { LayerRowState } from '@/layers/module';
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
  /** Incidents per square kilometer at the point; `null` outside the scope or while density is off. */
  readonly densityPerSquareKilometer: number | null;
}

/** A click, tap or Enter. */
export interface MapPick extends MapHover {
  /** With shift, control or command: add to the selection. */
  readonly extend: boolean;
}

export type MapStatus = 'loading' | 'ready' | 'restoring' | 'failed';

export interface MapCanvasProps {
  readonly input: LayerInput;
  readonly rows: readonly LayerRowState[];
  /** Where the map opens; later values are ignored: use `request`. */
  readonly initialCamera: Camera | null;
  readonly request: CameraRequest | null;
  /** Room taken by what floats over the map, in pixels. */
  readonly padding?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Region pointed at elsewhere, such as in a ranking. */
  readonly highlightedRegion?: RegionCode | null;
  /** Divider of the comparison, 0 to 1 of the width; read while `input.comparing`. */
  readonly swipeFraction?: number;
  /** False on a wall: no controls, no pointer, no keys. */
  readonly interactive?: boolean;
  readonly onMoveEnd: (view: MapView) => void;
  readonly onHover: (hover: MapHover | null) => void;
  readonly onPick: (pick: MapPick) => void;
  /** `null` when the lasso is cleared. */
  readonly onLasso: (ring: LassoRing | null) => void;
  readonly onSwipe?: (fraction: number) => void;
  /** The button of the comparison was pressed. */
  readonly onToggleCompare?: () => void;
  readonly onStatus?: (status: MapStatus) => void;
  /** Third lost WebGL context in ten minutes: reload the page, keeping its address. */
  readonly onReloadNeeded: () => void;
}
