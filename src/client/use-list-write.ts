import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DataTag, QueryKey } from '@tanstack/react-query';

interface ListWrite<Item, Write, Answer> {
  /** The list that the write shows in. */
  readonly queryKey: DataTag<QueryKey, Item[], Error>;
  readonly send: (write: Write) => Promise<Answer>;
  /** The list as it will be once the service has taken the write. */
  readonly apply: (items: readonly Item[], write: Write) => Item[];
}

/** A write that shows at once and is taken back where the service refuses it; the list is then asked for anew. */
export function useListWrite<Item, Write, Answer>({ queryKey, send, apply }: ListWrite<Item, Write, Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async (write) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, apply(before ?? [], write));
      return { before };
    },
    onError: (_error, _write, context) => {
      client.setQueryData(queryKey, context?.before ?? []);
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
