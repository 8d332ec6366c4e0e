import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { getResponse } from 'msw';
import type { HttpHandler } from 'msw';
import { vi } from 'vitest';
import { districtQueries } from '@/client/district/district-queries';
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
}

/** A panel over the district of squares, with a scene that it may change; requests go to the handlers. */
export async function renderPanel(panel: ReactNode, { handlers, scene = {} }: PanelParts) {
  await initText('en');
  vi.stubGlobal('fetch', async (path: string, { signal: _signal, ...init }: RequestInit = {}) => {
    const response = await getResponse(
      [...handlers],
      new Request(new URL(path, 'http://panel.example'), init),
    );
    if (!response) throw new TypeError(`nobody answers ${path}`);
    return response;
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(districtQueries.all, buildSquareDistrict());
  const shown: { scene: Scene } = { scene: { ...DEFAULT_SCENE, ...scene } };
  render(
    <QueryClientProvider client={client}>
      <SceneHolder shown={shown}>{panel}</SceneHolder>
    </QueryClientProvider>,
  );
  return { scene: () => shown.scene };
}

function SceneHolder({
  shown,
  children,
}: {
  readonly shown: { scene: Scene };
  readonly children: ReactNode;
}) {
  const [scene, setScene] = useState(shown.scene);
  const control = useMemo<SceneControl>(
    () => ({
      scene,
      change: (part) => {
        shown.scene = { ...shown.scene, ...(typeof part === 'function' ? part(shown.scene) : part) };
        setScene(shown.scene);
      },
      preview: () => undefined,
      undo: () => undefined,
      redo: () => undefined,
      canUndo: false,
      canRedo: false,
    }),
    [scene, shown],
  );
  return <SceneProvider value={control}>{children}</SceneProvider>;
}
