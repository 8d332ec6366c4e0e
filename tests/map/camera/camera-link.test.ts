import { describe, expect, it, vi } from 'vitest';
import { createCameraLink } from '@/map/camera/camera-link';

type LinkedMap = Parameters<ReturnType<typeof createCameraLink>['join']>[0];

/** A map that knows nothing but its camera, and tells of its moves while they are made, as MapLibre does. */
function buildMap(longitude: number) {
  const listeners = new Set<() => void>();
  let center = longitude;
  const ended = vi.fn();
  const jumpTo = ({ center: to }: { center: { lng: number } }) => {
    center = to.lng;
    for (const listener of listeners) listener();
    ended();
  };
  const map = {
    getCenter: () => ({ lng: center }),
    getZoom: () => 12,
    getBearing: () => 0,
    getPitch: () => 0,
    jumpTo,
    on: (_kind: string, listener: () => void) => void listeners.add(listener),
    off: (_kind: string, listener: () => void) => void listeners.delete(listener),
  } as unknown as LinkedMap;
  return { map, at: () => center, move: (to: number) => jumpTo({ center: { lng: to } }), ended };
}

describe('maps that move together', () => {
  it('show the place of the one that is moved, whichever it is, and one that joins takes theirs', () => {
    const link = createCameraLink();
    const [left, right] = [buildMap(120), buildMap(99)];
    link.join(left.map);
    link.join(right.map);
    expect(right.at()).toBe(120);

    right.move(121);
    expect(left.at()).toBe(121);
    left.move(122);
    expect(right.at()).toBe(122);
  });

  it('know who is only being brought along', () => {
    const link = createCameraLink();
    const [left, right] = [buildMap(120), buildMap(120)];
    link.join(left.map);
    link.join(right.map);
    const brought: boolean[] = [];
    right.ended.mockImplementation(() => brought.push(link.isBrought(right.map)));
    left.ended.mockImplementation(() => brought.push(link.isBrought(left.map)));

    left.move(123);
    expect(brought).toEqual([true, false]);
  });

  it('go their own way once one has left', () => {
    const link = createCameraLink();
    const [left, right] = [buildMap(120), buildMap(120)];
    link.join(left.map);
    const leave = link.join(right.map);
    leave();

    left.move(125);
    right.move(110);
    expect([left.at(), right.at()]).toEqual([125, 110]);
  });
});
