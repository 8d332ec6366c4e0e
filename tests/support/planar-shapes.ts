import type { Random } from '@/analysis/random/random';
import type { MultiPolygon, Ring } from '@/analysis/polygon/polygon';

/** An axis-parallel rectangle, counter-clockwise. */
export function rectangleRing(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** The same as a shape. */
export function rectangle(west: number, south: number, east: number, north: number): MultiPolygon {
  return [[rectangleRing(west, south, east, north)]];
}

/** A bent shape without self-crossings around a center. */
export function drawStar(random: Random, [x, y]: readonly [number, number], radius: number): MultiPolygon {
  const corners = Array.from({ length: 14 }, (_, k) => {
    const reach = radius * (0.3 + 0.7 * random.uniform());
    const angle = (k * Math.PI) / 7;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
  });
  return [[corners]];
}

/** Columns times rows of rectangles over an area. */
export function gridNet(
  columns: number,
  rows: number,
  [width, height]: readonly [number, number],
): MultiPolygon[] {
  return Array.from({ length: columns * rows }, (_, k) => {
    const column = k % columns;
    const row = Math.floor(k / columns);
    return rectangle(
      (column * width) / columns,
      (row * height) / rows,
      ((column + 1) * width) / columns,
      ((row + 1) * height) / rows,
    );
  });
}
