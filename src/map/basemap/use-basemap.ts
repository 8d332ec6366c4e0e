import { useMemo } from 'react';
import type { LayerInput } from '@/layers/layer-input';
import type { LayerDrawing } from '@/layers/module';
import { buildBasemap } from './build-basemap';
import { useExternalStyle } from './use-external-style';

/** The ground of the map for a district's setting, in the theme and language on screen. */
export function useBasemap(
  { district, theme, language, sizeFactor }: LayerInput,
  isPitched: boolean,
): LayerDrawing {
  const { basemap, bbox } = district;
  const external = useExternalStyle(basemap);
  const latitude = (bbox[1] + bbox[3]) / 2;
  return useMemo(
    () =>
      buildBasemap(basemap, {
        theme,
        language,
        latitude,
        sizeFactor,
        isPitched,
        external,
        origin: location.origin,
      }),
    [basemap, theme, language, latitude, sizeFactor, isPitched, external],
  );
}
