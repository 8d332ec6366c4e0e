import type { EmergingCategory } from '@/analysis/emerging-hot-spots/classify-emerging';
import { categoryLabel, countCategories } from '@/studies/emerging/emerging-words';
import { emergingReference } from '@/studies/emerging/reference';
import type { EmergingResult } from '@/studies/emerging/reference';
import type { Language } from '@/ui/text/language';
import { hatchedCells, outlinedCells } from '../cell-marks';
import { cellLabelSource, cellShapes } from '../cell-shapes';
import type { CellShapes } from '../cell-shapes';
import { cellWordLayer } from '../cell-words';
import { buildHatchImage } from '../hatch-image';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';
import { directionColor, lookOf } from './emerging-look';

const ID = 'emerging';
const HATCHES = { hot: `${ID}/hatch-hot`, cold: `${ID}/hatch-cold` } as const;
const UNKNOWN_HATCH = `${ID}/hatch-unknown`;
const WORDS_ID = `${ID}/words`;
const OPACITY = 0.62;
const SHOWN_PIXELS = 2.4;

/**
 * Cells by category: the fill says which way they go, the hatch whether they are hot (up) or cold (down), the word which
 * of the kinds.
 */
export function buildEmerging(input: LayerInput, { shown }: { readonly shown: number }): LayerDrawing | null {
  const result = studyResult(input, emergingReference);
  const shapes = result ? cellShapes(input, result.cells, ID) : null;
  if (!result || !shapes) return null;
  const chosen = result.cells.kind === 'fishnet' && shown >= 0 ? [shown] : [];
  return {
    sources: {
      [shapes.sourceId]: shapes.source,
      [WORDS_ID]: words(result, input.district, input.language),
    },
    images: hatches(input.theme.text, input.theme.map.unknown),
    styleLayers: [
      ...countCategories(result).flatMap(({ category }) => drawCategory(category, { result, shapes, input })),
      hatchedCells(`${ID}/unjudged`, { shapes, cells: unjudgedCells(result) }, UNKNOWN_HATCH),
      outlinedCells(
        `${ID}/shown`,
        { shapes, cells: chosen },
        { color: input.theme.accent2, widthPixels: SHOWN_PIXELS * input.sizeFactor },
      ),
      cellWordLayer(input, WORDS_ID, WORDS_ID),
    ],
  };
}

const hatches = memoizeLast((color: string, unknown: string) => [
  buildHatchImage(HATCHES.hot, color, 'up'),
  buildHatchImage(HATCHES.cold, color, 'down'),
  buildHatchImage(UNKNOWN_HATCH, unknown),
]);

const words = memoizeLast((result: EmergingResult, district: LayerInput['district'], language: Language) =>
  cellLabelSource(district, result.cells, (cell) => {
    const category = result.categories[cell] ?? null;
    return category === null ? '' : categoryLabel(category)[language];
  }),
);

interface Drawn {
  readonly result: EmergingResult;
  readonly shapes: CellShapes;
  readonly input: LayerInput;
}

function drawCategory(category: EmergingCategory, { result, shapes, input }: Drawn): StyleDrawing[] {
  const look = lookOf(category);
  if (!look) return [];
  const { theme, sizeFactor } = input;
  const group = { shapes, cells: cellsWith(result, category) };
  return [
    {
      slot: 'area',
      order: 2,
      layer: {
        id: `${ID}/${category}/fill`,
        type: 'fill',
        source: shapes.sourceId,
        filter: shapes.filterOf(group.cells),
        paint: {
          'fill-color': directionColor(theme, look.direction),
          'fill-opacity': OPACITY,
          'fill-antialias': false,
        },
      },
    },
    hatchedCells(`${ID}/${category}/hatch`, group, HATCHES[look.side]),
    outlinedCells(`${ID}/${category}/edge`, group, { color: theme.text, widthPixels: 1.2 * sizeFactor }),
  ];
}

function cellsWith({ categories }: EmergingResult, category: EmergingCategory | null): number[] {
  return categories.flatMap((own, cell) => (own === category ? [cell] : []));
}

/** What could not be judged; cells cut by the border reach beyond the district and are not drawn. */
function unjudgedCells({ categories, reasons }: EmergingResult): number[] {
  return categories.flatMap((own, cell) => (own === null && reasons[cell] !== 'cut' ? [cell] : []));
}
