import { Suspense, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { getResponse } from 'msw';
import type { HttpHandler } from 'msw';
import { vi } from 'vitest';
import { districtQueries } from '@/client/district/district-queries';
import { sessionQueries } from '@/client/session/session-queries';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import type { Role } from '@/domain/access/role';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Scene } from '@/scene/scene';
import { SceneProvider } from '@/scene/scene-context';
import type { SceneControl } from '@/scene/scene-context';
import { initText } from '@/ui/text/language';
import { buildSquareDistrict } from './layer-input';

interface PanelParts {
  /** Who answers the panel's requests. */
  readonly handlers: readonly HttpHandler[];
  readonly scene?: Partial<Scene>;
  /** Whoever looks at it; the administrator unless told otherwise. */
  readonly role?: Role;
}

/** A panel over the district of squares, with a scene that it may change; requests go to the handlers. */
export async function renderPanel(panel: ReactNode, { handlers, scene = {}, role = 'admin' }: PanelParts) {
  await initText('en');
  vi.stubGlobal('fetch', async (path: string, { signal: _signal, ...init }: RequestInit = {}) => {
    const request = new Request(new URL(path, 'http://panel.example'), init);
    const response = await getResponse([...handlers], request);
    if (!response) throw new TypeError(`nobody answers ${path}`);
    return response;
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(districtQueries.all, buildSquareDistrict());
  client.setQueryData(sessionQueries.current().queryKey, {
    principal: { ...LOCAL_OPERATOR, role, scopeCodes: null },
    knownBy: 'local',
    firstAccount: 'here',
    serverTime: Date.now(),
  });
  let latest: Scene = { ...DEFAULT_SCENE, ...scene };
  render(
    <QueryClientProvider client={client}>
      <SceneHolder
        first={latest}
        onScene={(next) => {
          latest = next;
        }}
      >
        <Suspense fallback="waiting">{panel}</Suspense>
      </SceneHolder>
    </QueryClientProvider>,
  );
  return { scene: () => latest };
}

interface SceneHolderProps {
  readonly first: Scene;
  readonly onScene: (scene: Scene) => void;
  readonly children: ReactNode;
}

function SceneHolder({ first, onScene, children }: SceneHolderProps) {
  const [scene, setScene] = useState(first);
  useEffect(() => {
    onScene(scene);
  });
  const control = useMemo<SceneControl>(
    () => ({
      scene,
      change: (part) => setScene((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) })),
      preview: () => undefined,
      undo: () => undefined,
      redo: () => undefined,
      canUndo: false,
      canRedo: false,
    }),
    [scene],
  );
  return <SceneProvider value={control}>{children}</SceneProvider>;
}
