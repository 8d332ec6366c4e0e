import { newId } from '@/client/new-id';
import { SCENE_SECONDS } from '@/domain/wall/playlist';
import type { PlaylistItem } from '@/domain/wall/playlist';
import { parseSceneQuery, toSceneQuery } from '@/scene/scene-url';

/** The item moved up or down by one; as it was at the ends. */
export function moveItem(items: readonly PlaylistItem[], id: string, by: 1 | -1): readonly PlaylistItem[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return items;
  const moved = [...items];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}

/** Whole seconds within what a scene may stay. */
export function clampSeconds(seconds: number): number {
  if (!Number.isFinite(seconds)) return SCENE_SECONDS.usual;
  return Math.max(SCENE_SECONDS.least, Math.min(SCENE_SECONDS.most, Math.round(seconds)));
}

/** An item from a scene's name and parameters. */
export function toItem(name: string, query: Readonly<Record<string, string>>): PlaylistItem {
  return { id: newId(), title: { zh: name, en: name }, seconds: SCENE_SECONDS.usual, query };
}

/**
 * The parameters of a scene out of a link, as they are written today.
 *
 * @param origin Address the link has to belong to, such as `http://10.1.2.3:8080`.
 * @returns      `null` where the link is none of this system.
 */
export function readSceneLink(link: string, origin: string): Record<string, string> | null {
  if (!URL.canParse(link.trim(), origin)) return null;
  const url = new URL(link.trim(), origin);
  if (url.origin !== origin || url.pathname === '/') return null;
  return toSceneQuery(parseSceneQuery(Object.fromEntries(url.searchParams)).scene);
}
