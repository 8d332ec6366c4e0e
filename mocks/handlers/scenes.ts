import { deleteScene, listScenes, putScene, readScene } from '@/contract/scenes';
import type { SavedScene, SceneDraft } from '@/domain/saved-scene/saved-scene';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

/** Saved scenes in memory, gone with the tab. */
export const sceneHandlers = (memory: MemoryDistrict) => {
  const scenes = new Map<string, SavedScene>();
  return [
    contractHandler(listScenes, () => ({
      scenes: [...scenes.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    })),
    contractHandler(readScene, ({ params }) => {
      const scene = scenes.get(params.id);
      if (!scene) throw new MockProblem(404, 'not-found', 'This scene was deleted or never saved.');
      return scene;
    }),
    contractHandler(putScene, ({ params: { id }, body }) => {
      const current = scenes.get(id);
      if (current && contentOf(current) === contentOf(body)) return current;
      if ((current?.version ?? 0) !== body.version) {
        throw new MockProblem(409, 'conflict', 'Somebody changed or deleted this scene meanwhile.');
      }
      const savedAt = Date.now();
      const createdAt = current?.createdAt ?? savedAt;
      const scene = { ...body, id, version: body.version + 1, createdAt, savedAt };
      scenes.set(id, scene);
      memory.note({ collection: 'scenes', id, change: 'put' });
      return scene;
    }),
    contractHandler(deleteScene, ({ params: { id } }) => {
      const deleted = scenes.delete(id);
      if (deleted) memory.note({ collection: 'scenes', id, change: 'deleted' });
      return { deleted };
    }),
  ];
};

function contentOf({ name, note, face, query }: SceneDraft | SavedScene): string {
  return JSON.stringify([name, note, face, Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
