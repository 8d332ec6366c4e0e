import { hotSpotsReference } from '@/studies/hot-spots/reference';
import type { HotSpotsResult } from '@/studies/hot-spots/reference';
import { hatchedCells, outlinedCells } from '../cell-marks';
import { cellShapes } from '../cell-shapes';
import type { CellShapes } from '../cell-shapes';
import { buildHatchImage } from '../hatch-image';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { cellsOf, DRAWN_MARKS, HOT_SPOT_LOOKS, unjudgedCells } from './hot-spot-marks';

const ID = 'hot-spots';
const HATCHES = { up: `${ID}/hatch-up`, down: `${ID}/hatch-down` } as const;
const UNKNOWN_HATCH = `${ID}/hatch-unknown`;
const SHOWN_PIXELS = 2.4;

/** Significant cells hatched and outlined over whatever shows how many there are; no color of their own. */
export function buildHotSpots(input: LayerInput, { shown }: { readonly shown: number }): LayerDrawing | null {
  const result = studyResult(input, hotSpotsReference);
  const shapes = result ? cellShapes(input, result.cells, ID) : null;
  if (!result || !shapes) return null;
  return {
    sources: { [shapes.sourceId]: shapes.source },
    images: hatches(input.theme.text, input.theme.map.unknown),
    styleLayers: [
      ...drawMarks(result, shapes, input),
      outlinedCells(
        `${ID}/shown`,
        { shapes, cells: result.cells.kind === 'fishnet' && shown >= 0 ? [shown] : [] },
        { color: input.theme.accent2, widthPixels: SHOWN_PIXELS * input.sizeFactor },
      ),
    ],
  };
}

const hatches = memoizeLast((color: string, unknown: string) => [
  buildHatchImage(HATCHES.up, color, 'up'),
  buildHatchImage(HATCHES.down, color, 'down'),
  buildHatchImage(UNKNOWN_HATCH, unknown),
]);

function drawMarks(
  result: HotSpotsResult,
  shapes: CellShapes,
  { theme, sizeFactor }: LayerInput,
): StyleDrawing[] {
  const unknown = hatchedCells(`${ID}/unjudged`, { shapes, cells: unjudgedCells(result) }, UNKNOWN_HATCH);
  const marks = DRAWN_MARKS.flatMap((mark): StyleDrawing[] => {
    const cells = cellsOf(result, mark);
    if (cells.length === 0) return [];
    const { hatch, widthPixels, dash } = HOT_SPOT_LOOKS[mark];
    return [
      ...(hatch ? [hatchedCells(`${ID}/${mark}/hatch`, { shapes, cells }, HATCHES[hatch])] : []),
      outlinedCells(
        `${ID}/${mark}/edge`,
        { shapes, cells },
        {
          color: theme.text,
          widthPixels: widthPixels * sizeFactor,
          dash,
        },
      ),
    ];
  });
  return [unknown, ...marks];
}
