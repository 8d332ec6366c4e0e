import { reference, RISING_LEVEL } from '@/studies/rising/reference';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import type { ClassLegend } from '../legend';
import { RISING_CLASSES, risingColors } from './rising-layer';

const LABELS = ['▼ > 50 %', '▼ 25 – 50 %', '▼ ≤ 25 %', '—', '▲ ≤ 25 %', '▲ 25 – 50 %', '▲ > 50 %'] as const;
const BOUNDS = [-1, -0.5, -0.25, 0, 0, 0.25, 0.5, 1] as const;

/** Classes of change, largest rise first, with the level of significance. */
export function buildRisingLegend(input: LayerInput): ClassLegend | null {
  const result = studyResult(input, reference);
  if (!result) return null;
  const { classes, reasons, weeks } = result;
  const colors = risingColors(input.theme);
  const unknown = reasons.filter((reason) => reason !== null).length;
  const alpha = RISING_LEVEL * 100;
  return {
    kind: 'classes',
    unit: { zh: '变化', en: 'change' },
    classes: RISING_CLASSES.map((change, i) => ({
      color: colors[i]!,
      from: BOUNDS[i]!,
      to: BOUNDS[i + 1]!,
      label: LABELS[i]!,
      count: classes.filter((one, unit) => one === change && reasons[unit] === null).length,
    })).reverse(),
    unknown:
      unknown > 0
        ? {
            symbol: { kind: 'hatch', color: input.theme.map.unknown, ground: 'transparent' },
            count: unknown,
            label: { zh: '不可判（无变化或太少）', en: 'Not assessable (constant or too few)' },
          }
        : null,
    drawn: null,
    notes: [
      {
        zh: `近 ${weeks} 周，末四分之一与首四分之一周均值之差，占全期均值`,
        en: `${weeks} weeks: mean of the last less that of the first quarter, of the mean of all`,
      },
      {
        zh: `Mann-Kendall，FDR ${alpha} %；“—”为无法与偶然区分`,
        en: `Mann-Kendall, FDR ${alpha} %; “—” cannot be told from chance`,
      },
    ],
  };
}
