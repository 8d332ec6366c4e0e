/** Tells all who asked that something happened. */
export interface Listeners {
  /** @returns A function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
  readonly count: () => number;
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of [...listeners]) listener();
    },
    count: () => listeners.size,
  };
}
