import { z } from 'zod';
import { MOST_ITEMS, SCENE_SECONDS } from '@/domain/wall/playlist';
import { defineEndpoint } from './endpoint';
import { localizedTextSchema } from './schemas';

const itemSchema = z.object({
  id: z.string().min(1).max(64),
  title: localizedTextSchema,
  seconds: z.int().min(SCENE_SECONDS.least).max(SCENE_SECONDS.most),
  /** The scene as parameters of the address. */
  query: z
    .record(z.string().min(1).max(64), z.string().max(20_000))
    .refine((query) => Object.keys(query).length <= 100, 'at most 100 parameters'),
});

const content = {
  name: z.string().trim().min(1).max(80),
  items: z
    .array(itemSchema)
    .max(MOST_ITEMS)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'ids must differ')
    .readonly(),
};

const playlistSchema = z.object({ id: z.string().min(1).max(64), ...content, version: z.int().min(0) });
/** What a list is saved with; `version` is the one the change was made from. */
const playlistDraftSchema = z.object({ ...content, version: z.int().min(0) });
export type PlaylistDraft = z.output<typeof playlistDraftSchema>;

const listParams = z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/) });

export const listPlaylists = defineEndpoint({
  id: 'listPlaylists',
  access: 'read',
  method: 'GET',
  path: '/playlists',
  summary: 'Lists of scenes for walls; `default` is proposed for the district until somebody saves another',
  params: z.object({}),
  query: z.object({}),
  body: null,
  answer: {
    kind: 'json',
    schema: z.object({ playlists: z.array(playlistSchema).readonly() }),
    mediaType: 'application/json',
  },
});

export const putPlaylist = defineEndpoint({
  id: 'putPlaylist',
  access: 'drive-walls',
  method: 'PUT',
  path: '/playlists/{id}',
  summary: 'Saves a list of scenes; sent again it changes nothing. 409 where it was changed meanwhile',
  params: listParams,
  query: z.object({}),
  body: playlistDraftSchema,
  answer: { kind: 'json', schema: playlistSchema, mediaType: 'application/json' },
});

export const deletePlaylist = defineEndpoint({
  id: 'deletePlaylist',
  access: 'drive-walls',
  method: 'DELETE',
  path: '/playlists/{id}',
  summary: 'Deletes a list; `default` goes back to what is proposed for the district',
  params: listParams,
  query: z.object({}),
  body: null,
  answer: { kind: 'json', schema: z.object({ deleted: z.boolean() }), mediaType: 'application/json' },
});
