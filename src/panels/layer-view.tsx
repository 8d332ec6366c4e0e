import { createContext, use } from 'react';
import type { LayerInput } from '@/layers/layer-input';
import type { LayerModule, LayerRow, LayerRowState } from '@/layers/module';

/** One row of the layer list with its module and how the scene wants it. */
export interface LayerListRow {
  readonly module: LayerModule;
  readonly row: LayerRow;
  readonly state: LayerRowState;
  /** False where the district lacks what the row would draw. */
  readonly available: boolean;
}

/** What the map draws, as panels explain it. */
export interface LayerView {
  readonly input: LayerInput;
  readonly rows: readonly LayerListRow[];
}

const LayerViewContext = createContext<LayerView | null>(null);

export const LayerViewProvider = LayerViewContext.Provider;

/** The layers as they are drawn now; `null` until the map has something to draw. */
export function useLayerView(): LayerView | null {
  return use(LayerViewContext);
}
