import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { DrawnView } from '@/workers/coverage/coverage-results';
import { COVERAGE_TASKS, levelOfTask, TASK_TITLES } from '@/workers/coverage/coverage-settings';
import type { CoverageTask } from '@/workers/coverage/coverage-settings';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { featureSource, polygonFeature, withAlpha } from '../polygon-source';

const ID = 'camera-views';
const EDGE_FROM_ZOOM = 14.5;
/** Views lie over one another, tier upon tier: the darker, the more there is to be made out. */
const ALPHAS: Readonly<Record<CoverageTask, number>> = {
  detect: 0.16,
  observe: 0.22,
  recognise: 0.3,
  identify: 0.42,
};

/** What each camera sees between the buildings, denser where its picture is. */
export function buildCameraViews({ coverage, theme, sizeFactor }: LayerInput): LayerDrawing | null {
  if (!coverage.views) return null;
  const fills = COVERAGE_TASKS.flatMap((task) => [task, withAlpha(theme.accent, ALPHAS[task])]);
  return {
    sources: { [ID]: viewSource(coverage.views) },
    styleLayers: [
      {
        slot: 'line',
        order: -4,
        layer: {
          id: ID,
          type: 'fill',
          source: ID,
          paint: {
            'fill-color': [
              'match',
              ['get', 'task'],
              fills[0],
              fills[1],
              ...fills.slice(2),
              'transparent',
            ] as never,
            'fill-antialias': false,
          },
        },
      },
      {
        slot: 'line',
        order: -3,
        layer: {
          id: `${ID}/edge`,
          type: 'line',
          source: ID,
          minzoom: EDGE_FROM_ZOOM,
          filter: ['==', ['get', 'isOuter'], 1],
          paint: { 'line-color': withAlpha(theme.accent, 0.7), 'line-width': sizeFactor },
        },
      },
    ],
  };
}

const viewSource = memoizeLast((views: readonly DrawnView[]): GeoJSONSourceSpecification => {
  const [outer] = COVERAGE_TASKS.filter((task) => views.some((view) => view.task === task));
  return featureSource(
    views.map(({ code, task, polygons }) =>
      polygonFeature(polygons, { code, task, isOuter: Number(task === outer) }),
    ),
  );
});

const NOTES: readonly LocalizedText[] = [
  {
    zh: '已扣除建筑遮挡（按楼高），未计树木与地形',
    en: 'What buildings hide is taken off, by their heights; trees and terrain are not known',
  },
  {
    zh: '数字为摄像机台数；像素密度 EN 62676-4:2015，目标 1.7 m',
    en: 'Numbers are cameras; pixel density by EN 62676-4:2015, target 1.7 m',
  },
];

export function buildCameraViewsLegend({ coverage, theme }: LayerInput): SymbolLegend | null {
  const { views } = coverage;
  if (!views) return null;
  const present = COVERAGE_TASKS.filter((task) => views.some((view) => view.task === task));
  return {
    kind: 'symbols',
    unit: null,
    entries: present.map((task) => ({
      symbol: { kind: 'fill', color: withAlpha(theme.accent, Math.min(1, 1.7 * ALPHAS[task])) },
      title: {
        zh: `${TASK_TITLES[task].zh} ⩾${levelOfTask(task).pixelsPerMeter} px/m`,
        en: `${TASK_TITLES[task].en} ⩾${levelOfTask(task).pixelsPerMeter} px/m`,
      },
      count: views.filter((view) => view.task === task).length,
    })),
    drawn: null,
    notes: NOTES,
  };
}
