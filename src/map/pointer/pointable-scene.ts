import type { LayerInput } from '@/layers/layer-input';
import { levelDepth } from '@/layers/region-levels';
import type { ComposedMap } from '../style/compose-map';
import type { ShownRow } from '../style/build-parts';
import type { PointableScene } from './resolve-hover';

/** What can be pointed at, by what the shown rows need: no layer is asked for by its name. */
export function toPointableScene({
  input,
  composed,
  shownRows,
}: {
  readonly input: LayerInput;
  readonly composed: ComposedMap;
  readonly shownRows: readonly ShownRow[];
}): PointableScene {
  const levels = shownRows.flatMap(({ needs }) => needs.levels ?? []);
  const deepest = levels.toSorted(
    (a, b) => levelDepth(input.district.levels, b) - levelDepth(input.district.levels, a),
  )[0];
  return {
    input,
    pickable: composed.pickable,
    pointsShown: shownRows.some(({ needs }) => needs.points === true),
    densityShown: shownRows.some(({ needs }) => needs.density !== undefined),
    outlineLevelId: deepest ?? null,
  };
}
