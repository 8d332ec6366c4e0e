import type { LocalizedText } from '@/domain/text/localized-text';
import type { Legend } from '@/layers/legend';
import { formatCount } from '@/ui/format/format-number';
import type { Language } from '@/ui/text/language';
import { nameIn } from '@/ui/text/use-text';

export interface LegendWord {
  readonly name: string;
  /** `null` where it is not counted. */
  readonly count: number | null;
}

/** The classes or signs of a legend with how many each has; of a ramp its marked values. */
export function legendWords(legend: Legend, language: Language): LegendWord[] {
  const name = (text: LocalizedText) => nameIn(language, text);
  if (legend.kind === 'ramp') return legend.ticks.map(({ label }) => ({ name: label, count: null }));
  if (legend.kind === 'symbols')
    return legend.entries.map(({ title, count }) => ({ name: name(title), count }));
  return [
    ...legend.classes.map(({ label, count }) => ({ name: label, count })),
    ...(legend.unknown ? [{ name: name(legend.unknown.label), count: legend.unknown.count }] : []),
  ];
}

/** How it was made, and what of all is not drawn. */
export function legendNotes(legend: Legend, language: Language): string[] {
  const { drawn } = legend;
  return [
    ...legend.notes.map((note) => nameIn(language, note)),
    ...(drawn && drawn.drawn < drawn.all
      ? [
          `${formatCount(drawn.drawn)} / ${formatCount(drawn.all)}${drawn.missing ? ` · ${nameIn(language, drawn.missing)}` : ''}`,
        ]
      : []),
  ];
}
