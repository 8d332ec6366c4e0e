import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords, shareWords } from '../number-words';

/** Classes of a map with the words of each. */
export interface MapClasses {
  readonly labels: readonly LocalizedText[];
  readonly stepOf: (value: number) => number;
}

const same = (text: string): LocalizedText => ({ zh: text, en: text });

/** Value below which a share of the sorted values lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Whole differences in seven classes about none: half of all changes, the next third, and the largest. */
export function differenceClasses(differences: readonly number[]): MapClasses {
  const sizes = differences
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const first = Math.max(3, quantile(sizes, 0.5));
  const second = Math.max(first + 2, quantile(sizes, 0.8));
  const third = Math.max(second + 2, quantile(sizes, 0.95));
  const upward = [`${first} – ${second - 1}`, `${second} – ${third - 1}`, `≥ ${third}`];
  const downward = [`≤ −${third}`, `−${third - 1} – −${second}`, `−${second - 1} – −${first}`];
  return {
    labels: [...downward, `−${first - 1} – ${first - 1}`, ...upward].map(same),
    stepOf: (difference) => {
      const size = Math.abs(difference);
      const step = [first, second, third].filter((limit) => size >= limit).length;
      return difference < 0 ? 0 - step : step;
    },
  };
}

/** Amounts from zero up in five classes of about equally many. */
export function amountClasses(values: readonly number[], unit: 'incidents' | 'share'): MapClasses {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const round = (value: number) => (unit === 'incidents' ? Math.ceil(value) : Math.ceil(value * 100) / 100);
  const limits: number[] = [];
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const smallest = (limits.at(-1) ?? 0) + (unit === 'incidents' ? 1 : 0.01);
    limits.push(Math.max(smallest, round(quantile(sorted, share))));
  }
  const words = (value: number) =>
    unit === 'incidents' ? countWords(value) : shareWords(value).replace('.0%', '%');
  const ends = [
    `< ${words(limits[0]!)}`,
    ...limits.slice(0, 3).map((low, i) => `${words(low)} – ${words(limits[i + 1]!)}`),
  ];
  return {
    labels: [...ends, `≥ ${words(limits[3]!)}`].map(same),
    stepOf: (value) => limits.filter((limit) => value >= limit).length,
  };
}
