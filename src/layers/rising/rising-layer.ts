import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { reference } from '@/studies/rising/reference';
import type { RisingResult } from '@/studies/rising/reference';
import type { ThemeTokens } from '@/ui/tokens';
import { buildHatchImage } from '../hatch-image';
import { studyResult } from '../layer-input';
import type { LayerInput, RegionShapes } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { regionShapeSource, regionShapeSourceId } from '../region-shape-source';

const HATCH_ID = 'rising/hatch';
const OPACITY = 0.82;
/** What cannot be told from chance lies back. */
const BACK_OPACITY = 0.18;

/** Classes from the largest fall to the largest rise. */
export const RISING_CLASSES = [-3, -2, -1, 0, 1, 2, 3] as const;

/** Colors of `RISING_CLASSES`. */
export function risingColors({ decreases, unchanged, increases }: ThemeTokens): readonly string[] {
  return [decreases[2], decreases[1], decreases[0], unchanged, ...increases];
}

/** Regions by the change of their weekly counts; what is not assessed is hatched. */
export function buildRising(input: LayerInput): LayerDrawing | null {
  const result = studyResult(input, reference);
  const shapes = result ? input.regionShapes.get(result.levelId) : undefined;
  return result && shapes ? draw(result, shapes, input.theme) : null;
}

const draw = memoizeLast((result: RisingResult, shapes: RegionShapes, theme: ThemeTokens): LayerDrawing => {
  const { levelId, regionCodes, classes, reasons } = result;
  const source = regionShapeSourceId(levelId);
  const colors = risingColors(theme);
  const assessed = regionCodes.filter((_, i) => reasons[i] === null);
  const unknown = regionCodes.filter((_, i) => reasons[i] !== null);
  const byClass = RISING_CLASSES.map((change) =>
    regionCodes.filter((_, i) => reasons[i] === null && classes[i] === change),
  );
  const match = (values: readonly (string | number)[], other: string | number) =>
    [
      'match',
      ['get', 'code'],
      ...byClass.flatMap((codes, i) => (codes.length > 0 ? [codes, values[i]!] : [])),
      other,
    ] as unknown as ExpressionSpecification;
  const opacities = RISING_CLASSES.map((change) => (change === 0 ? BACK_OPACITY : OPACITY));
  return {
    sources: { [source]: regionShapeSource(shapes) },
    images: [buildHatchImage(HATCH_ID, theme.map.unknown)],
    styleLayers: [
      {
        slot: 'area',
        order: 3,
        layer: {
          id: `rising/${levelId}/classes`,
          type: 'fill',
          source,
          filter: isAmong(assessed),
          paint: {
            'fill-color': match(colors, 'rgba(0, 0, 0, 0)'),
            'fill-opacity': match(opacities, 0),
            'fill-antialias': false,
          },
        },
      },
      {
        slot: 'area',
        order: 4,
        layer: {
          id: `rising/${levelId}/unknown`,
          type: 'fill',
          source,
          filter: isAmong(unknown),
          paint: { 'fill-pattern': HATCH_ID },
        },
      },
    ],
  };
});

function isAmong(codes: readonly string[]): FilterSpecification {
  return ['in', ['get', 'code'], ['literal', [...codes]]];
}
