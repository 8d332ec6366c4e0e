import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { districtQueries } from '@/client/district/district-queries';
import type { District } from '@/domain/district/district';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Scene } from '@/scene/scene';
import { SceneProvider } from '@/scene/scene-context';
import { initText } from '@/ui/text/language';
import { buildSquareDistrict } from './layer-input';

/** Renders a panel over a district and a scene; tells which changes of the scene it asked for. */
export async function renderInPanel(
  panel: ReactNode,
  {
    district = {},
    scene = {},
  }: { readonly district?: Partial<District>; readonly scene?: Partial<Scene> } = {},
) {
  await initText('zh');
  const client = new QueryClient();
  client.setQueryData(districtQueries.all, buildSquareDistrict(district));
  const change = vi.fn();
  const control = {
    scene: { ...DEFAULT_SCENE, ...scene },
    change,
    preview: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    canUndo: false,
    canRedo: false,
  };
  render(
    <QueryClientProvider client={client}>
      <SceneProvider value={control}>{panel}</SceneProvider>
    </QueryClientProvider>,
  );
  return { change };
}
