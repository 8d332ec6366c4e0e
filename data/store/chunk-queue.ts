/** Hands chunks that are pushed on to a reader that pulls them. */
export interface ChunkQueue {
  readonly push: (bytes: Uint8Array) => void;
  /** No more will come; with an error, the reader gets it after what was pushed. */
  readonly end: (error?: Error) => void;
  readonly read: () => AsyncGenerator<Uint8Array, void, void>;
}

export function createChunkQueue(): ChunkQueue {
  const chunks: Uint8Array[] = [];
  let ended: { readonly error: Error | undefined } | null = null;
  let wake: () => void = () => undefined;

  return {
    push: (bytes) => {
      chunks.push(bytes);
      wake();
    },
    end: (error) => {
      ended = { error };
      wake();
    },
    read: async function* () {
      for (;;) {
        const next = chunks.shift();
        if (next) yield next;
        else if (ended) {
          if (ended.error) throw ended.error;
          return;
        } else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
