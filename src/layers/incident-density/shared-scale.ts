import type { DensityInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import { buildDensityScale } from './density-scale';
import type { DensityScale } from './density-scale';

/** Settings of the density layer as the scene keeps them. */
export interface DensitySettings {
  readonly scaleMax?: number | undefined;
  readonly isolines: boolean;
}

/** One scale for picture and legend, and for both windows of a comparison. */
export const sharedScale: (
  density: DensityInput,
  comparing: boolean,
  scaleMax: number | undefined,
) => DensityScale | null = memoizeLast(
  (density: DensityInput, comparing: boolean, scaleMax: number | undefined) => {
    const fields = [density.now, ...(comparing && density.before ? [density.before] : [])];
    return buildDensityScale(
      fields.map(({ perSquareKilometer }) => perSquareKilometer),
      scaleMax ?? null,
    );
  },
);
