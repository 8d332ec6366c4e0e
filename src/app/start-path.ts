import { FACES } from '@/faces/catalog';
import { parseSceneQuery } from '@/scene/scene-url';

const KEY = 'geju.face';
const WELCOME = 'start';

/** Remembers where a visit went on: the next one begins there. */
export function rememberFace(id: string): void {
  if (id === WELCOME) return;
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Without storage each visit is a first one.
  }
}

/**
 * Where `/` leads: a shared scene to the first face, who comes back to the face they left, and who is new to the start
 * page.
 *
 * @param search The address's query.
 */
export function startPath(search: string): string {
  const query = Object.fromEntries(new URLSearchParams(search));
  const isScene = Object.keys(query).length > parseSceneQuery(query).ignored.length;
  const id = isScene ? FACES[0]!.id : (rememberedFace() ?? WELCOME);
  return (FACES.find((face) => face.id === id) ?? FACES[0]!).path;
}

function rememberedFace(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
