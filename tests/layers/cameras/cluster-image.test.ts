import { describe, expect, it } from 'vitest';
import { buildClusterImage, CLUSTER_RADIUS_PIXELS } from '@/layers/cameras/cluster-image';

const colors = { fill: '#000000', full: '#ff0000', empty: '#0000ff' };

/** Color of the ring at a turn clockwise from the top, 0 to 1. */
function ringAt(share: number | null, turn: number): number[] {
  const { image, pixelRatio } = buildClusterImage('sign', { share, ...colors });
  const { width, data } = image as { width: number; data: Uint8ClampedArray };
  const reach = (CLUSTER_RADIUS_PIXELS - 1.5) * pixelRatio;
  const x = Math.floor(width / 2 + reach * Math.sin(2 * Math.PI * turn));
  const y = Math.floor(width / 2 - reach * Math.cos(2 * Math.PI * turn));
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
}
const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

describe('the sign of a cluster', () => {
  it('fills its ring clockwise from the top by the share', () => {
    expect([0.1, 0.4, 0.6, 0.9].map((turn) => ringAt(0.5, turn))).toEqual([RED, RED, BLUE, BLUE]);
    expect([0.1, 0.5, 0.9].map((turn) => ringAt(1, turn))).toEqual([RED, RED, RED]);
  });

  it('leaves the ring empty where the share is not known', () => {
    expect([0.1, 0.5, 0.9].map((turn) => ringAt(null, turn))).toEqual([BLUE, BLUE, BLUE]);
  });
});
