import type { Map as MapLibreMap } from 'maplibre-gl';

/** Why a map has moved: a person moved it, it was asked to, or its place has another size now. */
export type MoveCause = 'hand' | 'request' | 'size';

/** Goes with a movement that nobody's hand made, as MapLibre's event data. */
export function moveMark(cause: Exclude<MoveCause, 'hand'>): { readonly moveCause: MoveCause } {
  return { moveCause: cause };
}

export function moveCauseOf(event: object): MoveCause {
  return (event as { readonly moveCause?: MoveCause }).moveCause ?? 'hand';
}

/** Tells a map of its new size. */
export function resizeMap(map: MapLibreMap): void {
  map.resize(moveMark('size'));
}
