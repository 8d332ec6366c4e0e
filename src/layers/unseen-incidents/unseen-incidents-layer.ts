import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { BlindCluster, CoverageDemand } from '@/workers/coverage/coverage-results';
import { formatCount } from '@/ui/format/format-number';
import { labelFont } from '../label-style';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';

const ID = 'unseen-incidents';
const RINGS = `${ID}/rings`;
const LABELS = `${ID}/labels`;
/** As the study has it: incidents this near to a middle make one blind spot. */
const RING_METERS = 100;
const METERS_PER_DEGREE = 111_195;
const CORNERS = 48;
const POINT_PIXELS = 2.4;

/** Incidents no counted camera sees, and rings with their number where several lie together. */
export function buildUnseenIncidents(input: LayerInput): LayerDrawing | null {
  const { coverage, theme, sizeFactor } = input;
  if (!coverage.demand) return null;
  const [, weaker, strongest] = theme.increases;
  return {
    sources: sourcesOf(coverage.demand),
    styleLayers: [
      {
        slot: 'mark',
        order: 8,
        layer: {
          id: ID,
          type: 'circle',
          source: ID,
          paint: {
            'circle-radius': POINT_PIXELS * sizeFactor,
            'circle-color': weaker,
            'circle-stroke-color': theme.halo,
            'circle-stroke-width': 0.8,
            'circle-opacity': 0.85,
          },
        },
      },
      {
        slot: 'mark',
        order: 9,
        layer: {
          id: RINGS,
          type: 'line',
          source: RINGS,
          paint: { 'line-color': strongest, 'line-width': 1.8 * sizeFactor },
        },
      },
      {
        slot: 'symbol',
        order: 6,
        layer: {
          id: LABELS,
          type: 'symbol',
          source: LABELS,
          layout: {
            'text-field': ['to-string', ['get', 'n']],
            'text-font': labelFont(600),
            'text-size': 12 * sizeFactor,
            'text-allow-overlap': true,
          },
          paint: { 'text-color': theme.text, 'text-halo-color': theme.halo, 'text-halo-width': 1.6 },
        },
      },
    ],
  };
}

const sourcesOf = memoizeLast((demand: CoverageDemand): Record<string, GeoJSONSourceSpecification> => ({
  [ID]: source(pointsOf(demand.unseen)),
  [RINGS]: source(demand.clusters.map(ringAround)),
  [LABELS]: source(
    demand.clusters.map(({ position, n }): Feature<Point> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { n },
    })),
  ),
}));

function source(features: Feature<Point | LineString>[]): GeoJSONSourceSpecification {
  const data: FeatureCollection<Point | LineString> = { type: 'FeatureCollection', features };
  return { type: 'geojson', data };
}

function pointsOf(unseen: Float64Array): Feature<Point>[] {
  return Array.from({ length: unseen.length / 2 }, (_, i) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [unseen[2 * i]!, unseen[2 * i + 1]!] },
    properties: {},
  }));
}

/** Good to a thousandth of the radius within a city. */
function ringAround({ position: [longitude, latitude] }: BlindCluster): Feature<LineString> {
  const north = RING_METERS / METERS_PER_DEGREE;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  const coordinates = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    return [longitude + east * Math.sin(turn), latitude + north * Math.cos(turn)];
  });
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: {} };
}

export function buildUnseenLegend({ coverage: { demand }, theme }: LayerInput): SymbolLegend | null {
  if (!demand) return null;
  const unseen = demand.unseen.length / 2;
  const [, weaker, strongest] = theme.increases;
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      {
        symbol: { kind: 'disc', color: weaker, ring: theme.halo },
        title: { zh: '没有摄像机看得见', en: 'Seen by no camera' },
        count: unseen,
      },
      {
        symbol: { kind: 'line', color: strongest, widthPixels: 1.8, dash: [] },
        title: {
          zh: `${RING_METERS} m 内聚集，标件数`,
          en: `Together within ${RING_METERS} m, with their number`,
        },
        count: demand.clusters.length,
      },
    ],
    drawn: { drawn: unseen, all: unseen, missing: null },
    notes: [
      {
        zh: `${formatCount(demand.n)} 件有确切位置，其余在视野内`,
        en: `Of ${formatCount(demand.n)} with an exact place; the others are in sight`,
      },
      ...(demand.leftOut ? [demand.leftOut] : []),
    ],
  };
}
