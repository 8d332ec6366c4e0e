import type { LocalizedText } from '@/domain/text/localized-text';
import type { CollectionItems } from './layer-input';
import type { LegendSymbol, SymbolLegend } from './legend';

/** Legend of a layer with one sign: the sign and how many there are; `null` until they have come. */
export function countLegend(
  items: CollectionItems | undefined,
  { symbol, title }: { readonly symbol: LegendSymbol; readonly title: LocalizedText },
): SymbolLegend | null {
  if (!items) return null;
  return {
    kind: 'symbols',
    unit: null,
    entries: [{ symbol, title, count: items.features.length }],
    drawn: null,
    notes: [],
  };
}
