/** Middles of the watermark's repetitions on a page of 1920 by 1080 pixels. */
export const WATERMARK_PLACES: readonly (readonly [x: number, y: number])[] = [180, 540, 900].flatMap(
  (y, row) => [320, 960, 1600].map((x) => [x + (row % 2 === 0 ? 0 : -160), y] as const),
);
