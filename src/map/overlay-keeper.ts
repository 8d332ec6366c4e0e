import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { discard } from './discard';

/** Keeps one deck.gl overlay on a map. */
export interface OverlayKeeper {
  readonly show: (layers: readonly Layer[]) => void;
  /** A new overlay in place of one whose context is lost: deck.gl never takes a context up again. */
  readonly renew: () => void;
}

export function createOverlayKeeper(
  map: MapLibreMap,
  { onLost, onReady }: { readonly onLost: () => void; readonly onReady: () => void },
): OverlayKeeper {
  let layers: readonly Layer[] = [];
  let overlay: MapLibreOverlay;

  const mount = () => {
    overlay = new MapLibreOverlay({
      interleaved: false,
      layers: layers.map(copyOf),
      onLoad: () => {
        overlay.getCanvas()?.addEventListener('webglcontextlost', onLost, { once: true });
        onReady();
      },
    });
    map.addControl(overlay);
  };

  mount();
  return {
    show: (next) => {
      if (next === layers) return;
      layers = next;
      overlay.setProps({ layers: layers.map(copyOf) });
    },
    renew: () => {
      discard(() => map.removeControl(overlay));
      mount();
    },
  };
}

/** A deck.gl layer belongs to the overlay that drew it first, so each overlay gets its own. */
function copyOf(layer: Layer): Layer {
  return layer.clone({}) as Layer;
}
