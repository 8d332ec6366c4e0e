import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { CoverageSurvey, DrawnDepths } from '@/workers/coverage/coverage-results';
import type { LayerInput } from '../layer-input';
import type { LegendEntry, SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { featureSource, polygonFeature } from '../polygon-source';

const ID = 'coverage-count';
/** Streets and their names stay legible below. */
const OPACITY = 0.78;
const EDGE_FROM_ZOOM = 14.5;

/** Ground by how many cameras see it. Lies under the buildings. */
export function buildCoverageCount({ coverage, theme, sizeFactor }: LayerInput): LayerDrawing | null {
  if (!coverage.depths) return null;
  const [, one, two, three] = theme.coverage;
  return {
    sources: { [ID]: depthSource(coverage.depths) },
    styleLayers: [
      {
        slot: 'line',
        order: -5,
        layer: {
          id: ID,
          type: 'fill',
          source: ID,
          layout: { 'fill-sort-key': ['get', 'depth'] },
          paint: {
            'fill-color': ['match', ['get', 'depth'], 1, one, 2, two, three],
            'fill-opacity': OPACITY,
            'fill-antialias': false,
          },
        },
      },
      {
        slot: 'line',
        order: -4.5,
        layer: {
          id: `${ID}/edge`,
          type: 'line',
          source: ID,
          minzoom: EDGE_FROM_ZOOM,
          filter: ['==', ['get', 'depth'], 1],
          paint: { 'line-color': three, 'line-opacity': 0.6, 'line-width': sizeFactor },
        },
      },
    ],
  };
}

const depthSource = memoizeLast(({ atLeast }: DrawnDepths): GeoJSONSourceSpecification =>
  featureSource(atLeast.map((polygons, i) => polygonFeature(polygons, { depth: i + 1 }))),
);

export function buildCoverageCountLegend({ coverage, theme }: LayerInput): SymbolLegend | null {
  if (!coverage.depths) return null;
  const shares = coverage.survey ? sharesOf(coverage.survey) : null;
  const percent = (fraction: number) => `${(100 * fraction).toFixed(1)}%`;
  const entry = (k: 0 | 1 | 2 | 3, zh: string, en: string): LegendEntry => {
    const share = shares ? ` ${percent(shares[k])}` : '';
    const edge = k === 0 ? { edge: theme.line2 } : {};
    return {
      symbol: { kind: 'fill', color: theme.coverage[k], ...edge },
      title: { zh: `${zh}${share}`, en: `${en}${share}` },
      count: null,
    };
  };
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      entry(0, '未覆盖', 'none'),
      entry(1, '1 台', '1'),
      entry(2, '2 台', '2'),
      entry(3, '⩾3 台', '⩾3'),
    ],
    drawn: null,
    notes: [
      {
        zh: '同时看到的摄像机台数；分母为范围内建筑以外的地面，已扣除遮挡',
        en: 'Cameras that see it, of the ground outside buildings in scope; what buildings hide is taken off',
      },
    ],
  };
}

/** Shares of the open ground by how many cameras see it: none, 1, 2, 3 and more. */
function sharesOf({ regions }: CoverageSurvey): readonly [number, number, number, number] | null {
  const atLeast = [0, 1, 2, 3].map((k) => regions.reduce((sum, region) => sum + (region.atLeast[k] ?? 0), 0));
  const [all = 0, one = 0, two = 0, three = 0] = atLeast;
  if (all <= 0) return null;
  return [(all - one) / all, (one - two) / all, (two - three) / all, three / all];
}
