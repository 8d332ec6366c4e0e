import { describe, expect, it } from 'vitest';
import { boxOfAll, toLinks, toOutlinePath, toPointPath, zoomBox } from '@/faces/import-desk/plot-geometry';

describe('the plot of points and boundaries', () => {
  it('shows the boundaries and all points but the wildest', () => {
    const points = Array.from({ length: 200 }, (_, i) => [120 + i * 0.0001, 30] as const);
    const box = boxOfAll([[120, 30, 120.1, 30, 120.1, 30.1]], [...points, [0, 0] as const]);

    expect(box.x).toBeLessThan(120 * 10_000);
    expect(box.x + box.width).toBeGreaterThan(120.1 * 10_000);
    // Ten kilometers and its margins, not the way to the Gulf of Guinea.
    expect(box.width).toBeLessThan(1_500);
  });

  it('has north at the top', () => {
    const south = /M(?<x>\S+) (?<y>\S+)h0/u.exec(toPointPath([[120, 30]]))!.groups!;
    const north = /M(?<x>\S+) (?<y>\S+)h0/u.exec(toPointPath([[120, 31]]))!.groups!;

    expect(Number(north['y'])).toBeLessThan(Number(south['y']));
    expect(north['x']).toBe(south['x']);
  });

  it('stands with nothing to show', () => {
    expect(boxOfAll([], [])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    expect(toOutlinePath([[]])).toBe('');
    expect(toPointPath([])).toBe('');
  });

  it('links a choice of given places with where they are stored', () => {
    const given = Array.from({ length: 400 }, (_, i) => [120 + i, 30] as const);
    const links = toLinks(given, given);

    expect(links.match(/M/gu)).toHaveLength(40);
  });

  it('zooms about its middle', () => {
    expect(zoomBox({ x: 0, y: 0, width: 10, height: 20 }, 0.5)).toEqual({
      x: 2.5,
      y: 5,
      width: 5,
      height: 10,
    });
  });
});
