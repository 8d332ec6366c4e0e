import { QUADRANTS } from '@/domain/loop/quadrant';
import type { CellFrame } from '@/studies/study-cells';
import { hatchedCells } from '../cell-marks';
import { cellShapes } from '../cell-shapes';
import { buildHatchImage } from '../hatch-image';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { judgedRegions, quadrantColor, type JudgedRegions } from './judged-regions';

const ID = 'seen-managed';
const UNKNOWN_HATCH = `${ID}/hatch`;
const OPACITY = 0.72;

/** Regions filled by quadrant; those of which too little is known are hatched. */
export function buildSeenManaged(input: LayerInput): LayerDrawing | null {
  const judged = judgedRegions(input);
  const shapes = judged ? cellShapes(input, frameOf(judged), ID) : null;
  if (!judged || !shapes) return null;
  const cellsOf = (quadrant: JudgedRegions['quadrants'][number]) =>
    judged.quadrants.flatMap((one, cell) => (one === quadrant ? [cell] : []));
  const fills = QUADRANTS.map((quadrant): StyleDrawing => ({
    slot: 'area',
    order: 4,
    layer: {
      id: `${ID}/${quadrant}`,
      type: 'fill',
      source: shapes.sourceId,
      filter: shapes.filterOf(cellsOf(quadrant)),
      paint: {
        'fill-color': quadrantColor(input.theme, quadrant),
        'fill-opacity': OPACITY,
        'fill-antialias': false,
      },
    },
  }));
  return {
    sources: { [shapes.sourceId]: shapes.source },
    images: [hatch(input.theme.map.unknown)],
    styleLayers: [...fills, hatchedCells(`${ID}/unknown`, { shapes, cells: cellsOf(null) }, UNKNOWN_HATCH)],
  };
}

const hatch = memoizeLast((color: string) => buildHatchImage(UNKNOWN_HATCH, color));

const frameOf = memoizeLast((judged: JudgedRegions): CellFrame => ({
  kind: 'regions',
  levelId: judged.levelId,
  regionCodes: judged.codes,
  outlines: [],
  cellMeters: null,
}));
