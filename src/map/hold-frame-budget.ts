import type { Map as MapLibreMap } from 'maplibre-gl';

/** Below so many pixels any machine that drives a screen draws in time. */
const SMALL_CANVAS_PIXELS = 4_000_000;
/** A flight of 0.8 s with fewer frames than 25 a second is seen to stutter. */
const SLOW_FRAME_MILLISECONDS = 40;
const LEAST_FRAMES = 6;
const STEP = 0.8;
/** Names stay legible down to this share of the screen's own pixels. */
const LEAST_SHARE = 0.6;

/**
 * The pixel ratio after a flight: a step lower where its frames came too slowly, never below what names need.
 *
 * @param full   The screen's own ratio.
 * @param frames Milliseconds from one frame to the next.
 */
export function ratioAfter(
  frames: readonly number[],
  { ratio, full }: { readonly ratio: number; readonly full: number },
): number {
  if (frames.length < LEAST_FRAMES) return ratio;
  const median = frames.toSorted((a, b) => a - b)[frames.length >> 1]!;
  return median > SLOW_FRAME_MILLISECONDS ? Math.max(LEAST_SHARE * full, STEP * ratio) : ratio;
}

/**
 * Draws a large map with fewer pixels where its flights are too slow. What was lowered stays so until the page is loaded
 * anew: a ratio that goes up and down would show.
 *
 * @returns Takes its listeners off.
 */
export function holdFrameBudget(map: MapLibreMap): () => void {
  const full = map.getPixelRatio();
  let frames: number[] = [];
  let last: number | null = null;
  const begin = () => {
    frames = [];
    last = null;
  };
  const note = () => {
    if (!map.isMoving()) return;
    const now = performance.now();
    if (last !== null) frames.push(now - last);
    last = now;
  };
  const judge = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    if (clientWidth * clientHeight * full * full < SMALL_CANVAS_PIXELS) return;
    const ratio = map.getPixelRatio();
    const next = ratioAfter(frames, { ratio, full });
    begin();
    if (next < ratio) map.setPixelRatio(next);
  };
  map.on('movestart', begin);
  map.on('render', note);
  map.on('moveend', judge);
  return () => {
    map.off('movestart', begin);
    map.off('render', note);
    map.off('moveend', judge);
  };
}
