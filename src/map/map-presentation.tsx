import { createContext, use, useLayoutEffect } from 'react';

import { NO_SEAMS } from './seams/seams';
import type { MapSeams } from './seams/seams';

/** How a face shows the one map. */
export interface MapPresentation {
  /** Factor on lines, marks and labels: 1 on a desk, more on a wall read from afar. */
  readonly sizeFactor: number;
  /** Room taken by what floats over the map, in pixels. */
  readonly padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Where panels of a wall meet on the map. */
  readonly seams: MapSeams;
  /** Where scale and attribution begin, in pixels from the lower left. */
  readonly foot: { readonly bottom: number; readonly left: number };
  /** Buttons and tools over the map. */
  readonly hasControls: boolean;
  /** Whether a move by hand becomes part of the scene. Where not, the map goes back with the next scene. */
  readonly keepsCamera: boolean;
  /** The camera of the scene is taken up anew whenever this changes. */
  readonly takeKey: string;
}

export const DESK_PRESENTATION: MapPresentation = {
  sizeFactor: 1,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  seams: NO_SEAMS,
  foot: { bottom: 0, left: 0 },
  hasControls: true,
  keepsCamera: true,
  takeKey: '',
};

const PresentMapContext = createContext<(presentation: MapPresentation) => void>(() => undefined);

export const PresentMapProvider = PresentMapContext.Provider;

/**
 * Shows the one map another way than on a desk, for as long as the caller is mounted.
 *
 * @param presentation Keep the same object while nothing changes.
 */
export function usePresentMap(presentation: MapPresentation): void {
  const present = use(PresentMapContext);
  useLayoutEffect(() => {
    present(presentation);
    return () => present(DESK_PRESENTATION);
  }, [present, presentation]);
}
