import type { Feature, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { SitingPlan } from '@/workers/coverage/coverage-results';
import { haloPaint, labelFont } from '../label-style';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { DrawnImage, LayerDrawing, MapHandle } from '../module';
import { featureSource, polygonFeature, withAlpha } from '../polygon-source';
import { buildSignImage } from '../sign-image';

const ID = 'proposed-sites';
const VIEWS = `${ID}/views`;
const SIGN = `${ID}/sign`;
const LATER_SIGN = `${ID}/sign-later`;

/** Where the next cameras should stand, with what each would see: a diamond with its turn; paler once more gain little. */
export function buildProposedSites({ coverage, theme, sizeFactor }: LayerInput): LayerDrawing | null {
  const { sites } = coverage;
  if (!sites) return null;
  return {
    sources: sourcesOf(sites),
    images: images(theme.halo, theme.accent, theme.text3),
    handles: handlesOf(sites),
    styleLayers: [
      {
        slot: 'line',
        order: -2,
        layer: {
          id: VIEWS,
          type: 'fill',
          source: VIEWS,
          paint: { 'fill-color': withAlpha(theme.accent, 0.22), 'fill-outline-color': theme.accent },
        },
      },
      {
        slot: 'symbol',
        order: 6,
        layer: {
          id: ID,
          type: 'symbol',
          source: ID,
          layout: {
            'icon-image': ['case', ['==', ['get', 'isLater'], 1], LATER_SIGN, SIGN],
            'icon-size': sizeFactor,
            'icon-allow-overlap': true,
            'text-field': ['get', 'rank'],
            'text-font': labelFont(600),
            'text-size': 11 * sizeFactor,
            'text-anchor': 'left',
            'text-offset': [0.9, 0],
            'text-optional': true,
          },
          paint: { 'text-color': theme.text, ...haloPaint(theme, 1.6) },
        },
      },
    ],
  };
}

const images = memoizeLast((ground: string, ink: string, later: string): DrawnImage[] =>
  [
    { id: SIGN, ring: ink },
    { id: LATER_SIGN, ring: later },
  ].map(({ id, ring }) =>
    buildSignImage(id, { shape: 'diamond', radiusPixels: 4.6, fill: ground, ring, ringPixels: 1.8 }),
  ),
);

const sourcesOf = memoizeLast(
  ({ sites, stopAfter }: SitingPlan): Record<string, GeoJSONSourceSpecification> => ({
    [ID]: featureSource(
      sites.map(({ position }, i): Feature<Point> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...position] },
        properties: { rank: `+${i + 1}`, isLater: Number(i >= stopAfter) },
      })),
    ),
    [VIEWS]: featureSource(sites.map(({ view }) => polygonFeature(view, {}))),
  }),
);

/** Each site may be moved and turned; its number is its place in the plan. */
const handlesOf = memoizeLast(({ sites }: SitingPlan): MapHandle[] =>
  sites.map(({ position, azimuthDegrees }, i) => ({
    id: `${ID}/${i}`,
    label: { zh: `建议点位 ${i + 1}`, en: `Proposed site ${i + 1}` },
    position: [...position],
    azimuthDegrees,
  })),
);

export function buildProposedSitesLegend({ coverage, theme }: LayerInput): SymbolLegend | null {
  const { sites } = coverage;
  if (!sites) return null;
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      {
        symbol: { kind: 'square', color: theme.halo, ring: theme.accent },
        title: { zh: '建议点位', en: 'Proposed sites' },
        count: Math.min(sites.stopAfter, sites.sites.length),
      },
      {
        symbol: { kind: 'square', color: theme.halo, ring: theme.text3 },
        title: { zh: '收益已小', en: 'Little more gained' },
        count: Math.max(0, sites.sites.length - sites.stopAfter),
      },
    ],
    drawn: null,
    notes: [],
  };
}
