const FIRST_CAPACITY = 1 << 16;

/** Finds which of very many numbers come more than once, in eight bytes a number. */
export interface RepeatedKeys {
  readonly add: (key: number) => void;
  readonly find: () => ReadonlySet<number>;
}

export function collectRepeatedKeys(): RepeatedKeys {
  let keys = new Float64Array(FIRST_CAPACITY);
  let length = 0;
  return {
    add: (key) => {
      if (length === keys.length) {
        const larger = new Float64Array(keys.length * 2);
        larger.set(keys);
        keys = larger;
      }
      keys[length++] = key;
    },
    find: () => {
      const sorted = keys.subarray(0, length).sort();
      const repeated = new Set<number>();
      for (let i = 1; i < length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i]!);
      return repeated;
    },
  };
}
