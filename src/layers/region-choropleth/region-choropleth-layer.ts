import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { buildHatchImage } from '../hatch-image';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { FeatureStates, LayerDrawing } from '../module';
import { regionShapeSource, regionShapeSourceId } from '../region-shape-source';
import { classColors } from '../class-colors';
import { classifyRegions } from './classified-regions';
import type { ChoroplethSettings, ClassifiedRegions } from './classified-regions';

const HATCH_ID = 'region-choropleth/hatch';
const OPACITY = 0.74;

/** Regions filled by class; what is unknown or withheld is hatched, never the lowest color. */
export function buildRegionChoropleth(input: LayerInput, settings: ChoroplethSettings): LayerDrawing | null {
  const { regionCounts, regionShapes, theme, district } = input;
  const shapes = regionCounts ? regionShapes.get(regionCounts.levelId) : undefined;
  if (!regionCounts || !shapes) return null;
  const classified = classifyRegions(district, regionCounts, settings);
  const source = regionShapeSourceId(regionCounts.levelId);
  return {
    sources: { [source]: regionShapeSource(shapes) },
    images: [hatch(theme.map.unknown)],
    featureStates: { [source]: classStates(classified) },
    styleLayers: [
      {
        slot: 'area',
        layer: {
          id: `region-choropleth/${regionCounts.levelId}/classes`,
          type: 'fill',
          source,
          paint: {
            'fill-color': classColor(classColors(theme.ramp, classified.breaks.length)),
            'fill-opacity': OPACITY,
            'fill-antialias': false,
          },
        },
      },
      {
        slot: 'area',
        order: 1,
        layer: {
          id: `region-choropleth/${regionCounts.levelId}/withheld`,
          type: 'fill',
          source,
          filter: withheldFilter(classified),
          paint: { 'fill-pattern': HATCH_ID },
        },
      },
    ],
  };
}

const hatch = memoizeLast((color: string) => buildHatchImage(HATCH_ID, color));

/** Classes travel as feature state: a moved brush recolors without sending shapes to the tile worker again. */
const classStates = memoizeLast(
  ({ classes }: ClassifiedRegions): FeatureStates =>
    new Map([...classes].map(([code, number]) => [code, { class: number }])),
);

const withheldFilter = memoizeLast(({ withheld }: ClassifiedRegions): FilterSpecification => [
  'in',
  ['get', 'code'],
  ['literal', [...withheld]],
]);

function classColor(colors: readonly string[]): ExpressionSpecification | string {
  if (colors.length === 0) return 'rgba(0, 0, 0, 0)';
  return [
    'match',
    ['coalesce', ['feature-state', 'class'], -1],
    ...colors.flatMap((color, i) => [i, color]),
    'rgba(0, 0, 0, 0)',
  ] as unknown as ExpressionSpecification;
}
