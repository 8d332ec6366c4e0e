/**
 * Where a drawing stands in the stack of the map, lowest first. Layers never name one another: the slot alone decides.
 * `area` and `density` lie under `water`, which is how both are cut out of it. `symbol` lies above `label`: MapLibre sets
 * text from the top down, so symbols reserve their place before names are set.
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
  'symbol',
  'warning',
] as const;
export type LayerSlot = (typeof LAYER_SLOTS)[number];
