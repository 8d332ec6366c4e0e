import { ScatterplotLayer } from '@deck.gl/layers';
import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { ThemeTokens } from '@/ui/tokens';
import { parseCssColor } from '../css-color';
import { haloPaint, labelFont } from '../label-style';
import type { LayerInput, PointsInView } from '../layer-input';
import { memoizeLast, memoizeParts } from '../memoize-last';
import type { DrawnImage, LayerDrawing, StyleDrawing } from '../module';
import { buildSignImage } from '../sign-image';
import { groupByPlace } from './group-by-place';
import type { PointGroup } from './group-by-place';

const SINGLES_ID = 'incident-points/singles';
const SELECTED_ID = 'incident-points/selected';
const GROUPS_ID = 'incident-points/groups';
const PILE_IMAGE = 'incident-points/pile';
const GROUP_IMAGE = 'incident-points/group';
const RADIUS_PIXELS = 3.2;
const SELECTED_RADIUS_PIXELS = 8;

/** Whether what was handed in is all there is in view: a part of it would pass for the whole. */
export function isComplete({ rowIds, matched }: PointsInView): boolean {
  return rowIds.length >= matched;
}

/**
 * One dot an incident; where several share a place, a sign with their number; on a default point of the geocoder a
 * square, for there the number says nothing about the place. While two windows are compared, nothing: a dot could not
 * say which of them it belongs to.
 */
export function buildIncidentPoints(input: LayerInput): LayerDrawing | null {
  const { points, comparing, theme, sizeFactor, selection } = input;
  if (!points) return null;
  const drawn = isComplete(points) && !comparing ? points : NO_POINTS;
  const { singles, groups } = grouped(drawn);
  const selected = selectedPosition(drawn, selection.incidentRowId);
  return {
    sources: { [GROUPS_ID]: groupSource(groups) },
    images: images(theme),
    styleLayers: [groupLayer(theme, sizeFactor)],
    deck: deckLayers({
      singles,
      selectedLongitude: selected?.[0] ?? null,
      selectedLatitude: selected?.[1] ?? null,
      theme,
      sizeFactor,
    }),
  };
}

const NO_POINTS: PointsInView = {
  positions: new Float64Array(),
  rowIds: new Uint32Array(),
  flags: new Uint8Array(),
  matched: 0,
};

const grouped = memoizeLast(groupByPlace);

function selectedPosition(
  { positions, rowIds }: PointsInView,
  rowId: number | null,
): [number, number] | null {
  const at = rowId === null ? -1 : rowIds.indexOf(rowId);
  return at < 0 ? null : [positions[2 * at]!, positions[2 * at + 1]!];
}

const deckLayers = memoizeParts(
  ({
    singles,
    selectedLongitude,
    selectedLatitude,
    theme,
    sizeFactor,
  }: {
    readonly singles: Float64Array;
    readonly selectedLongitude: number | null;
    readonly selectedLatitude: number | null;
    readonly theme: ThemeTokens;
    readonly sizeFactor: number;
  }) => {
    const ring =
      selectedLongitude === null || selectedLatitude === null
        ? new Float64Array()
        : Float64Array.of(selectedLongitude, selectedLatitude);
    return [
      new ScatterplotLayer({
        id: SINGLES_ID,
        data: { length: singles.length / 2, attributes: { getPosition: { value: singles, size: 2 } } },
        radiusUnits: 'pixels',
        getRadius: RADIUS_PIXELS * sizeFactor,
        getFillColor: toDeckColor(theme.text),
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1,
        getLineColor: toDeckColor(theme.halo),
        updateTriggers: { getFillColor: theme.name, getLineColor: theme.name },
      }),
      new ScatterplotLayer({
        id: SELECTED_ID,
        data: { length: ring.length / 2, attributes: { getPosition: { value: ring, size: 2 } } },
        radiusUnits: 'pixels',
        getRadius: SELECTED_RADIUS_PIXELS * sizeFactor,
        filled: false,
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 2.4 * sizeFactor,
        getLineColor: toDeckColor(theme.accent2),
        updateTriggers: { getLineColor: theme.name },
      }),
    ];
  },
);

function toDeckColor(color: string): [number, number, number, number] {
  const [red, green, blue, alpha] = parseCssColor(color);
  return [red, green, blue, Math.round(alpha * 255)];
}

const groupSource = memoizeLast((groups: readonly PointGroup[]): GeoJSONSourceSpecification => {
  const data: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: groups.map(({ position, count, isPile }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { text: new Intl.NumberFormat('en-US').format(count), count, isPile },
    })),
  };
  return { type: 'geojson', data, maxzoom: 16 };
});

const images = memoizeLast((theme: ThemeTokens): DrawnImage[] => [
  buildSignImage(GROUP_IMAGE, {
    shape: 'disc',
    radiusPixels: 7.5,
    fill: theme.raised,
    ring: theme.text,
    ringPixels: 1.4,
  }),
  buildSignImage(PILE_IMAGE, {
    shape: 'square',
    radiusPixels: 7,
    fill: theme.raised,
    ring: theme.text3,
    ringPixels: 1.4,
    cross: true,
  }),
]);

function groupLayer(theme: ThemeTokens, sizeFactor: number): StyleDrawing {
  return {
    slot: 'symbol',
    order: 1,
    layer: {
      id: GROUPS_ID,
      type: 'symbol',
      source: GROUPS_ID,
      layout: {
        'icon-image': ['case', ['get', 'isPile'], PILE_IMAGE, GROUP_IMAGE],
        'icon-size': sizeFactor,
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['get', 'text'],
        'text-font': labelFont(600),
        'text-size': 10.5 * sizeFactor,
        'text-anchor': ['case', ['get', 'isPile'], 'left', 'center'],
        'text-offset': ['case', ['get', 'isPile'], ['literal', [1, 0]], ['literal', [0, 0]]],
        'text-allow-overlap': true,
        'symbol-sort-key': ['get', 'count'],
      },
      paint: { 'text-color': theme.text, ...haloPaint(theme, 1.2) },
    },
  };
}
