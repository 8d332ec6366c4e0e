import { createContext, use } from 'react';
import type { TakeMapPicture } from '@/layers/map-picture';
import type { Span } from '@/scene/resolve-window';

/** How the map at the right is taken, and what it shows. */
export interface BesidePicture {
  readonly take: TakeMapPicture;
  readonly span: Span;
  readonly total: number;
}

export interface MapPictures {
  /** Takes the map as it stands; `null` while there is none. */
  readonly take: TakeMapPicture | null;
  /** `null` where one map stands alone. */
  readonly beside: BesidePicture | null;
}

const MapPictureContext = createContext<MapPictures>({ take: null, beside: null });

export const MapPictureProvider = MapPictureContext.Provider;

export function useMapPictures(): MapPictures {
  return use(MapPictureContext);
}
