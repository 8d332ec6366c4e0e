/** Codes numbered in the order they are met; numbers never change, so columns may keep them. */
export interface Dictionary {
  readonly codes: readonly string[];
  /** Number of a code; a new code gets the next one. */
  readonly numberOf: (code: string) => number;
  /** Number of a code, or `undefined` if it was never met. */
  readonly find: (code: string) => number | undefined;
}

/** @param first Codes that get the first numbers, in order. */
export function createDictionary(first: readonly string[] = []): Dictionary {
  const codes: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (code: string): number => {
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, codes.length);
    return codes.push(code) - 1;
  };
  first.forEach(numberOf);
  return { codes, numberOf, find: (code) => numbers.get(code) };
}
