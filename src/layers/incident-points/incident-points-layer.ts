import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { formatCount } from '@/ui/format/format-number';
import type { ThemeTokens } from '@/ui/tokens';
import { toDeckColor } from '../css-color';
import { haloPaint, labelFont } from '../label-style';
import type { LayerInput, PointsInView } from '../layer-input';
import { memoizeLast, memoizeParts } from '../memoize-last';
import { dots, texts } from '../deck-drawing';
import type { DeckDrawing } from '../deck-drawing';
import type { DrawnImage, LayerDrawing, StyleDrawing } from '../module';
import { buildSignImage } from '../sign-image';
import { groupByPlace } from './group-by-place';
import type { PointGroup } from './group-by-place';

const SINGLES_ID = 'incident-points/singles';
const SELECTED_ID = 'incident-points/selected';
const GROUPS_ID = 'incident-points/groups';
const COUNTS_ID = 'incident-points/counts';
const PILES_ID = 'incident-points/piles';
const RADIUS_PIXELS = 3.2;
const GROUP_RADIUS_PIXELS = 7.5;
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
  const { piles } = grouped(drawn);
  return {
    sources: { [PILES_ID]: pileSource(piles) },
    images: images(theme),
    styleLayers: [pileLayer(theme, sizeFactor)],
    deck: deckLayers({ points: drawn, selectedRowId: selection.incidentRowId, theme, sizeFactor }),
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

interface DotStyle {
  readonly theme: ThemeTokens;
  readonly sizeFactor: number;
}

const deckLayers = memoizeParts(
  ({
    points,
    selectedRowId,
    ...style
  }: DotStyle & { readonly points: PointsInView; readonly selectedRowId: number | null }) => {
    const { singles, groups } = grouped(points);
    return [
      singleDots(singles, style),
      groupDots(groups, style),
      groupCounts(groups, style),
      selectedRing(selectedPosition(points, selectedRowId), style),
    ];
  },
);

function singleDots(singles: Float64Array, { theme, sizeFactor }: DotStyle): DeckDrawing {
  return dots({
    id: SINGLES_ID,
    data: { length: singles.length / 2, attributes: { getPosition: { value: singles, size: 2 } } },
    radiusUnits: 'pixels',
    getRadius: RADIUS_PIXELS * sizeFactor,
    getFillColor: toDeckColor(theme.text),
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 1,
    getLineColor: toDeckColor(theme.halo),
  });
}

function groupDots(groups: readonly PointGroup[], { theme, sizeFactor }: DotStyle): DeckDrawing {
  return dots<PointGroup>({
    id: GROUPS_ID,
    data: groups,
    radiusUnits: 'pixels',
    getPosition: ({ position }) => [...position],
    getRadius: GROUP_RADIUS_PIXELS * sizeFactor,
    getFillColor: toDeckColor(theme.raised),
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 1.4,
    getLineColor: toDeckColor(theme.text),
  });
}

function groupCounts(groups: readonly PointGroup[], { theme, sizeFactor }: DotStyle): DeckDrawing {
  return texts<PointGroup>({
    id: COUNTS_ID,
    data: groups,
    characterSet: '0123456789,',
    fontFamily: theme.fontFamily,
    fontWeight: 600,
    getPosition: ({ position }) => [...position],
    getText: ({ count }) => formatCount(count),
    getSize: 10.5 * sizeFactor,
    getColor: toDeckColor(theme.text),
  });
}

function selectedRing(
  position: readonly [number, number] | null,
  { theme, sizeFactor }: DotStyle,
): DeckDrawing {
  const value = Float64Array.from(position ?? []);
  return dots({
    id: SELECTED_ID,
    data: { length: value.length / 2, attributes: { getPosition: { value, size: 2 } } },
    radiusUnits: 'pixels',
    getRadius: SELECTED_RADIUS_PIXELS * sizeFactor,
    filled: false,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 2.4 * sizeFactor,
    getLineColor: toDeckColor(theme.accent2),
  });
}

const pileSource = memoizeLast((piles: readonly PointGroup[]): GeoJSONSourceSpecification => {
  const data: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: piles.map(({ position, count }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { text: formatCount(count) },
    })),
  };
  return { type: 'geojson', data, maxzoom: 16 };
});

const images = memoizeLast((theme: ThemeTokens): DrawnImage[] => [
  buildSignImage(PILES_ID, {
    shape: 'square',
    radiusPixels: 7,
    fill: theme.raised,
    ring: theme.text2,
    ringPixels: 1.4,
    cross: true,
  }),
]);

function pileLayer(theme: ThemeTokens, sizeFactor: number): StyleDrawing {
  return {
    slot: 'symbol',
    order: 1,
    layer: {
      id: PILES_ID,
      type: 'symbol',
      source: PILES_ID,
      layout: {
        'icon-image': PILES_ID,
        'icon-size': sizeFactor,
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['get', 'text'],
        'text-font': labelFont(600),
        'text-size': 11 * sizeFactor,
        'text-anchor': 'left',
        'text-offset': [1, 0],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': theme.text, ...haloPaint(theme, 1.4) },
    },
  };
}
