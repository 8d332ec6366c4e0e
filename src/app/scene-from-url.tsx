import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useRouter, useRouterState } from '@tanstack/react-router';
import type { Scene } from '@/scene/scene';
import { SceneProvider } from '@/scene/scene-context';
import type { SceneChangeMode, SceneControl } from '@/scene/scene-context';
import { parseSceneQuery, toSceneQuery } from '@/scene/scene-url';

/** Parameters of the address that are the page's own and no part of a scene. */
const PAGE_PARAMETERS = ['lang', 'theme', 'scenario', 'pace'];

/** Makes the address the one owner of the scene: reads it from there and writes every change there. */
export function SceneFromUrl({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const position = useRouterState({ select: ({ location }) => location.state.__TSR_index });
  const written = useMemo(() => readScene(search), [search]);
  const [draft, setDraft] = useState<Partial<Scene> | null>(null);
  const latest = useRef(written);
  const [newest, setNewest] = useState(position);

  useEffect(() => {
    latest.current = written;
  }, [written]);

  const change = useCallback(
    (part: Partial<Scene> | ((scene: Scene) => Partial<Scene>), mode: SceneChangeMode = 'push') => {
      const next = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
      latest.current = next;
      setDraft(null);
      const { location } = router.state;
      const query = new URLSearchParams({
        ...pageParameters(location.searchStr),
        ...toSceneQuery(next),
      }).toString();
      const href = `${location.pathname}${query ? `?${query}` : ''}`;
      if (mode === 'push') {
        setNewest(location.state.__TSR_index + 1);
        router.history.push(href);
      } else {
        router.history.replace(href);
      }
    },
    [router],
  );

  const control = useMemo<SceneControl>(
    () => ({
      scene: draft ? { ...written, ...draft } : written,
      change,
      preview: setDraft,
      undo: () => router.history.back(),
      redo: () => router.history.forward(),
      canUndo: position > 0,
      canRedo: position < newest,
    }),
    [written, draft, change, router, position, newest],
  );
  return <SceneProvider value={control}>{children}</SceneProvider>;
}

/** Names of parameters in an address that neither a scene nor the page understands. */
export function unknownParameters(search: string): string[] {
  return parseSceneQuery(Object.fromEntries(new URLSearchParams(search))).ignored.filter(
    (name) => !PAGE_PARAMETERS.includes(name),
  );
}

function readScene(search: string): Scene {
  return parseSceneQuery(Object.fromEntries(new URLSearchParams(search))).scene;
}

function pageParameters(search: string): Record<string, string> {
  return Object.fromEntries(
    [...new URLSearchParams(search)].filter(([key]) => PAGE_PARAMETERS.includes(key)),
  );
}
