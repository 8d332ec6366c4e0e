import { deletePlaylist, listPlaylists, putPlaylist } from '@/contract/playlists';
import { deleteWall, listWalls, orderWall, reportWall } from '@/contract/walls';
import { DEFAULT_PLAYLIST_ID, proposedPlaylist, toPlaylistGround } from '@/domain/wall/playlist';
import type { Playlist, Wall } from '@/domain/wall/wall';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

/** Walls and their lists in memory, gone with the tab. */
export const wallHandlers = (memory: MemoryDistrict) => [...wallParts(memory), ...playlistParts(memory)];

function wallParts(memory: MemoryDistrict) {
  const walls = new Map<string, Wall>();
  const keep = (wall: Wall): Wall => {
    walls.set(wall.id, wall);
    memory.note({ collection: 'walls', id: wall.id, change: 'put' });
    return wall;
  };
  return [
    contractHandler(listWalls, () => ({
      walls: [...walls.values()].sort((a, b) => (a.report.name < b.report.name ? -1 : 1)),
    })),
    contractHandler(reportWall, ({ params: { id }, body: report }) => {
      const before = walls.get(id);
      const seenAt = Date.now();
      const first = { playlistId: report.playlistId, isPlaying: true, goTo: null, banner: '' };
      const order = before?.order ?? { ...first, number: 0, requestId: null };
      const wall = { id, report, order, registeredAt: before?.registeredAt ?? seenAt, seenAt };
      const isNews = JSON.stringify(before?.report) !== JSON.stringify(report);
      if (!isNews) walls.set(id, wall);
      return isNews ? keep(wall) : wall;
    }),
    contractHandler(orderWall, ({ params: { id }, body }) => {
      const before = walls.get(id);
      if (!before) throw new MockProblem(404, 'not-found', 'No wall of this id is registered.');
      if (before.order.requestId === body.requestId) return before;
      return keep({ ...before, order: { ...body, number: before.order.number + 1 } });
    }),
    contractHandler(deleteWall, ({ params: { id } }) => {
      const deleted = walls.delete(id);
      if (deleted) memory.note({ collection: 'walls', id, change: 'deleted' });
      return { deleted };
    }),
  ];
}

function playlistParts(memory: MemoryDistrict) {
  const lists = new Map<string, Playlist>();
  const proposed = () => {
    const ground = toPlaylistGround(
      memory.district(),
      memory.collections.map(({ id }) => id),
    );
    return lists.has(DEFAULT_PLAYLIST_ID) ? [] : [proposedPlaylist(ground)];
  };
  return [
    contractHandler(listPlaylists, () => ({ playlists: [...proposed(), ...lists.values()] })),
    contractHandler(putPlaylist, ({ params: { id }, body }) => {
      const current = lists.get(id);
      if (current && contentOf(current) === contentOf(body)) return current;
      if ((current?.version ?? 0) !== body.version) {
        throw new MockProblem(409, 'conflict', 'Somebody changed or deleted this list meanwhile.');
      }
      const list = { ...body, id, version: body.version + 1 };
      lists.set(id, list);
      memory.note({ collection: 'playlists', id, change: 'put' });
      return list;
    }),
    contractHandler(deletePlaylist, ({ params: { id } }) => {
      const deleted = lists.delete(id);
      if (deleted) memory.note({ collection: 'playlists', id, change: 'deleted' });
      return { deleted };
    }),
  ];
}

const contentOf = ({ name, items }: Pick<Playlist, 'name' | 'items'>) => JSON.stringify([name, items]);
