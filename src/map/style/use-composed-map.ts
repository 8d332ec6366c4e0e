import { useMemo, useState } from 'react';
import { LAYER_CATALOG } from '@/layers/catalog';
import type { LayerInput } from '@/layers/layer-input';
import type { LayerRowState } from '@/layers/module';
import { useBasemap } from '../basemap/use-basemap';
import { letNamesYield } from '../seams/seam-guard';
import { createPartBuilder } from './build-parts';
import type { ShownRow } from './build-parts';
import { composeMap, layFlat } from './compose-map';
import type { ComposedMap, MapPart } from './compose-map';

/** Base map and layers as one composition; the same object while nothing it is made of has changed. */
export function useComposedMap({
  input,
  rows,
  isPitched,
  guard,
}: {
  readonly input: LayerInput;
  readonly rows: readonly LayerRowState[];
  readonly isPitched: boolean;
  /** What keeps the seams of a wall free; `null` without seams. */
  readonly guard: MapPart | null;
}): { readonly composed: ComposedMap; readonly shownRows: readonly ShownRow[] } {
  const [buildParts] = useState(() => createPartBuilder(LAYER_CATALOG));
  const { parts, shownRows } = useMemo(() => buildParts(input, rows), [buildParts, input, rows]);
  const basemap = useBasemap(input, { isPitched, isUnderlaid: parts.some(fillsGround) });
  const composed = useMemo(() => {
    const ground = { drawing: basemap, visible: true };
    return guard ? letNamesYield(composeMap([ground, ...parts, guard])) : composeMap([ground, ...parts]);
  }, [basemap, parts, guard]);
  const posed = useMemo(() => (isPitched ? composed : layFlat(composed)), [composed, isPitched]);
  return { composed: posed, shownRows };
}

/** Whether a part covers ground that lies under buildings. */
function fillsGround({ drawing, visible }: MapPart): boolean {
  const slots = [...(drawing.styleLayers ?? []), ...(drawing.custom ?? [])].map(({ slot }) => slot);
  return visible && slots.some((slot) => slot === 'area' || slot === 'density');
}
