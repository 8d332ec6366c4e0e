import { WARNING_LEVELS } from '@/domain/warning/warning-rule';
import type { Warning } from '@/domain/warning/warning';
import type { SymbolLegend } from '../legend';
import { levelWords } from '../warning-words';

/** Levels with how many warnings of each stand; `null` until they are known. */
export function buildWarningsLegend(warnings: readonly Warning[] | null, upTo: number): SymbolLegend | null {
  if (!warnings) return null;
  const shown = warnings.filter(({ level }) => level <= upTo);
  const placed = shown.filter(({ target }) => target.position !== null);
  const unseen = shown.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  return {
    kind: 'symbols',
    unit: null,
    entries: WARNING_LEVELS.filter((level) => level <= upTo).map((level) => ({
      symbol: { kind: 'warning', level },
      title: levelWords(level),
      count: shown.filter((warning) => warning.level === level).length,
    })),
    drawn: {
      drawn: placed.length,
      all: shown.length,
      missing:
        placed.length < shown.length
          ? { zh: '全区的不落图', en: 'those of the whole district are not drawn' }
          : null,
    },
    notes: [
      {
        zh: `按规则发出、需要处置；带圈的 ${unseen} 条尚未签收；一处多条取最重`,
        en: `Raised by rules, to be acted on; the ${unseen} with a ring are not acknowledged; a place shows its worst`,
      },
    ],
  };
}
