/** Counts what comes often in an endless list, in constant memory (Misra-Gries). */
export interface HeavyHitters {
  readonly add: (key: number) => void;
  /** What came most often, most often first, with its count: at most `n / capacity` too low. */
  readonly top: () => [key: number, count: number][];
}

/** @param capacity Keys remembered: everything above one in `capacity` is sure to be among them. */
export function countHeavyHitters(capacity: number): HeavyHitters {
  const counts = new Map<number, number>();
  const add = (key: number): void => {
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count + 1);
    else if (counts.size < capacity) counts.set(key, 1);
    else {
      for (const [other, otherCount] of counts) {
        if (otherCount === 1) counts.delete(other);
        else counts.set(other, otherCount - 1);
      }
    }
  };
  return { add, top: () => [...counts].sort(([, a], [, b]) => b - a) };
}
