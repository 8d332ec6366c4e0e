import type { DraftColumn } from '@/contract/import-drafts';
import { isPersonalHeader, type ColumnGuess } from '../columns/guess-columns';
import type { ColumnProfile } from '../columns/profile-column';
import type { Field } from '../columns/fields';
import type { SourceRow } from '../source-table';
import { cleanText } from '../text/clean-text';
import { maskPersonalDigits } from '../text/mask-personal-digits';

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** Each column with what it is taken for and some of its words. What is about a person is not shown. */
export function describeColumns(
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
  guess: ColumnGuess,
): DraftColumn[] {
  const uses = columnUses(guess);
  return profiles.map(({ header, filledCount, distinctCount }, index) => {
    const use = uses.get(index);
    const isPersonal = isPersonalHeader(header);
    return {
      header,
      samples: isPersonal ? [] : samplesOf(rows, index),
      filledCount,
      distinctCount,
      use: use?.use ?? null,
      isByContent: use?.isByContent ?? false,
      isPersonal,
    };
  });
}

export function samplesOf(rows: readonly SourceRow[], index: number): string[] {
  const words = new Set<string>();
  for (const { cells } of rows) {
    const text = cleanText(maskPersonalDigits((cells[index] ?? '').trim()), LONGEST_SAMPLE);
    if (text !== '') words.add(text);
    if (words.size >= SAMPLES) break;
  }
  return [...words];
}

function columnUses({ plan, byContent }: ColumnGuess): Map<number, { use: string; isByContent: boolean }> {
  const uses = new Map<number, { use: string; isByContent: boolean }>();
  const last = plan.categories.length - 1;
  plan.categories.forEach((index, i) =>
    uses.set(index, {
      use: i === last ? 'category' : 'category-wide',
      isByContent: byContent.includes('category'),
    }),
  );
  for (const [level, index] of Object.entries(plan.regions))
    uses.set(index, { use: `region:${level}`, isByContent: false });
  for (const [field, index] of Object.entries(plan.fields) as [Field, number][])
    uses.set(index, { use: field, isByContent: byContent.includes(field) });
  return uses;
}
