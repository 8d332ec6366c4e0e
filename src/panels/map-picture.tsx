import { createContext, use } from 'react';
import type { TakeMapPicture } from '@/layers/map-picture';

const MapPictureContext = createContext<TakeMapPicture | null>(null);

export const MapPictureProvider = MapPictureContext.Provider;

/** Takes the map as it stands; `null` while there is none. */
export function useMapPicture(): TakeMapPicture | null {
  return use(MapPictureContext);
}
