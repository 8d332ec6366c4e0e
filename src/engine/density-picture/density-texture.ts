import { rampFraction } from './density-scale';
import type { RefinedField } from './refine-field';
import type { MeshBlock, ScopeMesh } from './scope-mesh';

/** A field as the graphics card takes it. */
export interface DensityTexture {
  readonly columns: number;
  readonly rows: number;
  /** Place on the ramp, 0 to 255: a byte takes half as long to sample as a float. */
  readonly texels: Uint8Array;
  /** Corners of the mesh to draw: those of the blocks where anything is dense enough to show. */
  readonly runs: readonly CornerRun[];
}

export interface CornerRun {
  readonly first: number;
  readonly count: number;
}

const STEPS = 4096;

/** @param floor Lowest density drawn. */
export function buildDensityTexture(
  field: RefinedField,
  mesh: ScopeMesh,
  { max, floor }: { readonly max: number; readonly floor: number },
): DensityTexture {
  const { columns, rows, values } = field;
  const ramp = Uint8Array.from({ length: STEPS + 1 }, (_, i) => Math.round(255 * rampFraction(i, STEPS)));
  const perStep = STEPS / max;
  const texels = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++)
    texels[at] = ramp[Math.floor(Math.min(STEPS, values[at]! * perStep))]!;
  return { columns, rows, texels, runs: activeRuns(field, mesh.blocks, floor) };
}

/** Joins neighboring blocks that show anything, so that few calls draw them. */
function activeRuns(field: RefinedField, blocks: readonly MeshBlock[], floor: number): CornerRun[] {
  const runs: CornerRun[] = [];
  for (const { first, count, box } of blocks) {
    if (!reaches(field, box, floor)) continue;
    const last = runs.at(-1);
    if (last && last.first + last.count === first)
      runs[runs.length - 1] = { ...last, count: last.count + count };
    else runs.push({ first, count });
  }
  return runs;
}

/** Whether any value of a box, or next to it, reaches the floor. */
function reaches(
  { columns, rows, values }: RefinedField,
  [minU, minV, maxU, maxV]: MeshBlock['box'],
  floor: number,
): boolean {
  const lastRow = Math.min(rows - 1, Math.ceil(maxV * rows));
  const lastColumn = Math.min(columns - 1, Math.ceil(maxU * columns));
  for (let row = Math.max(0, Math.floor(minV * rows) - 1); row <= lastRow; row++) {
    for (let column = Math.max(0, Math.floor(minU * columns) - 1); column <= lastColumn; column++) {
      if (values[row * columns + column]! >= floor) return true;
    }
  }
  return false;
}
