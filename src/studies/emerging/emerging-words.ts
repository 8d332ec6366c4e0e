import { EMERGING_KINDS } from '@/analysis/emerging-hot-spots/classify-emerging';
import type { EmergingCategory, EmergingKind } from '@/analysis/emerging-hot-spots/classify-emerging';
import type { LocalizedText } from '@/domain/text/localized-text';
import { countWords } from '../number-words';
import type { EmergingResult } from './reference';

const KINDS: Readonly<Record<EmergingKind, LocalizedText>> = {
  new: { zh: '新增', en: 'New' },
  consecutive: { zh: '连续', en: 'Consecutive' },
  intensifying: { zh: '加强', en: 'Intensifying' },
  persistent: { zh: '持续', en: 'Persistent' },
  diminishing: { zh: '减弱', en: 'Diminishing' },
  sporadic: { zh: '零星', en: 'Sporadic' },
  oscillating: { zh: '振荡', en: 'Oscillating' },
  historical: { zh: '历史', en: 'Historical' },
};

/** What each kind means for a hot spot, in plain words. */
const RULES: Readonly<Record<EmergingKind, LocalizedText>> = {
  new: { zh: '最后一周首次显著', en: 'significant in the last week, never before' },
  consecutive: { zh: '最近连续数周显著，此前从未', en: 'significant in an unbroken final run, never before' },
  intensifying: { zh: '九成以上的周显著，且在加强', en: 'significant in 90% of weeks and growing' },
  persistent: { zh: '九成以上的周显著，无升降', en: 'significant in 90% of weeks, no trend' },
  diminishing: { zh: '九成以上的周显著，但在减弱', en: 'significant in 90% of weeks but fading' },
  sporadic: { zh: '时断时续，最后一周显著', en: 'on and off, significant in the last week' },
  oscillating: { zh: '最后一周显著，此前曾相反', en: 'significant in the last week, the opposite before' },
  historical: {
    zh: '九成以上的周显著，最后一周已不显著',
    en: 'significant in 90% of weeks, not in the last',
  },
};

/** Categories in the order people want them: what is starting or growing first, cold ones after the hot. */
export const EMERGING_ORDER: readonly EmergingCategory[] = [
  ...orderedKinds().map((kind): EmergingCategory => `${kind}-hot`),
  ...orderedKinds().map((kind): EmergingCategory => `${kind}-cold`),
  'none',
];

function orderedKinds(): readonly EmergingKind[] {
  const first: readonly EmergingKind[] = ['new', 'consecutive', 'intensifying', 'persistent', 'sporadic'];
  return [...first, ...EMERGING_KINDS.filter((kind) => !first.includes(kind))];
}

/** Kind and side of a category; `null` for none. */
export function splitCategory(
  category: EmergingCategory,
): { readonly kind: EmergingKind; readonly side: 'hot' | 'cold' } | null {
  if (category === 'none') return null;
  const [kind, side] = category.split('-') as [EmergingKind, 'hot' | 'cold'];
  return { kind, side };
}

/** Name of a category: 加强热点, Intensifying hot spot. */
export function categoryName(category: EmergingCategory): LocalizedText {
  const parts = splitCategory(category);
  if (!parts) return { zh: '无规律', en: 'No pattern' };
  const { kind, side } = parts;
  return {
    zh: `${KINDS[kind].zh}${side === 'hot' ? '热点' : '冷点'}`,
    en: `${KINDS[kind].en} ${side} spot`,
  };
}

/** The word set on the map: the kind alone, with the side for cold spots. */
export function categoryLabel(category: EmergingCategory): LocalizedText {
  const parts = splitCategory(category);
  if (!parts) return { zh: '', en: '' };
  const { zh, en } = KINDS[parts.kind];
  return parts.side === 'hot' ? { zh, en } : { zh: `${zh}·冷`, en: `${en}, cold` };
}

/** What puts a cell into a category. */
export function categoryRule(category: EmergingCategory): LocalizedText {
  const parts = splitCategory(category);
  return parts ? RULES[parts.kind] : { zh: '不符合任何一类', en: 'fits none of the others' };
}

/** How many cells each category has, in the order of `EMERGING_ORDER`; those without any left out. */
export function countCategories({ categories }: Pick<EmergingResult, 'categories'>): readonly {
  readonly category: EmergingCategory;
  readonly n: number;
}[] {
  return EMERGING_ORDER.map((category) => ({
    category,
    n: categories.filter((own) => own === category).length,
  })).filter(({ n }) => n > 0);
}

/** What a map of emerging hot spots says, in one sentence. */
export function emergingStatement(
  result: Pick<EmergingResult, 'categories' | 'steps'>,
  nameOf: (cell: number) => LocalizedText,
): LocalizedText {
  const assessed = result.categories.filter((category) => category !== null).length;
  const found = countCategories(result).filter(({ category }) => category !== 'none');
  const head = {
    zh: `${result.steps} 周里可判断的 ${countWords(assessed)} 格中`,
    en: `Of ${countWords(assessed)} cells that can be judged over ${result.steps} weeks,`,
  };
  if (found.length === 0) {
    return { zh: `${head.zh}没有任何一类新兴冷热点。`, en: `${head.en} none fits any emerging pattern.` };
  }
  const shown = found.slice(0, 4);
  const rest = found.slice(4).reduce((sum, { n }) => sum + n, 0);
  const first = result.categories.indexOf(shown[0]!.category);
  const name = nameOf(first);
  const one = shown[0]!.n === 1;
  return {
    zh: `${head.zh}：${shown.map(({ category, n }) => `${categoryName(category).zh} ${countWords(n)} 个`).join('，')}${rest > 0 ? `，其余 ${countWords(rest)} 个` : ''}；${one ? '' : '如'}${name.zh}为${categoryName(shown[0]!.category).zh}。`,
    en: `${head.en} ${shown.map(({ category, n }) => `${countWords(n)} ${categoryName(category).en.toLowerCase()}${n === 1 ? '' : 's'}`).join(', ')}${rest > 0 ? `, ${countWords(rest)} others` : ''}; ${one ? '' : 'among them '}${name.en} is ${articleFor(categoryName(shown[0]!.category).en)}.`,
  };
}

function articleFor(name: string): string {
  const lower = name.toLowerCase();
  return `${/^[aeiou]/.test(lower) ? 'an' : 'a'} ${lower}`;
}
