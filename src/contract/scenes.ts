import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { instantSchema } from './schemas';

/** What is kept of a scene: its name and the address that shows it. */
const content = {
  name: z.string().trim().min(1).max(80),
  note: z.string().trim().max(500),
  /** Id of the face it was saved on, such as `explore`. */
  face: z.string().min(1).max(32),
  /** The scene as parameters of the address, read with a default for each: old scenes open in newer versions. */
  query: z
    .record(z.string().min(1).max(64), z.string().max(20_000))
    .refine((query) => Object.keys(query).length <= 100, 'at most 100 parameters'),
};

const savedSceneSchema = z.object({
  id: z.uuid(),
  ...content,
  /** 1 when made, one more with each change. */
  version: z.int().min(1),
  createdAt: instantSchema,
  savedAt: instantSchema,
});

/** What a scene is saved with. */
const sceneDraftSchema = z.object({
  ...content,
  /** Version the change was made from; 0 for a new scene. */
  version: z.int().min(0),
});

const sceneParams = z.object({ id: z.uuid() });
const sceneAnswer = { kind: 'json', schema: savedSceneSchema, mediaType: 'application/json' } as const;

export const listScenes = defineEndpoint({
  id: 'listScenes',
  method: 'GET',
  path: '/scenes',
  summary: 'Saved scenes, by name',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ scenes: z.array(savedSceneSchema) }),
    mediaType: 'application/json',
  },
});

export const readScene = defineEndpoint({
  id: 'readScene',
  method: 'GET',
  path: '/scenes/{id}',
  summary: 'One saved scene',
  params: sceneParams,
  query: z.object({}),
  body: null,
  answer: sceneAnswer,
});

export const putScene = defineEndpoint({
  id: 'putScene',
  method: 'PUT',
  path: '/scenes/{id}',
  access: 'save-scenes',
  summary:
    'Saves a scene under an id that the client made; sent again it changes nothing. 409 where it was changed meanwhile',
  params: sceneParams,
  query: z.object({}),
  body: sceneDraftSchema,
  answer: sceneAnswer,
});

export const deleteScene = defineEndpoint({
  id: 'deleteScene',
  method: 'DELETE',
  path: '/scenes/{id}',
  access: 'save-scenes',
  summary: 'Deletes a saved scene; `deleted` is false where there is none any more',
  params: sceneParams,
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: z.object({ deleted: z.boolean() }), mediaType: 'application/json' },
});
