/** Two to four Han: as long as personal names are. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}'’-]*( \p{Script=Latin}[\p{Script=Latin}'’-]*)+$/u;
/** Words of the same length that end so name an office or a post, not a person. */
const OFFICE = /[局委办处科队所站部组院校室会厅署街镇乡村员长席台区司]$/u;

/**
 * A personal name as it may stand where everybody reads it: 陈晓明 becomes 陈*明, Chen Xiaoming becomes Chen X.
 * Names of offices and posts stay as they are.
 */
export function maskName(name: string): string {
  if (HAN_NAME.test(name) && !OFFICE.test(name)) {
    const letters = Array.from(name);
    const last = letters.length > 2 ? letters.at(-1)! : '';
    return `${letters[0]!}${'*'.repeat(letters.length - 1 - last.length)}${last}`;
  }
  if (!LATIN_NAME.test(name)) return name;
  const [first, ...rest] = name.split(' ');
  return [first, ...rest.map((word) => `${word[0]!.toUpperCase()}.`)].join(' ');
}
