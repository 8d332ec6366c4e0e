import { detachText } from '../text/clean-text';

const MAX_REMEMBERED = 5000;

/** The same answers without asking again: columns of words repeat a few of them a million times. */
export function rememberWords<T>(parse: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (known.has(word)) return known.get(word)!;
    const answer = parse(word);
    if (known.size < MAX_REMEMBERED) known.set(detachText(word), answer);
    return answer;
  };
}
