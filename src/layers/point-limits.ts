/** Points drawn at once: more hide one another and slow a machine without a graphics card. */
export const MOST_POINTS = 20_000;

/** Coarser than this a point covers whole buildings and says no more than the density: points are left out. */
export const POINTS_COARSEST_METERS_PER_PIXEL = 6;
