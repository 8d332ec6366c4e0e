/** Classes of a hot-spot map: the confidence after adjustment for the number of units. */
export const HOT_SPOT_CLASSES = [
  'hot-99',
  'hot-95',
  'hot-90',
  'none',
  'cold-90',
  'cold-95',
  'cold-99',
] as const;
export type HotSpotClass = (typeof HOT_SPOT_CLASSES)[number];

/**
 * Class of a unit.
 *
 * @param z         Its score; the sign tells hot from cold.
 * @param adjustedP Its adjusted p-value.
 * @returns         `null` where either is NaN: not assessable, which is not "none".
 */
export function classifyHotSpot(z: number, adjustedP: number): HotSpotClass | null {
  if (Number.isNaN(z) || Number.isNaN(adjustedP)) return null;
  if (adjustedP > 0.1 || z === 0) return 'none';
  if (adjustedP <= 0.01) return z > 0 ? 'hot-99' : 'cold-99';
  if (adjustedP <= 0.05) return z > 0 ? 'hot-95' : 'cold-95';
  return z > 0 ? 'hot-90' : 'cold-90';
}
