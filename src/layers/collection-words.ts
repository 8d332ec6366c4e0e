import type { Feature, Geometry } from 'geojson';
import type { LocalizedText } from '@/domain/text/localized-text';
import { formatCount } from '@/ui/format/format-number';
import type { CollectionItems } from './layer-input';
import { PLACE_TITLE, same, tabulate } from './layer-words';
import type { LayerWords, WordsTarget } from './layer-words';

type Item = Feature<Geometry | null, Readonly<Record<string, unknown>>>;

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** Name of a feature, else its code. */
export function itemName({ properties }: Item): LocalizedText {
  const { name } = properties;
  if (typeof name === 'object' && name !== null && 'zh' in name) return name as LocalizedText;
  return same(word(name) ?? word(properties['code']) ?? '—');
}

/** Leads to a feature that has a card, else to its place. */
export function toItem(collectionId: string, { properties }: Item): WordsTarget | null {
  const code = word(properties['code']);
  return code === null ? null : { kind: 'feature', collectionId, code };
}

/** How many there are, and their names; `null` until they have come. */
export function tellCollection(
  items: CollectionItems | undefined,
  {
    title,
    unit,
    collectionId,
  }: { readonly title: LocalizedText; readonly unit: string; readonly collectionId?: string },
): LayerWords | null {
  if (!items) return null;
  const count = formatCount(items.features.length);
  return {
    sentence: {
      zh: `${title.zh}共 ${count} ${unit}。`,
      en: `${title.en}: ${count} in all.`,
    },
    ...tabulate<Item>(items.features, {
      columns: [
        { title: PLACE_TITLE, cell: itemName },
        { title: { zh: '编码', en: 'Code' }, cell: ({ properties }) => word(properties['code']) },
      ],
      target: (item) => (collectionId === undefined ? null : toItem(collectionId, item)),
    }),
  };
}
