import type { ScatterplotLayerProps, TextLayerProps } from '@deck.gl/layers';

/** A layer of the overlay as plain data: deck.gl itself is loaded after the first picture, and makes the layer then. */
export type DeckDrawing =
  | { readonly id: string; readonly kind: 'dots'; readonly props: ScatterplotLayerProps }
  | { readonly id: string; readonly kind: 'texts'; readonly props: TextLayerProps };

type WithId<Props> = Props & { readonly id: string };

/** Discs of a size in pixels. */
export function dots<Item>(props: WithId<ScatterplotLayerProps<Item>>): DeckDrawing {
  return { id: props.id, kind: 'dots', props: props as ScatterplotLayerProps }; // items are the drawing's own affair
}

/** Short texts at places. */
export function texts<Item>(props: WithId<TextLayerProps<Item>>): DeckDrawing {
  return { id: props.id, kind: 'texts', props: props as TextLayerProps }; // likewise
}
