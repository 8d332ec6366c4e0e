import { describe, expect, it } from 'vitest';
import type { Area, Ring } from '#data/district/geography';
import { shoreLines } from '#data/district/basemap/shore-lines';

const box = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
const water = (kind: Area['kind'], ring: Ring): Area => ({ kind, name: null, polygons: [[ring]] });

describe('shoreLines', () => {
  const river = water('river', box(0, 0, 1000, 100));
  const canal = water('canal', box(480, 50, 40, 300));

  it('ends the shore of a canal at the river it joins', () => {
    const lines = shoreLines(canal, [river, canal]);

    expect(lines.flat().every(([, y]) => y > 100)).toBe(true);
    expect(lines.flat()).toHaveLength(2);
  });

  it('leaves the river its own shore', () => {
    expect(shoreLines(river, [river, canal])).toEqual([river.polygons[0]![0]]);
  });
});
