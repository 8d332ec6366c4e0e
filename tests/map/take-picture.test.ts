// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takePicture } from '@/map/take-picture';

const drawn: unknown[] = [];

beforeEach(() => {
  drawn.length = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: (source: unknown) => drawn.push(source),
  } as never);
});
afterEach(() => void vi.restoreAllMocks());

/** A map 1000 pixels wide that rests and draws as soon as it is asked to. */
function buildMap({ rests = true } = {}) {
  let ratio = 1;
  const ratios: number[] = [];
  const canvas = document.createElement('canvas');
  const map = {
    getPixelRatio: () => ratio,
    setPixelRatio: (next: number) => {
      ratio = next;
      ratios.push(next);
    },
    getContainer: () => ({ clientWidth: 1000 }),
    getCanvas: () => canvas,
    getCenter: () => ({ lat: 0 }),
    getZoom: () => 10,
    triggerRepaint: () => undefined,
    once: (kind: string, listener: () => void) => {
      if (kind === 'render' || rests) setTimeout(listener, 0);
    },
  };
  return { map: map as never, canvas, ratios };
}

describe('taking the map for paper', () => {
  it('draws it once with the pixels of a page, copies it, and sets it back', async () => {
    const { map, canvas, ratios } = buildMap();
    const { sharpness, isWhole, metersPerPixel } = await takePicture(map, () => Promise.resolve(null));
    expect(sharpness).toBeCloseTo(2.456, 3);
    expect(ratios).toEqual([sharpness, 1]);
    expect(drawn).toEqual([canvas]);
    expect(isWhole).toBe(true);
    // The equator's 40 075 017 m over 512 · 2¹⁰ pixels.
    expect(metersPerPixel).toBeCloseTo(76.437, 2);
  });

  it('lays the overlay over it, and says where it could not be had', async () => {
    const overlay = document.createElement('canvas');
    const { map, canvas } = buildMap();
    await takePicture(map, () => Promise.resolve(overlay));
    expect(drawn).toEqual([canvas, overlay]);

    const without = await takePicture(map, () => Promise.resolve(undefined));
    expect(without.isWhole).toBe(false);
  });

  it('gives up on a map that does not come to rest, and sets it back all the same', async () => {
    vi.useFakeTimers();
    const { map, ratios } = buildMap({ rests: false });
    const taken = takePicture(map, () => Promise.resolve(null));
    const refused = expect(taken).rejects.toThrow('did not come to rest');
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
    expect(ratios.at(-1)).toBe(1);
    vi.useRealTimers();
  });
});
