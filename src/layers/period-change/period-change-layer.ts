import { periodChangeReference } from '@/studies/period-change/reference';
import type { PeriodChangeResult } from '@/studies/period-change/reference';
import type { CellFrame } from '@/studies/study-cells';
import { hatchedCells, outlinedCells } from '../cell-marks';
import { cellLabelSource, cellShapes } from '../cell-shapes';
import { cellWordLayer } from '../cell-words';
import { buildHatchImage } from '../hatch-image';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { CHANGE_CLASSES, changeColor, changeWord } from './change-classes';

const ID = 'period-change';
const UNKNOWN_HATCH = `${ID}/hatch`;
const WORDS_ID = `${ID}/words`;
const OPACITY = 0.74;

/** Regions filled by the size of a change that stands out; what chance explains is grey, what is too little hatched. */
export function buildPeriodChange(input: LayerInput): LayerDrawing | null {
  const result = studyResult(input, periodChangeReference);
  const shapes = result ? cellShapes(input, frameOf(result), ID) : null;
  if (!result || !shapes) return null;
  const cellsAt = (step: number | null) =>
    result.regions.flatMap((region, cell) => (region.step === step ? [cell] : []));
  const fills = CHANGE_CLASSES.map(({ step }): StyleDrawing => ({
    slot: 'area',
    order: 3,
    layer: {
      id: `${ID}/class${step}`,
      type: 'fill',
      source: shapes.sourceId,
      filter: shapes.filterOf(cellsAt(step)),
      paint: {
        'fill-color': changeColor(input.theme, step),
        'fill-opacity': OPACITY,
        'fill-antialias': false,
      },
    },
  }));
  const standingOut = result.regions.flatMap(({ kind }, cell) =>
    kind === 'rise' || kind === 'fall' ? [cell] : [],
  );
  return {
    sources: { [shapes.sourceId]: shapes.source, [WORDS_ID]: words(result, input.district) },
    images: [hatch(input.theme.map.unknown)],
    styleLayers: [
      ...fills,
      hatchedCells(`${ID}/too-few`, { shapes, cells: cellsAt(null) }, UNKNOWN_HATCH),
      outlinedCells(
        `${ID}/edge`,
        { shapes, cells: standingOut },
        { color: input.theme.text, widthPixels: 1.2 * input.sizeFactor },
      ),
      cellWordLayer(input, WORDS_ID, WORDS_ID),
    ],
  };
}

const hatch = memoizeLast((color: string) => buildHatchImage(UNKNOWN_HATCH, color));

const frameOf = memoizeLast((result: PeriodChangeResult): CellFrame => ({
  kind: 'regions',
  levelId: result.levelId,
  regionCodes: result.regions.map(({ code }) => code),
  outlines: [],
  cellMeters: null,
}));

const words = memoizeLast((result: PeriodChangeResult, district: LayerInput['district']) =>
  cellLabelSource(district, frameOf(result), (cell) => changeWord(result.regions[cell]!)),
);
