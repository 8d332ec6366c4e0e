import type { Feature, LineString, MultiLineString, Point, Position } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { CoverageDemand, CoverageSurvey, SectionSight } from '@/workers/coverage/coverage-results';
import { rankSections } from '@/workers/coverage/rank-sights';
import type { ThemeTokens } from '@/ui/tokens';
import { labelFont } from '../label-style';
import type { LayerInput } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { DrawnImage, LayerDrawing, StyleDrawing } from '../module';
import { featureSource } from '../polygon-source';
import { buildSignImage } from '../sign-image';

const ID = 'blind-sections';
const RANKS = `${ID}/ranks`;
const PLACES = `${ID}/places`;
const RING = `${ID}/ring`;
const SHOWN_RING = `${ID}/ring-shown`;
const PLACE_BLIND = `${ID}/place-none`;
const PLACE_PARTLY = `${ID}/place-partly`;
export const COVERED_PIXELS = 1.6;
export const GAP_PIXELS = 3;
export const BLIND_PIXELS = 5;
const HALO_PIXELS = 8;
const RING_RADIUS = 8;
const PLACES_FROM_ZOOM = 12.5;

/** Key sections: what is in sight thin, gaps wider, those nobody sees widest and with their rank; key places out of sight. */
export function buildBlindSections(
  input: LayerInput,
  { shown }: { readonly shown: string },
): LayerDrawing | null {
  const { coverage, theme } = input;
  if (!coverage.survey) return null;
  return {
    sources: sourcesOf(coverage.survey, coverage.demand, shown),
    images: images(theme),
    styleLayers: [...lineLayers(input), placeLayer(input), rankLayer(input)],
    pickable: [
      { layerId: `${ID}/covered`, collectionId: 'key-sections' },
      { layerId: `${ID}/gaps`, collectionId: 'key-sections' },
      { layerId: `${ID}/blind`, collectionId: 'key-sections' },
      { layerId: RANKS, collectionId: 'key-sections' },
      { layerId: PLACES, collectionId: 'key-places' },
    ],
  };
}

function lineLayers({ theme, sizeFactor }: LayerInput): StyleDrawing[] {
  const line = (
    name: string,
    kinds: readonly string[],
    { order, color, pixels }: { readonly order: number; readonly color: string; readonly pixels: number },
  ): StyleDrawing => ({
    slot: 'mark',
    order,
    layer: {
      id: `${ID}/${name}`,
      type: 'line',
      source: ID,
      filter: ['in', ['get', 'kind'], ['literal', [...kinds]]],
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': pixels * sizeFactor,
        'line-opacity': name === 'covered' ? 0.75 : 1,
      },
    },
  });
  const [, , strongest] = theme.increases;
  return [
    line('halo-thin', ['covered', 'gap'], { order: 2, color: theme.halo, pixels: GAP_PIXELS + 2 }),
    line('halo', ['blind'], { order: 3, color: theme.halo, pixels: HALO_PIXELS }),
    line('covered', ['covered'], { order: 4, color: theme.text, pixels: COVERED_PIXELS }),
    line('gaps', ['gap'], { order: 5, color: theme.increases[1], pixels: GAP_PIXELS }),
    line('blind', ['blind'], { order: 6, color: strongest, pixels: BLIND_PIXELS }),
  ];
}

function rankLayer({ theme, sizeFactor }: LayerInput): StyleDrawing {
  return {
    slot: 'symbol',
    order: 5,
    layer: {
      id: RANKS,
      type: 'symbol',
      source: RANKS,
      layout: {
        'icon-image': ['case', ['==', ['get', 'shown'], 1], SHOWN_RING, RING],
        'icon-size': sizeFactor,
        'icon-allow-overlap': true,
        'text-field': ['get', 'rank'],
        'text-font': labelFont(600),
        'text-size': 11 * sizeFactor,
        'text-allow-overlap': true,
        'symbol-sort-key': ['to-number', ['get', 'rank']],
      },
      paint: { 'text-color': theme.text },
    },
  };
}

function placeLayer({ sizeFactor }: LayerInput): StyleDrawing {
  return {
    slot: 'symbol',
    order: 4,
    layer: {
      id: PLACES,
      type: 'symbol',
      source: PLACES,
      minzoom: PLACES_FROM_ZOOM,
      layout: {
        'icon-image': ['case', ['==', ['get', 'state'], 'none'], PLACE_BLIND, PLACE_PARTLY],
        'icon-size': sizeFactor,
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
  };
}

const images = memoizeLast(
  ({ halo: ground, text: ink, accent2: shown, increases: [, , blind] }: ThemeTokens): DrawnImage[] => [
    buildSignImage(RING, {
      shape: 'disc',
      radiusPixels: RING_RADIUS,
      fill: ground,
      ring: ink,
      ringPixels: 1.4,
    }),
    buildSignImage(SHOWN_RING, {
      shape: 'disc',
      radiusPixels: RING_RADIUS,
      fill: ground,
      ring: shown,
      ringPixels: 2.4,
    }),
    buildSignImage(PLACE_BLIND, {
      shape: 'square',
      radiusPixels: 3.8,
      fill: blind,
      ring: ground,
      ringPixels: 1.4,
    }),
    buildSignImage(PLACE_PARTLY, {
      shape: 'square',
      radiusPixels: 3.2,
      fill: ground,
      ring: blind,
      ringPixels: 1.4,
    }),
  ],
);

const sourcesOf = memoizeLast(
  (
    survey: CoverageSurvey,
    demand: CoverageDemand | null,
    shown: string,
  ): Record<string, GeoJSONSourceSpecification> => ({
    [ID]: featureSource(survey.sections.flatMap(toLines)),
    [RANKS]: featureSource(
      rankSections(survey, demand).blind.map(({ sight: { code, middle } }, i): Feature<Point> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...middle] },
        properties: { code, rank: String(i + 1), shown: Number(code === shown) },
      })),
    ),
    [PLACES]: featureSource(
      survey.places
        .filter(({ state }) => state !== 'seen')
        .map(({ code, state, position }): Feature<Point> => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [...position] },
          properties: { code, state },
        })),
    ),
  }),
);

function toLines({ code, state, line, blind }: SectionSight): Feature<LineString | MultiLineString>[] {
  const whole: Feature<LineString> = {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: line as unknown as Position[] },
    properties: { code, kind: state === 'none' ? 'blind' : 'covered' },
  };
  if (state !== 'partly') return [whole];
  const gaps: Feature<MultiLineString> = {
    type: 'Feature',
    geometry: { type: 'MultiLineString', coordinates: blind as unknown as Position[][] },
    properties: { code, kind: 'gap' },
  };
  return [whole, gaps];
}

const kilometers = (meters: number) => `${(meters / 1000).toFixed(1)} km`;

export function buildBlindSectionsLegend({ coverage, theme }: LayerInput): SymbolLegend | null {
  const { survey } = coverage;
  if (!survey) return null;
  const { sections, places } = survey;
  const seen = sections.reduce((sum, { seenMeters }) => sum + seenMeters, 0);
  const gaps = sections
    .filter(({ state }) => state !== 'none')
    .reduce((sum, { lengthMeters, seenMeters }) => sum + lengthMeters - seenMeters, 0);
  const blind = sections.filter(({ state }) => state === 'none');
  const blindMeters = blind.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0);
  const line = (color: string, widthPixels: number) =>
    ({ kind: 'line', color, widthPixels, dash: [] }) as const;
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      {
        symbol: line(theme.text, COVERED_PIXELS),
        title: { zh: `看得见 ${kilometers(seen)}`, en: `In sight ${kilometers(seen)}` },
        count: sections.length - blind.length,
      },
      {
        symbol: line(theme.increases[1], GAP_PIXELS),
        title: { zh: `缺口 ${kilometers(gaps)}`, en: `Gaps ${kilometers(gaps)}` },
        count: sections.filter(({ state }) => state === 'partly').length,
      },
      {
        symbol: line(theme.increases[2], BLIND_PIXELS),
        title: { zh: `盲区 ${kilometers(blindMeters)}`, en: `Blind ${kilometers(blindMeters)}` },
        count: blind.length,
      },
      {
        symbol: { kind: 'square', color: theme.increases[2], ring: theme.halo },
        title: { zh: '看不见的关键部位', en: 'Key places nobody sees' },
        count: places.filter(({ state }) => state === 'none').length,
      },
      {
        symbol: { kind: 'square', color: theme.halo, ring: theme.increases[2] },
        title: { zh: '部分可见的关键部位', en: 'Key places seen in part' },
        count: places.filter(({ state }) => state === 'partly').length,
      },
    ],
    drawn: null,
    notes: [
      {
        zh: '看见九成以上算看得见；圈内为近一年事件数排序',
        en: 'In sight from nine tenths up; rings rank by incidents of the year',
      },
    ],
  };
}
