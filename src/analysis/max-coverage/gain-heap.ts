/** A candidate with the gain it had when `step` sites were chosen. */
export interface StoredGain {
  readonly candidate: number;
  readonly gain: number;
  readonly step: number;
}

/** Stored gains, largest first, ties by the lower candidate. */
export interface GainHeap {
  readonly push: (entry: StoredGain) => void;
  readonly pop: () => StoredGain | null;
  /** Sum of the `count` largest stored gains. */
  readonly sumOfLargest: (count: number) => number;
}

/** An empty binary heap. */
export function buildGainHeap(): GainHeap {
  const entries: StoredGain[] = [];

  const rise = (from: number): void => {
    for (let i = from; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!comesFirst(entries[i]!, entries[parent]!)) return;
      swap(i, parent);
      i = parent;
    }
  };
  const sink = (): void => {
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      const right = left + 1;
      let first = i;
      if (left < entries.length && comesFirst(entries[left]!, entries[first]!)) first = left;
      if (right < entries.length && comesFirst(entries[right]!, entries[first]!)) first = right;
      if (first === i) return;
      swap(i, first);
      i = first;
    }
  };
  const swap = (i: number, j: number): void => {
    const kept = entries[i]!;
    entries[i] = entries[j]!;
    entries[j] = kept;
  };

  return {
    push: (entry) => {
      entries.push(entry);
      rise(entries.length - 1);
    },
    pop: () => {
      const top = entries[0];
      const last = entries.pop();
      if (!top || !last) return null;
      if (entries.length > 0) {
        entries[0] = last;
        sink();
      }
      return top;
    },
    sumOfLargest: (count) => {
      const gains = Float64Array.from(entries, ({ gain }) => gain).sort();
      return gains.subarray(Math.max(0, gains.length - count)).reduce((sum, gain) => sum + gain, 0);
    },
  };
}

function comesFirst(a: StoredGain, b: StoredGain): boolean {
  return a.gain > b.gain || (a.gain === b.gain && a.candidate < b.candidate);
}
