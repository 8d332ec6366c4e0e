import { categoryName, countCategories } from '@/studies/emerging/emerging-words';
import { emergingReference } from '@/studies/emerging/reference';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import type { LegendEntry, SymbolLegend } from '../legend';
import { directionColor, lookOf } from './emerging-look';

/** Categories that occur with their counts, and how they were told apart. */
export function buildEmergingLegend(input: LayerInput): SymbolLegend | null {
  const result = studyResult(input, emergingReference);
  if (!result) return null;
  const { theme } = input;
  const entries = countCategories(result).map(({ category, n }): LegendEntry => {
    const look = lookOf(category);
    return {
      symbol: look
        ? {
            kind: 'hatch',
            color: theme.text,
            ground: directionColor(theme, look.direction),
            mirrored: look.side === 'cold',
            edge: theme.text,
          }
        : { kind: 'fill', color: 'transparent', edge: theme.line2 },
      title: categoryName(category),
      count: n,
    };
  });
  const cut = result.reasons.filter((reason) => reason === 'cut').length;
  const empty = result.categories.filter((category) => category === null).length - cut;
  if (empty > 0) {
    entries.push({
      symbol: { kind: 'hatch', color: theme.map.unknown, ground: 'transparent' },
      title: { zh: '不可判断（从无事件）', en: 'Not assessable (never an incident)' },
      count: empty,
    });
  }
  if (cut > 0) {
    entries.push({
      symbol: { kind: 'fill', color: 'transparent', edge: theme.line2 },
      title: { zh: '被边界切掉过半，不判', en: 'Cut by the border, not judged' },
      count: cut,
    });
  }
  return {
    kind: 'symbols',
    unit: { zh: `${result.steps} 周`, en: `${result.steps} weeks` },
    entries,
    drawn: null,
    notes: [
      {
        zh: '底色：紫 = 件数在增，绿 = 在减；右斜纹 = 热，左斜纹 = 冷',
        en: 'Fill: violet = growing, green = fading; hatch up = hot, down = cold',
      },
      {
        zh: '每周 Gi*，全部时空格一并 FDR 校正 5%',
        en: 'Weekly Gi*, FDR 5% over all bins together',
      },
    ],
  };
}
