import type { ScopeTest } from './scope-test';
import type { Isoline, ScalarGrid } from './trace-isolines';

type CutGrid = Pick<ScalarGrid, 'columns' | 'rows'> & {
  /** 1 for cells outside the scope. */
  readonly outside: Uint8Array;
};

const BISECTIONS = 10;

/**
 * Cuts lines where they leave the scope. Only points next to a cell outside it can lie outside, so only those are
 * tested against the border.
 */
export function clipIsolines(lines: readonly Isoline[], grid: CutGrid, isInScope: ScopeTest): Isoline[] {
  const isInside = (x: number, y: number) =>
    !nearBorder(grid, x, y) || isInScope((x + 0.5) / grid.columns, (y + 0.5) / grid.rows);
  return lines.flatMap((line) => clipLine(line, isInside));
}

function clipLine(line: Isoline, isInside: (x: number, y: number) => boolean): Isoline[] {
  const { points, level } = line;
  const count = points.length / 2;
  const inside = Array.from({ length: count }, (_, i) => isInside(points[2 * i]!, points[2 * i + 1]!));
  if (inside.every(Boolean)) return [line];
  const kept: Isoline[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length >= 4) kept.push({ level, points: Float32Array.from(run), closed: false });
    run = [];
  };
  for (let i = 0; i < count; i++) {
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    if (i > 0 && inside[i] !== inside[i - 1]) {
      run.push(...borderPoint(points[2 * i - 2]!, points[2 * i - 1]!, x, y, isInside));
      if (!inside[i]) close();
    }
    if (inside[i]) run.push(x, y);
  }
  close();
  return kept;
}

function borderPoint(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  isInside: (x: number, y: number) => boolean,
): [number, number] {
  const startsInside = isInside(fromX, fromY);
  let low = 0;
  let high = 1;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (isInside(fromX + middle * (toX - fromX), fromY + middle * (toY - fromY)) === startsInside)
      low = middle;
    else high = middle;
  }
  return [fromX + low * (toX - fromX), fromY + low * (toY - fromY)];
}

function nearBorder({ columns, outside }: CutGrid, x: number, y: number): boolean {
  const at = Math.floor(y) * columns + Math.floor(x);
  return (
    outside[at] === 1 ||
    outside[at + 1] === 1 ||
    outside[at + columns] === 1 ||
    outside[at + columns + 1] === 1
  );
}
