import { deleteScene, putScene } from '@/contract/scenes';
import type { SavedScene, SceneDraft } from '@/domain/saved-scene/saved-scene';
import { request } from '../request';
import { useListWrite } from '../use-list-write';
import { sceneQueries } from './scene-queries';

interface SceneWrite {
  readonly id: string;
  readonly draft: SceneDraft;
}

const { queryKey } = sceneQueries.list();

/** Saves, renames and updates a scene under its id. */
export function useSaveScene() {
  return useListWrite({
    queryKey,
    send: ({ id, draft }: SceneWrite) => request(putScene, { params: { id }, body: draft }),
    apply: (scenes, { id, draft }) => {
      const before = scenes.find((scene) => scene.id === id);
      const savedAt = Date.now();
      const createdAt = before?.createdAt ?? savedAt;
      const saved: SavedScene = { ...draft, id, version: draft.version + 1, createdAt, savedAt };
      return [...scenes.filter((scene) => scene.id !== id), saved].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  });
}

export function useDeleteScene() {
  return useListWrite({
    queryKey,
    send: (id: string) => request(deleteScene, { params: { id } }),
    apply: (scenes: readonly SavedScene[], id) => scenes.filter((scene) => scene.id !== id),
  });
}
