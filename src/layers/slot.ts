/**
 * Where a drawing stands in the stack of the map, lowest first. Layers never name one another: the slot alone decides.
 * `area` and `density` lie under `water`, which is how both are cut out of it.
 */
export const LAYER_SLOTS = [
  'ground',
  'area',
  'density',
  'water',
  'building',
  'road',
  'veil',
  'isoline',
  'line',
  'boundary',
  'mark',
  'label',
  'warning',
] as const;
export type LayerSlot = (typeof LAYER_SLOTS)[number];
