import type { Box, MapRoom } from './plan-wall';

/** Where scale and attribution of a map begin, from its lower left: below the words, off its seams. */
export function footOn(map: Box, { first }: MapRoom): { readonly left: number; readonly bottom: number } {
  return { left: first.x - map.x, bottom: map.y + map.height - first.y - first.height };
}
