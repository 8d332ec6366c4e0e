import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { brushWindow } from '../bench-engine';
import { createCrossfilterPeer, type CrossfilterPeer } from '../crossfilter-peer';
import { BENCH_MONTHS, syntheticMonth } from '../synthetic-incidents';
import { nextFrame, openBlankMap } from './blank-map';

const BANDWIDTH_METERS = 300;
const EQUATOR_METERS = 40_075_016.7;

let peer: CrossfilterPeer | null = null;
let map: MapLibreMap | null = null;
let overlay: MapLibreOverlay | null = null;
let rendered: () => void = () => undefined;

/** Builds crossfilter2 over the same rows and opens the map with a deck.gl overlay. */
export async function loadPeer(rows: number): Promise<void> {
  const perMonth = Math.floor(rows / BENCH_MONTHS);
  peer = createCrossfilterPeer(
    Array.from({ length: BENCH_MONTHS }, (_, month) => syntheticMonth(month, perMonth, month * perMonth)),
  );
  map = await openBlankMap();
  overlay = new MapLibreOverlay({ interleaved: false, layers: [], onAfterRender: () => rendered() });
  map.addControl(overlay);
}

/** One move of the brush: all groups read, and a heat map of the rows that are left. */
export async function brushPeer(step: number): Promise<number> {
  if (!peer || !map || !overlay) throw new Error('load first');
  const figures = peer.brush(brushWindow(step));
  const { length, positions } = peer.filteredPlaces();
  const frame = new Promise<void>((resolve) => (rendered = resolve));
  overlay.setProps({
    layers: [
      new HeatmapLayer({
        id: 'heat',
        data: { length },
        getPosition: (_: unknown, { index }: { readonly index: number }) => [
          positions[index * 2]!,
          positions[index * 2 + 1]!,
        ],
        radiusPixels: BANDWIDTH_METERS / metersPerPixel(map),
      }),
    ],
  });
  await frame;
  await nextFrame();
  return figures.total;
}

function metersPerPixel(on: MapLibreMap): number {
  const latitude = (on.getCenter().lat * Math.PI) / 180;
  return (EQUATOR_METERS * Math.cos(latitude)) / (512 * 2 ** on.getZoom());
}
