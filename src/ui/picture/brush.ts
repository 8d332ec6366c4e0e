/** Draws what a page shows onto a canvas, with the page's own type and at any sharpness. */
export interface Brush {
  /** One unit is a CSS pixel. */
  readonly context: CanvasRenderingContext2D;
  /** Where the picture's corner lies in the window. */
  readonly origin: { readonly left: number; readonly top: number };
  /** A canvas drawn again as sharp as the picture; `null` where it can only be copied. */
  readonly redraw: (canvas: HTMLCanvasElement) => CanvasImageSource | null;
}
