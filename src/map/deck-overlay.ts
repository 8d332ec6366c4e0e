import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckDrawing } from '@/layers/deck-drawing';
import { discard } from './discard';
import { copyCanvas } from './take-picture';

/** One overlay on a map; deck.gl lives in this file alone, which is loaded after the map. */
export interface DeckOverlay {
  readonly show: (drawings: readonly DeckDrawing[]) => void;
  /** Copy of what it draws next; `null` where it draws nothing. */
  readonly picture: () => Promise<HTMLCanvasElement | null>;
  readonly remove: () => void;
}

export function mountDeckOverlay(
  map: MapLibreMap,
  drawings: readonly DeckDrawing[],
  { onLost, onReady }: { readonly onLost: () => void; readonly onReady: () => void },
): DeckOverlay {
  let isEmpty = drawings.length === 0;
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
    show: (next) => {
      isEmpty = next.length === 0;
      overlay.setProps({ layers: next.map(makeLayer) });
    },
    picture: () => (isEmpty ? Promise.resolve(null) : copyNextDrawing(overlay)),
    remove: () => discard(() => map.removeControl(overlay)),
  };
}

/** Has the overlay draw without pause until a drawing has been copied: it can be read in the frame that made it alone. */
function copyNextDrawing(overlay: MapLibreOverlay): Promise<HTMLCanvasElement | null> {
  return new Promise((resolve) => {
    const onAfterRender = () => {
      const canvas = overlay.getCanvas();
      const copy = canvas ? copyCanvas(canvas) : null;
      queueMicrotask(() => {
        overlay.setProps({ _animate: false, onAfterRender: () => undefined });
        resolve(copy);
      });
    };
    overlay.setProps({ _animate: true, onAfterRender });
  });
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
