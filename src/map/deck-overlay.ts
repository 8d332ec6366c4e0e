import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckDrawing } from '@/layers/deck-drawing';
import { discard } from './discard';

/** One overlay on a map; deck.gl lives in this file alone, which is loaded after the map. */
export interface DeckOverlay {
  readonly show: (drawings: readonly DeckDrawing[]) => void;
  readonly remove: () => void;
}

export function mountDeckOverlay(
  map: MapLibreMap,
  drawings: readonly DeckDrawing[],
  { onLost, onReady }: { readonly onLost: () => void; readonly onReady: () => void },
): DeckOverlay {
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: drawings.map(makeLayer),
    onLoad: () => {
      overlay.getCanvas()?.addEventListener('webglcontextlost', onLost, { once: true });
      onReady();
    },
  });
  map.addControl(overlay);
  return {
    show: (next) => overlay.setProps({ layers: next.map(makeLayer) }),
    remove: () => discard(() => map.removeControl(overlay)),
  };
}

/** A layer belongs to the overlay that drew it first, so each showing makes its own; deck.gl keeps what is unchanged. */
function makeLayer(drawing: DeckDrawing): Layer {
  switch (drawing.kind) {
    case 'dots':
      return new ScatterplotLayer(drawing.props);
    case 'texts':
      return new TextLayer(drawing.props);
    case 'faces':
      return new SolidPolygonLayer(drawing.props);
    case 'lines':
      return new PathLayer(drawing.props);
  }
}
