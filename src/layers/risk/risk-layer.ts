import { reference, RISK_SHARES } from '@/studies/risk/reference';
import type { RiskResult } from '@/studies/risk/reference';
import type { ThemeTokens } from '@/ui/tokens';
import { outlinedCells } from '../cell-marks';
import { cellShapes, type CellShapes } from '../cell-shapes';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing, StyleDrawing } from '../module';

/** Stops of the ramp for the shares of the area, riskiest first. */
const STOPS = [7, 5, 3, 1] as const;
const OPACITY = 0.78;

/** Colors of `RISK_SHARES`. */
export function riskColors(theme: ThemeTokens): readonly string[] {
  return STOPS.map((stop) => theme.ramp[stop]);
}

/**
 * The riskiest fifth of the area in four classes; nothing where the ranking did not beat its baseline.
 *
 * @param shown Square picked out in the panel; -1 for none.
 */
export function buildRisk(input: LayerInput, { shown }: { readonly shown: number }): LayerDrawing | null {
  const result = studyResult(input, reference);
  if (!result) return null;
  if (!result.drawn) return {};
  const shapes = cellShapes(input, result.frame, 'risk');
  if (!shapes) return null;
  const marked = result.frame.kind === 'fishnet' && shown >= 0 ? [shown] : [];
  return {
    sources: { [shapes.sourceId]: shapes.source },
    styleLayers: [
      ...fills(result, shapes, input.theme),
      outlinedCells(
        'risk/shown',
        { shapes, cells: marked },
        { color: input.theme.accent2, widthPixels: 2.4 * input.sizeFactor },
      ),
    ],
  };
}

function fills(
  { shareClass }: RiskResult,
  { sourceId, filterOf }: CellShapes,
  theme: ThemeTokens,
): StyleDrawing[] {
  const colors = riskColors(theme);
  const members = classMembers(shareClass);
  return RISK_SHARES.map((_, share) => ({
    slot: 'area',
    order: 2,
    layer: {
      id: `risk/class-${share}`,
      type: 'fill',
      source: sourceId,
      filter: filterOf(members[share]!),
      paint: {
        'fill-color': colors[share]!,
        'fill-opacity': OPACITY,
        'fill-outline-color': theme.map.land,
      },
    },
  }));
}

/** Cells of each class of `RISK_SHARES`. */
const classMembers = memoizeLast((shareClass: Int8Array): number[][] => {
  const members: number[][] = RISK_SHARES.map(() => []);
  shareClass.forEach((share, cell) => {
    if (share >= 0) members[share]!.push(cell);
  });
  return members;
});
