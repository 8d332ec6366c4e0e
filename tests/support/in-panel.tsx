import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { coverageTargetQueries } from '@/client/cameras/coverage-target-queries';
import { districtQueries } from '@/client/district/district-queries';
import { sessionQueries } from '@/client/session/session-queries';
import { LOCAL_OPERATOR } from '@/domain/access/principal';
import type { Role } from '@/domain/access/role';
import { NATIONAL_TARGETS } from '@/domain/camera/sharp-eyes-targets';
import type { CityTargets } from '@/domain/camera/sharp-eyes-targets';
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
    targets = NATIONAL_TARGETS,
    role = 'admin',
  }: {
    readonly district?: Partial<District>;
    readonly scene?: Partial<Scene>;
    readonly targets?: CityTargets;
    readonly role?: Role;
  } = {},
) {
  await initText('zh');
  const client = new QueryClient();
  client.setQueryData(sessionQueries.current().queryKey, {
    principal: { ...LOCAL_OPERATOR, scopeCodes: null, role },
    knownBy: 'local',
    firstAccount: 'made',
    serverTime: Date.now(),
  });
  client.setQueryData(coverageTargetQueries.current().queryKey, targets);
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
