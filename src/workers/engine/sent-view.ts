import type { DensityPictures } from '@/engine/density-picture/density-painter';
import type { DrawnGround } from '@/engine/density-picture/density-picture';
import type { EngineView, PaintedDensity } from '@/engine/engine-view';

/** A view on its way: the ground of its picture is left out where the last view's holds. */
export type SentView = Omit<EngineView, 'density'> & {
  readonly density:
    | (Omit<PaintedDensity, 'picture'> & {
        readonly picture: (Omit<DensityPictures, 'ground'> & { readonly ground: DrawnGround | null }) | null;
      })
    | null;
};

/** Puts the ground kept from an earlier view back where one was left out; to be called with each view in turn. */
export function createGroundKeeper(): (view: SentView) => EngineView {
  let kept: DrawnGround | null = null;
  return ({ density, ...figures }) => {
    if (!density?.picture) return { ...figures, density: density && { ...density, picture: null } };
    kept = density.picture.ground ?? kept;
    if (!kept) throw new Error('a picture came before its ground');
    return { ...figures, density: { ...density, picture: { ...density.picture, ground: kept } } };
  };
}
