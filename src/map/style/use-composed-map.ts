import { useMemo, useState } from 'react';
import { LAYER_CATALOG } from '@/layers/catalog';
import type { LayerInput } from '@/layers/layer-input';
import type { LayerRowState } from '@/layers/module';
import { useBasemap } from '../basemap/use-basemap';
import { createPartBuilder } from './build-parts';
import type { ShownRow } from './build-parts';
import { composeMap } from './compose-map';
import type { ComposedMap } from './compose-map';

/** Base map and layers as one composition; the same object while nothing it is made of has changed. */
export function useComposedMap({
  input,
  rows,
  isPitched,
}: {
  readonly input: LayerInput;
  readonly rows: readonly LayerRowState[];
  readonly isPitched: boolean;
}): { readonly composed: ComposedMap; readonly shownRows: readonly ShownRow[] } {
  const [buildParts] = useState(() => createPartBuilder(LAYER_CATALOG));
  const basemap = useBasemap(input, isPitched);
  return useMemo(() => {
    const { parts, shownRows } = buildParts(input, rows);
    return { composed: composeMap([{ drawing: basemap, visible: true }, ...parts]), shownRows };
  }, [buildParts, input, rows, basemap]);
}
