/** Where panels of a wall meet on the map, in pixels from its left and upper edge. */
export interface MapSeams {
  readonly vertical: readonly number[];
  readonly horizontal: readonly number[];
}

export const NO_SEAMS: MapSeams = { vertical: [], horizontal: [] };
