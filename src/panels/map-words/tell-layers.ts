import { LAYER_CATALOG } from '@/layers/catalog';
import type { LayerWords } from '@/layers/layer-words';
import type { Legend } from '@/layers/legend';
import { WORDS_CATALOG } from '@/layers/words-catalog';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { LayerView } from '../layer-view';

/** One layer on the map, told. */
export interface ToldLayer {
  readonly id: string;
  /** `null` for what belongs to no row: scope, selection, lasso, notes. */
  readonly title: LocalizedText | null;
  /** `null` while what it draws from has not come. */
  readonly words: LayerWords | null;
  readonly legend: Legend | null;
}

/** What is on the map now: the rows that are shown in the order of the list, then what is marked on it. */
export function tellLayers({ rows, input }: LayerView): ToldLayer[] {
  const shown = rows
    .filter(({ available, state }) => available && state.visible)
    .map(({ module, row, state }): ToldLayer => {
      const settings = module.settings.parse(state.settings);
      return {
        id: row.id,
        title: row.title,
        words: WORDS_CATALOG.get(module.id)?.(input, row.key, settings) ?? null,
        legend: module.legend(input, row.key, settings),
      };
    });
  const marked = LAYER_CATALOG.filter((module) => module.rows(input.district).length === 0).flatMap(
    (module): ToldLayer[] => {
      const words = WORDS_CATALOG.get(module.id)?.(input, null, module.settings.parse({})) ?? null;
      return words ? [{ id: module.id, title: null, words, legend: null }] : [];
    },
  );
  return [...shown, ...marked];
}
