import type {
  PathLayerProps,
  ScatterplotLayerProps,
  SolidPolygonLayerProps,
  TextLayerProps,
} from '@deck.gl/layers';

interface DeckFrame {
  readonly id: string;
  /** Stands up from the ground: shown on a map that is pitched, where it can be told from what lies flat. */
  readonly onlyPitched?: boolean;
}

/** A layer of the overlay as plain data: deck.gl itself is loaded after the first picture, and makes the layer then. */
export type DeckDrawing = DeckFrame &
  (
    | { readonly kind: 'dots'; readonly props: ScatterplotLayerProps }
    | { readonly kind: 'texts'; readonly props: TextLayerProps }
    | { readonly kind: 'faces'; readonly props: SolidPolygonLayerProps }
    | { readonly kind: 'lines'; readonly props: PathLayerProps }
  );

type WithId<Props> = Props & { readonly id: string };

/** Discs of a size in pixels. */
export function dots<Item>(props: WithId<ScatterplotLayerProps<Item>>): DeckDrawing {
  return { id: props.id, kind: 'dots', props: props as ScatterplotLayerProps }; // items are the drawing's own affair
}

/** Short texts at places. */
export function texts<Item>(props: WithId<TextLayerProps<Item>>): DeckDrawing {
  return { id: props.id, kind: 'texts', props: props as TextLayerProps }; // likewise
}

/** Lines on the ground. */
export function flatLines<Item>(props: WithId<PathLayerProps<Item>>): DeckDrawing {
  return { id: props.id, kind: 'lines', props: props as PathLayerProps }; // likewise
}

/** Faces in space, seen from both sides. */
export function standingFaces<Item>(props: WithId<SolidPolygonLayerProps<Item>>): DeckDrawing {
  const full = { ...props, _full3d: true } as SolidPolygonLayerProps; // likewise
  return { id: props.id, kind: 'faces', props: full, onlyPitched: true };
}

/** Lines in space. */
export function standingLines<Item>(props: WithId<PathLayerProps<Item>>): DeckDrawing {
  return { id: props.id, kind: 'lines', props: props as PathLayerProps, onlyPitched: true }; // likewise
}
