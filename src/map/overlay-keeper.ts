import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckDrawing } from '@/layers/deck-drawing';
import type { DeckOverlay } from './deck-overlay';

/** Keeps one deck.gl overlay on a map. */
export interface OverlayKeeper {
  readonly show: (drawings: readonly DeckDrawing[]) => void;
  /** A new overlay in place of one whose context is lost: deck.gl never takes a context up again. */
  readonly renew: () => void;
  /** Copy of what it draws; `null` for nothing, `undefined` where it does not draw in time. */
  readonly picture: () => Promise<HTMLCanvasElement | null | undefined>;
  /** Ends what is still on its way for a map that is taken down. */
  readonly end: () => void;
}

const LONGEST_WAIT_MILLISECONDS = 8000;

/** The overlay comes after the map: its code is loaded apart, and until then drawings wait. */
export function createOverlayKeeper(
  map: MapLibreMap,
  callbacks: { readonly onLost: () => void; readonly onReady: () => void },
): OverlayKeeper {
  let drawings: readonly DeckDrawing[] = [];
  let overlay: DeckOverlay | null = null;
  let ended = false;

  const mount = async () => {
    const { mountDeckOverlay } = await import('./deck-overlay');
    if (!ended) overlay = mountDeckOverlay(map, drawings, callbacks);
  };
  const tryToMount = () =>
    void mount().catch((error: unknown) => console.error('The overlay could not be loaded.', error));

  tryToMount();
  return {
    show: (next) => {
      if (next === drawings) return;
      drawings = next;
      overlay?.show(drawings);
    },
    renew: () => {
      overlay?.remove();
      overlay = null;
      tryToMount();
    },
    picture: async () => {
      if (drawings.length === 0) return null;
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_WAIT_MILLISECONDS));
      return overlay ? Promise.race([overlay.picture(), late]) : undefined;
    },
    end: () => {
      ended = true;
    },
  };
}
