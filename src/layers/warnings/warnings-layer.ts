import type { Feature, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Warning } from '@/domain/warning/warning';
import type { ThemeTokens } from '@/ui/tokens';
import type { LayerInput } from '../layer-input';
import { memoizeLast } from '../memoize-last';
import type { LayerDrawing } from '../module';
import { ofLevel, signProperties, warningSignImages, warningSignLayer } from '../warning-signs';

const ID = 'warnings';
const RING_ID = 'warnings/ring';
const RING_PIXELS = 16;
const CHOSEN_PIXELS = 20;
/** What somebody has taken over recedes a little behind what nobody has seen. */
const SEEN_OPACITY = 0.85;

/** Signs of the warnings that stand, above every name, with a ring round those nobody has acknowledged. */
export function buildWarnings(
  { warnings, theme, sizeFactor, selection }: LayerInput,
  upTo: number,
): LayerDrawing | null {
  if (!warnings) return null;
  const chosen = selection.feature?.collectionId === ID ? selection.feature.code : '';
  return {
    sources: { [ID]: source(warnings, upTo, chosen) },
    images: images(theme),
    styleLayers: [
      {
        slot: 'warning',
        order: 1,
        layer: {
          id: RING_ID,
          type: 'circle',
          source: ID,
          filter: ['any', ['get', 'isNew'], ['get', 'isChosen']],
          paint: {
            'circle-radius': ['*', sizeFactor, ['case', ['get', 'isChosen'], CHOSEN_PIXELS, RING_PIXELS]],
            'circle-color': theme.halo,
            'circle-opacity': 0.35,
            'circle-stroke-width': 2 * sizeFactor,
            'circle-stroke-color': [
              'case',
              ['get', 'isChosen'],
              theme.accent,
              ofLevel((level) => theme.warnings[level - 1]!.edge),
            ],
          },
        },
      },
      { slot: 'warning', order: 2, layer: warningSignLayer(ID, { theme, sizeFactor }) },
    ],
    pickable: [{ layerId: ID, collectionId: ID }],
  };
}

const images = memoizeLast((theme: ThemeTokens) => warningSignImages(ID, theme));

const source = memoizeLast(
  (warnings: readonly Warning[], upTo: number, chosen: string): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: { type: 'FeatureCollection', features: placeWarnings(warnings, upTo, chosen) },
    maxzoom: 15,
  }),
);

/** One sign for each place: the one that is picked out, else the worst, else the newest. */
export function placeWarnings(
  warnings: readonly Warning[],
  upTo: number,
  chosen: string,
): Feature<Point, { readonly code: string }>[] {
  const placed = new Map<string, Warning>();
  const inOrder = warnings
    .filter(({ level, id }) => level <= upTo || id === chosen)
    .toSorted(
      (a, b) =>
        Number(b.id === chosen) - Number(a.id === chosen) || a.level - b.level || b.raisedAt - a.raisedAt,
    );
  for (const warning of inOrder) {
    const key = warning.target.position?.join();
    if (key !== undefined && !placed.has(key)) placed.set(key, warning);
  }
  return [...placed.values()].map((warning) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...warning.target.position!] },
    properties: {
      code: warning.id,
      isNew: warning.acknowledgedAt === null,
      isChosen: warning.id === chosen,
      ...signProperties(warning.level, {
        scale: 1,
        opacity: warning.acknowledgedAt === null ? 1 : SEEN_OPACITY,
      }),
    },
  }));
}
