import { weightsFromLists } from '@/analysis/contiguity/spatial-weights';
import { emergingHotSpots } from '@/analysis/emerging-hot-spots/emerging-hot-spots';
import type { OracleCheck } from '../check-file';
import { spellCategory } from './ehsa_rules';

const TOLERANCE = { abs: 1e-8 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { nrow: number; ncol: number; steps: number; cube: number[][] };
  const expected = oracleCase['expected'] as Record<string, (number | null)[]> & {
    z: (number | null)[][];
    significant_state: number[][];
    category: string[];
  };
  const cells = input.nrow * input.ncol;
  const cube = { values: input.cube.flat(), cells, steps: input.steps };
  const weights = weightsFromLists(queenLattice(input.nrow, input.ncol));
  const result = emergingHotSpots(cube, weights, { skipEmptyCells: false });
  comparison.numbers('z', result.z, expected.z.flat(), TOLERANCE);
  comparison.numbers('state', result.states, expected.significant_state.flat(), { abs: 0 });
  comparison.numbers('mk_z', result.trendZ, expected['mk_z'], TOLERANCE);
  comparison.numbers('mk_p', result.trendP, expected['mk_p'], TOLERANCE);
  comparison.exact('category', result.categories.map(spellCategory), expected.category);
};

/** Queen neighbors on a lattice, cell = row + column * rows. */
function queenLattice(rows: number, columns: number): number[][] {
  return Array.from({ length: rows * columns }, (_, cell) => {
    const row = cell % rows;
    const column = Math.floor(cell / rows);
    const neighbors: number[] = [];
    for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        if (r !== row || c !== column) neighbors.push(r + c * rows);
      }
    }
    return neighbors;
  });
}
