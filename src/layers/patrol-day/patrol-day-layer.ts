import type { Feature, LineString } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { PatrolReport, RoundPath } from '@/client/patrols/patrol-queries';
import type { ThemeTokens } from '@/ui/tokens';
import type { LayerInput } from '../layer-input';
import type { LegendSymbol } from '../legend';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { buildSignImage } from '../sign-image';
import type { Sign } from '../sign-image';

const ID = 'patrol-day';
const TRACK_ID = 'patrol-day/track';

export const POINT_STATES = ['missed', 'late', 'no-data', 'open', 'done'] as const;
export type PointState = (typeof POINT_STATES)[number];

/** Signs by state; they differ in shape as well as in color, and none uses a color of the warnings. */
function signOf({ accent, text, text3, halo }: ThemeTokens, state: PointState): Sign {
  switch (state) {
    case 'missed':
      return { shape: 'disc', radiusPixels: 4.4, fill: text, ring: halo, ringPixels: 1.4, cross: true };
    case 'late':
      return { shape: 'square', radiusPixels: 2.2, fill: halo, ring: text, ringPixels: 1.6 };
    case 'no-data':
      return { shape: 'disc', radiusPixels: 2.4, fill: halo, ring: text3, ringPixels: 1.4 };
    case 'open':
      return { shape: 'disc', radiusPixels: 1.8, fill: text3, ring: halo, ringPixels: 1 };
    case 'done':
      return { shape: 'disc', radiusPixels: 2.4, fill: accent, ring: halo, ringPixels: 1 };
  }
}

/** The same signs in the legend. */
export function legendSymbolOf(theme: ThemeTokens, state: PointState): LegendSymbol {
  const { shape, fill, ring, cross } = signOf(theme, state);
  if (cross) return { kind: 'cross-disc', color: fill, ring };
  return { kind: shape === 'disc' ? 'disc' : 'square', color: fill, ring };
}

/** Points of the day by how they fared, and the walk that is played: a line up to the moment, never a person. */
export function buildPatrolDay({ patrol, theme, sizeFactor }: LayerInput): LayerDrawing | null {
  const { report, round, played } = patrol;
  if (!report) return null;
  return {
    sources: { [ID]: pointSource(report), [TRACK_ID]: trackSource(round, played) },
    images: images(theme),
    styleLayers: [
      {
        slot: 'mark',
        layer: {
          id: TRACK_ID,
          type: 'line',
          source: TRACK_ID,
          layout: { 'line-cap': 'round', 'line-join': 'round' },
          paint: {
            'line-color': theme.accent,
            'line-width': ['case', ['get', 'isPlayed'], 4 * sizeFactor, 1.4 * sizeFactor],
            'line-opacity': ['case', ['get', 'isPlayed'], 0.95, 0.55],
          },
        },
      },
      {
        slot: 'symbol',
        layer: {
          id: ID,
          type: 'symbol',
          source: ID,
          layout: {
            'icon-image': ['concat', `${ID}/`, ['get', 'state']],
            'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.6 * sizeFactor, 15.5, 1.2 * sizeFactor],
            'icon-allow-overlap': true,
            'icon-padding': 0,
            // What was missed lies on top.
            'symbol-sort-key': ['-', 5, ['index-of', ['get', 'state'], ['literal', [...POINT_STATES]]]],
            'symbol-z-order': 'auto',
          },
        },
      },
    ],
  };
}

const images = memoizeLast((theme: ThemeTokens) =>
  POINT_STATES.map((state) => buildSignImage(`${ID}/${state}`, signOf(theme, state))),
);

const pointSource = memoizeLast(({ points }: PatrolReport): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: {
    type: 'FeatureCollection',
    features: points.map(({ code, position, state }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { code, state },
    })),
  },
  maxzoom: 15,
}));

const trackSource = memoizeLast((round: RoundPath | null, played: number): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: round ? splitTrack(round, played) : [] },
  maxzoom: 16,
}));

/** The whole walk, and over it the part up to the moment; a hole in the data is a gap in the line. */
export function splitTrack(
  { path }: RoundPath,
  played: number,
): Feature<LineString, { readonly isPlayed: boolean }>[] {
  const first = path[0]?.[2] ?? 0;
  const last = path.at(-1)?.[2] ?? first;
  const until = first + played * (last - first);
  const pieces = (points: RoundPath['path'], isPlayed: boolean) =>
    cutAtHoles(points)
      .filter((piece) => piece.length > 1)
      .map((piece): Feature<LineString, { readonly isPlayed: boolean }> => ({
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: piece.map(([longitude, latitude]) => [longitude, latitude]),
        },
        properties: { isPlayed },
      }));
  return [
    ...pieces(path, false),
    ...pieces(
      path.filter(([, , at]) => at <= until),
      true,
    ),
  ];
}

const HOLE_MILLISECONDS = 600_000;

function cutAtHoles(path: RoundPath['path']): RoundPath['path'][] {
  const pieces: RoundPath['path'][] = [];
  path.forEach((fix, i) => {
    const before = path[i - 1];
    if (before === undefined || fix[2] - before[2] > HOLE_MILLISECONDS) pieces.push([fix]);
    else pieces.at(-1)!.push(fix);
  });
  return pieces;
}
