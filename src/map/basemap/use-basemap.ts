import { useMemo } from 'react';
import type { LayerInput } from '@/layers/layer-input';
import type { LayerDrawing } from '@/layers/module';
import { buildBasemap } from './build-basemap';
import { useExternalStyle } from './use-external-style';

type GroundInput = Pick<LayerInput, 'district' | 'theme' | 'language' | 'sizeFactor'>;

/** The ground of the map for a district's setting, in the theme and language on screen. */
export function useBasemap(
  { district, theme, language, sizeFactor }: GroundInput,
  { isPitched, isUnderlaid }: { readonly isPitched: boolean; readonly isUnderlaid: boolean },
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
        isUnderlaid,
        external,
        origin: location.origin,
      }),
    [basemap, theme, language, latitude, sizeFactor, isPitched, isUnderlaid, external],
  );
}
