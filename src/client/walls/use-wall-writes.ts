import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deletePlaylist, putPlaylist } from '@/contract/playlists';
import type { PlaylistDraft } from '@/contract/playlists';
import { deleteWall, orderWall } from '@/contract/walls';
import type { Wall, WallOrder } from '@/domain/wall/wall';
import { newId } from '../new-id';
import { request } from '../request';
import { playlistQueries, wallQueries } from './wall-queries';

interface OrderWrite {
  readonly id: string;
  readonly order: WallOrder;
  readonly requestId: string;
}

/** Asks walls to do something: shown at once, taken back where the service refuses. */
export function useOrderWalls() {
  const client = useQueryClient();
  const { queryKey } = wallQueries.list();
  const mutation = useMutation({
    mutationFn: ({ id, order, requestId }: OrderWrite) =>
      request(orderWall, { params: { id }, body: { ...order, requestId } }),
    onMutate: ({ id, order }) => {
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (walls: readonly Wall[] | undefined) =>
        walls?.map((wall) => (wall.id === id ? { ...wall, order: { ...wall.order, ...order } } : wall)),
      );
      return { before };
    },
    onError: (_error, _write, context) => client.setQueryData(queryKey, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return {
    error: mutation.error,
    order: (walls: readonly Wall[], part: Partial<WallOrder>) => {
      for (const { id, order } of walls) {
        const { playlistId, isPlaying, banner } = order;
        mutation.mutate({
          id,
          order: { playlistId, isPlaying, banner, goTo: null, ...part },
          requestId: newId(),
        });
      }
    },
  };
}

export function useForgetWall() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(deleteWall, { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: wallQueries.list().queryKey }),
  });
}

interface PlaylistWrite {
  readonly id: string;
  /** `null` deletes the list. */
  readonly draft: PlaylistDraft | null;
}

/** Saves or deletes a list of scenes. */
export function useWritePlaylist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, draft }: PlaylistWrite): Promise<void> => {
      if (draft) await request(putPlaylist, { params: { id }, body: draft });
      else await request(deletePlaylist, { params: { id } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: playlistQueries.list().queryKey }),
  });
}
