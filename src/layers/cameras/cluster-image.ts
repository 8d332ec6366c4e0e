import { parseCssColor } from '../css-color';
import type { DrawnImage } from '../module';

/** A disc with a ring around it, of which a part is filled clockwise from the top. */
export interface ClusterSign {
  /** 0 to 1; `null` where it is not known: the ring stays empty. */
  readonly share: number | null;
  readonly fill: string;
  readonly full: string;
  readonly empty: string;
}

/** From the middle to the outer edge of the ring. */
export const CLUSTER_RADIUS_PIXELS = 17;
const RING_PIXELS = 3;
const PIXEL_RATIO = 2;
const FULL_TURN = 2 * Math.PI;

/** Draws the sign of a cluster with smooth edges; the numbers are set on it by the map. */
export function buildClusterImage(id: string, { share, fill, full, empty }: ClusterSign): DrawnImage {
  const half = (CLUSTER_RADIUS_PIXELS + 1) * PIXEL_RATIO;
  const size = 2 * half;
  const [ground, done, left] = [fill, full, empty].map(parseCssColor);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [east, south] = [(x + 0.5 - half) / PIXEL_RATIO, (y + 0.5 - half) / PIXEL_RATIO];
      const distance = Math.hypot(east, south);
      const turn = ((Math.atan2(east, -south) + FULL_TURN) % FULL_TURN) / FULL_TURN;
      const ring = turn < (share ?? 0) ? done! : left!;
      const inner = cover(CLUSTER_RADIUS_PIXELS - RING_PIXELS - distance);
      const alpha = cover(CLUSTER_RADIUS_PIXELS - distance);
      const color = [0, 1, 2].map((i) => ground![i]! * inner + ring[i]! * (1 - inner));
      data.set([...color, Math.round(255 * alpha)], (y * size + x) * 4);
    }
  }
  return { id, pixelRatio: PIXEL_RATIO, image: { width: size, height: size, data } };
}

function cover(distanceInside: number): number {
  return Math.min(1, Math.max(0, distanceInside * PIXEL_RATIO + 0.5));
}
