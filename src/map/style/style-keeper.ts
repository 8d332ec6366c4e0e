import type { Map as MapLibreMap } from 'maplibre-gl';
import { applyStyleChanges } from './apply-style-changes';
import type { CustomLayers } from './apply-style-changes';
import { EMPTY_MAP } from './compose-map';
import type { ComposedMap } from './compose-map';
import { planStyleChanges } from './plan-style-changes';

/** Keeps one MapLibre map at a wanted composition, also across the styles MapLibre rebuilds for itself. */
export interface StyleKeeper {
  /** Brings the map to a composition, now or as soon as its style can take one. */
  readonly show: (composed: ComposedMap) => void;
  readonly setDivider: (fraction: number | null) => void;
  /** The style is there: the first one, or that of a restored context. */
  readonly loaded: () => void;
  /** The style is gone with its context: nothing may be changed until it is there again. */
  readonly lost: () => void;
}

export function createStyleKeeper(map: MapLibreMap): StyleKeeper {
  let wanted = EMPTY_MAP;
  let applied = EMPTY_MAP;
  let isLoaded = false;
  let divider: number | null = null;
  let custom: CustomLayers = new Map();

  const flush = () => {
    if (!isLoaded) return;
    applyStyleChanges(map, custom, planStyleChanges(applied, wanted));
    applied = wanted;
    for (const layer of custom.values()) layer.setDivider?.(divider);
  };

  return {
    show: (composed) => {
      wanted = composed;
      flush();
    },
    setDivider: (fraction) => {
      divider = fraction;
      for (const layer of custom.values()) layer.setDivider?.(fraction);
    },
    loaded: () => {
      custom = new Map();
      applied = withoutRuntimeState(applied);
      isLoaded = true;
      flush();
    },
    lost: () => {
      isLoaded = false;
    },
  };
}

/** What MapLibre brings back by itself after a lost context: all but custom layers and feature states. */
function withoutRuntimeState(composed: ComposedMap): ComposedMap {
  return {
    ...composed,
    layers: composed.layers.filter(({ kind }) => kind === 'style'),
    featureStates: new Map(),
  };
}
