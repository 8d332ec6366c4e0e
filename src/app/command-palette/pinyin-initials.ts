/** The first character of each initial in the order of pinyin; none begins with i, u or v. */
const BOUNDARIES: readonly (readonly [letter: string, first: string])[] = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '哒'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'],
  ['j', '讥'], ['k', '咔'], ['l', '垃'], ['m', '妈'], ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'],
  ['r', '呥'], ['s', '扨'], ['t', '它'], ['w', '穵'], ['x', '夕'], ['y', '丫'], ['z', '帀'],
]; // prettier-ignore

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/**
 * First letters of the characters' pinyin, such as `wjjd` for 望江街道; what is no Chinese character stays as it is.
 * Characters that are read in several ways give the letter of their commonest reading.
 */
export function pinyinInitials(text: string): string {
  return Array.from(text.toLowerCase(), (character) =>
    /\p{Script=Han}/u.test(character) ? initialOf(character) : character,
  ).join('');
}

function initialOf(character: string): string {
  const found = BOUNDARIES.findLast(([, first]) => collator.compare(first, character) <= 0);
  return found?.[0] ?? character;
}
